import { monthsOf, type Period } from '../domain/calendar';
import { monthName } from './compliance';
import { monthsBehind } from './monthsBehind';
import type { PaymentTold, PaymentWords } from './payments';

const bimester = (period: Period) => {
  const [first, second] = monthsOf(period);
  return `${monthName(first, 'en').split(' ')[0]} and ${monthName(second, 'en')}`;
};

const breached = (told: PaymentTold) => {
  const [month, another] = monthsBehind(told);
  if (month === undefined) return `the bimester of ${bimester(told.period)}`;
  return another === undefined ? monthName(month, 'en') : bimester(told.period);
};

export const paymentsEn: PaymentWords = {
  names: {
    FIRST_CONTROL_LATE: 'First control too late',
    REGISTERED_LATE: 'Registered too late',
    CARE_LATE: 'Care not on time',
    OTHER_GRADE: 'Another grade',
    UNDER_AGE: 'Under age',
    NOT_PASSED: 'Did not pass',
    NOT_UPPER_THIRD: 'Not in the upper third',
    COMPLIED: 'Complied',
    NOTICE_ONLY: 'Did not comply: notice only',
    ARREARS: 'Arrears',
    ADVANCE: 'Advance',
    RELEASED: 'Payment that was kept',
    BENEFIT: 'Another benefit',
    REPAID: 'What came back is paid again',
    RECOVERED: 'Deduction of what was paid too much',
    WITHHELD: 'Withheld by the office',
    ALREADY_PAID: 'In another list already',
    ADVANCED: 'Paid in advance already',
    FIRST_BIMESTER: 'Newly affiliated',
    EXITED: 'Left the programme',
    MOVED_OUT: 'Moved to another office',
    ADMIN_SUSPENDED: 'Suspended by the office',
    NO_TARGET_MEMBER: 'No target member',
    PENDING_INFORMATION: 'Information missing',
    BREACH: 'Did not comply',
    NO_HOLDER: 'No holder',
    HOLDER_DECEASED: 'Holder deceased',
    HOLDER_UNDER_AGE: 'Holder under age',
    HOLDER_WITHOUT_DOCUMENT: 'Holder without document',
    HOLDER_DOCUMENT_EXPIRED: "Holder's document expired",
    HOLDER_DOCUMENT_MISMATCH: "Somebody else's document",
  },
  reasons: {
    FIRST_CONTROL_LATE: () => 'Not due: no prenatal control in the first trimester is known.',
    REGISTERED_LATE: () => 'Not due: the child was registered more than 30 days after birth.',
    CARE_LATE: () => 'Not due: a health control was missed.',
    OTHER_GRADE: () => 'Not due: not in one of the grades it is given for.',
    UNDER_AGE: () => 'Not due: not of the age on 31 December.',
    NOT_PASSED: () => 'Not due: did not pass the school year.',
    NOT_UPPER_THIRD: () => 'Not due: not in the upper third with the mark asked for.',
    COMPLIED: ({ period }) => `Paid: the household complied in ${bimester(period)}.`,
    NOTICE_ONLY: (told) => `Paid with a notice: it did not comply in ${breached(told)}.`,
    ARREARS: ({ period }) => `Paid as arrears: after the close it was found to have complied in ${bimester(period)}.`,
    ADVANCE: ({ period }) => `Paid in advance for ${bimester(period)}.`,
    RELEASED: ({ period }) => `Paid: what was kept of ${bimester(period)}, which the holder can now collect.`,
    BENEFIT: () => 'Paid: it has a right to this benefit.',
    REPAID: ({ period }) => `Paid again: what the payer sent back of ${bimester(period)}.`,
    RECOVERED: ({ period }) => `Deducted: what was paid too much for ${bimester(period)}.`,
    WITHHELD: () => 'Kept: the office withheld the payment; it is paid once that ends.',
    ALREADY_PAID: ({ period }) => `The transfer of ${bimester(period)} is in another list already.`,
    ADVANCED: ({ period }) => `The transfer of ${bimester(period)} was paid in advance.`,
    FIRST_BIMESTER: ({ period }) =>
      `Not due yet: affiliated in ${bimester(period)}; paid from the following bimester on.`,
    EXITED: () => 'Not due: the household left the programme.',
    MOVED_OUT: () => 'Paid by the office of the place it moved to.',
    ADMIN_SUSPENDED: () => 'Payment is suspended by the office and kept until the suspension is lifted.',
    NO_TARGET_MEMBER: ({ period }) => `Not due: the household had no target member in ${bimester(period)}.`,
    PENDING_INFORMATION: () =>
      'Not paid yet: information is missing, through no fault of the household. It is paid as arrears once it arrives.',
    BREACH: (told) => `Not paid: it did not comply in ${breached(told)}.`,
    NO_HOLDER: () => 'Kept: the household has no holder.',
    HOLDER_DECEASED: () => 'Kept: the holder died; another one must be named.',
    HOLDER_UNDER_AGE: () => 'Kept: the holder is under age.',
    HOLDER_WITHOUT_DOCUMENT: () => 'Kept: the holder has no document.',
    HOLDER_DOCUMENT_EXPIRED: () => "Kept: the holder's document has expired.",
    HOLDER_DOCUMENT_MISMATCH: () => "Kept: the document is not the holder's.",
  },
  also: (sentences) => `Also: ${sentences.join(' ')}`,
  suspension: ({ suspensions, maxSuspensions }) => `Suspension ${suspensions} of ${maxSuspensions}.`,
  exitProposed: 'Exit from the programme is proposed; until it is confirmed the household stays affiliated.',
};
