import { describe, expect, it, test } from 'vitest';
import { toDate, toMonth } from '@shared/domain/calendar';
import { DUTY_STATES } from '@shared/domain/compliance/duties';
import { DUTY_MARKS, markOfResult, type DutyMark } from '@shared/domain/compliance/dutyMarks';
import { DUTY_SIGNS, yearNotes, type YearTold } from '@shared/messages/dutyCalendar';

const may = toMonth('2026-05');
const later = toDate('2026-07-01');

describe('marks of the calendar', () => {
  test.each([
    ['NON_COMPLIANT', 'MISSING'],
    ['NOT_FOUND_IN_SERVICE', 'UNANSWERED'],
    ['PENDING', 'UNANSWERED'],
    ['NOT_VERIFIABLE_SUPPLY', 'EXCUSED'],
    ['JUSTIFIED', 'EXCUSED'],
    ['COMPLIANT', 'DONE'],
    ['WAIVED', 'WAIVED'],
    ['NOT_DUE', 'NOT_DUE'],
    ['EXEMPT', 'EXCUSED'],
  ] as const)('%s is shown as %s', (state, mark) => expect(markOfResult(state, may, later)).toBe(mark));

  it('lacks no answer while the month is not over', () => {
    expect(markOfResult('PENDING', may, toDate('2026-05-31'))).toBe('DUE');
    expect(markOfResult('PENDING', may, toDate('2026-06-01'))).toBe('UNANSWERED');
    expect(markOfResult('NON_COMPLIANT', may, toDate('2026-05-31'))).toBe('MISSING');
  });

  it('never calls missing what nobody stated', () => {
    const missing = DUTY_STATES.filter((state) => markOfResult(state, may, later) === 'MISSING');
    expect(missing).toEqual(['NON_COMPLIANT']);
  });

  it('are told apart by their signs alone', () => {
    expect(new Set(DUTY_MARKS.map((mark) => DUTY_SIGNS[mark])).size).toBe(DUTY_MARKS.length);
  });
});

describe('notes of a year', () => {
  const month = (number: number, mark: DutyMark, what = '', explanation = '') => ({
    month: toMonth(`2026-0${number}`),
    mark,
    what,
    explanation,
  });
  const told: YearTold = {
    duties: [
      {
        duty: 'CRED',
        months: [
          month(3, 'DONE', 'CRED 4 meses', 'Cumplió.'),
          month(4, 'MISSING', 'CRED 5 meses', 'No cumplió.'),
          month(5, 'UNANSWERED', 'CRED 6 meses', 'Falta la respuesta.'),
          month(6, 'UNANSWERED', 'CRED 7 meses', 'Falta la respuesta.'),
          month(7, 'DUE', 'CRED 8 meses', 'Falta enviar el formulario.'),
          month(8, 'NOT_DUE'),
        ],
      },
      { duty: 'SUPPLEMENT', months: [month(7, 'DUE', 'Suplemento'), month(8, 'DUE', 'Suplemento')] },
    ],
    tasks: ['IDENTITY_DOCUMENT'],
  };

  it('name what is due and why something is missing, the same thing once', () => {
    expect(yearNotes(told).slice(0, 3)).toEqual([
      'Toca: CRED 8 meses (julio) · Suplemento (julio y agosto).',
      'Abril, control de crecimiento (CRED): No cumplió.',
      'Mayo y junio, control de crecimiento (CRED): Falta la respuesta.',
    ]);
    expect(yearNotes(told)).toHaveLength(4);
    expect(yearNotes(told)[3]).toContain('DNI o CUI');
    expect(yearNotes(told, 'en')[0]).toBe('Due: CRED 8 meses (July) · Suplemento (July and August).');
  });

  it('are none where all was done', () => {
    expect(yearNotes({ duties: [{ duty: 'CRED', months: [month(3, 'DONE', 'x', 'y')] }], tasks: [] })).toEqual([]);
  });
});
