import type { DutyMark } from '../domain/compliance/dutyMarks';

/** One sign for each mark, told apart without colour; the same on the screen, on paper and in a terminal. */
export const DUTY_SIGNS: Readonly<Record<DutyMark, string>> = {
  DUE: '○',
  DONE: '✓',
  MISSING: '✗',
  UNANSWERED: '?',
  EXCUSED: '≈',
  WAIVED: 'E',
  NOT_DUE: '–',
};
