import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import {
  AGE_BANDS,
  ageOf,
  isInBand,
  lastStep,
  REQUEST_KINDS,
  REQUEST_STEPS,
  reevaluationLastDay,
  stepFault,
  stepsAfter,
  type RequestStep,
} from '@shared/domain/classification/requests';
import { CEPAL } from '@shared/domain/ruleSets/cepal';

const TODAY = toDate('2026-05-04');
const noted = (step: RequestStep, on: string) => ({ step, on: toDate(on) });

describe('the steps of a request', () => {
  const allowed = REQUEST_KINDS.flatMap((kind) =>
    REQUEST_STEPS.map((last) => `${kind} ${last}: ${stepsAfter(kind, last).join(' ')}`),
  );

  it('are the whole matrix', () => {
    expect(allowed).toEqual([
      'CLASSIFICATION FILED: FILED VISITED SENT ANSWERED WITHDRAWN',
      'CLASSIFICATION VISITED: VISITED SENT ANSWERED WITHDRAWN',
      'CLASSIFICATION SENT: SENT ANSWERED WITHDRAWN',
      'CLASSIFICATION ANSWERED: ',
      'CLASSIFICATION WITHDRAWN: ',
      'REEVALUATION FILED: FILED SENT ANSWERED WITHDRAWN',
      'REEVALUATION VISITED: ',
      'REEVALUATION SENT: SENT ANSWERED WITHDRAWN',
      'REEVALUATION ANSWERED: ',
      'REEVALUATION WITHDRAWN: ',
    ]);
  });

  const filed = [noted('FILED', '2026-03-01')];
  test.each([
    ['the same day', filed, noted('VISITED', '2026-03-01'), undefined],
    ['before it was filed', filed, noted('VISITED', '2026-02-28'), 'BEFORE_EARLIER'],
    ['today', filed, noted('SENT', '2026-05-04'), undefined],
    ['tomorrow', filed, noted('SENT', '2026-05-05'), 'FUTURE'],
    ['backwards', [...filed, noted('SENT', '2026-03-20')], noted('VISITED', '2026-03-21'), 'ORDER'],
    ['put right', [...filed, noted('SENT', '2026-03-20')], noted('SENT', '2026-03-02'), undefined],
  ])('%s', (_case, steps, next, fault) => {
    expect(stepFault('CLASSIFICATION', steps, next, TODAY)).toBe(fault);
  });

  it('stand where the furthest one stands, in whatever order they were noted', () => {
    expect(lastStep([noted('SENT', '2026-03-20'), noted('FILED', '2026-03-01')]).step).toBe('SENT');
  });
});

describe('terms', () => {
  it('a result may be reevaluated for 180 calendar days', () => {
    expect(reevaluationLastDay(toDate('2026-01-01'), CEPAL)).toBe('2026-06-30');
  });

  it('every age belongs to one band', () => {
    for (const age of [0, 30, 31, 60, 61, 90, 91, 180, 181, 4000]) {
      expect(AGE_BANDS.filter((band) => isInBand(age, band))).toHaveLength(1);
    }
    expect(ageOf(toDate('2026-04-04'), TODAY)).toBe(30);
  });
});
