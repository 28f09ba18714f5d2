import type { EffectWords } from './effects';

export const effectsEn: EffectWords = {
  count: (count, max) => (max === null ? String(count) : `${count} of ${max}`),
  meaning: (count, max) => {
    if (count === 0) return 'It has no suspensions that count.';
    const counted = count === 1 ? '1 suspension counts.' : `${count} suspensions count.`;
    if (max === null) return counted;
    const left = max - count;
    if (left <= 0)
      return `${counted} From ${max} on exit is proposed, which does not hold until two persons confirm it.`;
    return `${counted} With ${left} more exit would be proposed. If it complies, the next bimester is paid.`;
  },
  reasons: {
    COUNTED: 'Counts',
    CORRECTED: 'Counts no longer: corrected, the household complied',
    UPHELD: 'Counts no longer: the appeal was upheld',
    OTHER_DUTY: 'Not paid, but does not count: only the supplement was missing',
    MONTH_PAID: 'Does not count: one month was paid',
    INTERRUPTED: 'Does not count: the count was interrupted',
    BEFORE_AFFILIATION: 'Does not count: it is before the affiliation',
    OUT_OF_WINDOW: 'Counts no longer: the term in which it counts is over',
    RESET: 'Counts no longer: the household complied afterwards',
  },
  effects: {
    NOTICE: 'Notice to the family',
    PAYMENT_WITHHELD: 'The bimester is not paid',
    EXIT_PROPOSED: 'Exit is proposed',
  },
  states: {
    COUNTED: 'Suspension that counts',
    NOT_COUNTED: 'Not paid, does not count',
    LEFT_COUNT: 'Left the count',
    APPEAL_OPEN: 'Appeal to decide',
    EXIT_DUE: 'Exit is to be proposed',
    EXIT_PROPOSED: 'Exit to confirm',
    EXIT_CONFIRMED: 'Exit confirmed, term running',
  },
  appeals: { OPEN: 'to decide', UPHELD: 'upheld', REJECTED: 'rejected' },
  bars: { TERM_RUNNING: 'its day has not come', APPEAL_OPEN: 'an appeal is to decide' },
};
