import { describe, expect, it, test } from 'vitest';
import { toDate, toMonth } from '@shared/domain/calendar';
import { DUTY_STATES } from '@shared/domain/compliance/duties';
import { DUTY_MARKS, markOfResult } from '@shared/domain/compliance/dutyMarks';
import { DUTY_SIGNS } from '@shared/messages/dutyMarks';

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
