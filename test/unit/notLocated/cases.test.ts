import { describe, expect, it } from 'vitest';
import { toDate, toMonth } from '@shared/domain/calendar';
import type { Cause, Duty, DutyState } from '@shared/domain/compliance/duties';
import { locateUntil, needsDecision, notLocatedIn } from '@shared/domain/notLocated/cases';

const row = (
  memberId: string,
  duty: Duty,
  month: string,
  state: DutyState,
  cause: Cause | null,
  decidedBy?: string,
) => ({
  memberId,
  duty,
  month: toMonth(month),
  state,
  cause,
  facts: decidedBy === undefined ? {} : { decidedBy },
});
const FOUND = [
  row('ana', 'SCHOOL', '2026-06', 'NOT_FOUND_IN_SERVICE', 'TRANSFERRED'),
  row('ana', 'SCHOOL', '2026-05', 'NOT_FOUND_IN_SERVICE', 'TRANSFERRED'),
  row('beto', 'CRED', '2026-05', 'NOT_FOUND_IN_SERVICE', 'NOT_FOUND'),
  row('beto', 'SUPPLEMENT', '2026-05', 'NOT_FOUND_IN_SERVICE', 'NOT_FOUND'),
  row('beto', 'SCHOOL', '2026-05', 'PENDING', 'NO_SERVICE'),
  row('rosa', 'SCHOOL', '2026-05', 'PENDING', 'NOT_RETURNED'),
  row('dina', 'SCHOOL', '2026-05', 'NON_COMPLIANT', null),
];

describe('cases of who is not located', () => {
  it('are one a person and kind of facility, with all that waits for it', () => {
    const told = notLocatedIn(FOUND).map(({ memberId, kind, months, duties }) => [
      memberId,
      kind,
      months.join(' '),
      duties.length,
    ]);
    expect(told).toEqual([
      ['ana', 'SCHOOL', '2026-05 2026-06', 2],
      ['beto', 'HEALTH_POST', '2026-05', 2],
      ['beto', 'SCHOOL', '2026-05', 1],
    ]);
  });

  it('keep the bimester open until a named person decides; a school that is not named is another question', () => {
    const asked = [...FOUND, row('luis', 'SCHOOL', '2026-05', 'NOT_FOUND_IN_SERVICE', 'DECIDED', 'pedro')];
    expect(asked.filter(needsDecision).map(({ memberId }) => memberId)).toEqual(['ana', 'ana', 'beto', 'beto']);
  });

  it('have so many days after it was known', () => {
    expect(locateUntil(toDate('2026-06-28'), 15)).toBe('2026-07-13');
  });
});
