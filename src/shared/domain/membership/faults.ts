import { refuse } from '../result';

/** Por qué no se registra un hecho de los integrantes. Stable: people and machines quote it. */
export const MEMBERSHIP_FAULTS = [
  'DATE_FUTURE',
  'DATE_BEFORE_ENTRY',
  'DATE_BEFORE_EXIT',
  'DATE_CLOSED',
  'MEMBER_UNKNOWN',
  'MEMBER_GONE',
  'MEMBER_DIED',
  'MEMBER_ELSEWHERE',
  'MEMBER_PRESENT',
  'LAST_MEMBER',
  'PAYEE_STAYS',
  'HOUSEHOLD_UNKNOWN',
  'HOUSEHOLD_EXITED',
  'SAME_HOUSEHOLD',
  'HOUSEHOLD_FULL',
  'NO_PREGNANCY',
  'NOT_A_MOTHER',
  'DATE_BEFORE_LMP',
  'BORN_TOO_EARLY',
  'PREGNANCY_TOO_LONG',
  'NEWBORN_MISSING',
  'NEWBORN_UNWANTED',
  'DOCUMENT_INVALID',
  'DOCUMENT_REPEATED',
  'DOCUMENT_TAKEN',
  'CODE_TAKEN',
  'SPLIT_NOBODY',
  'SPLIT_EVERYBODY',
  'HOLDER_NOT_AMONG',
  'HOLDER_NEEDED',
  'HOLDER_MINOR',
  'HOLDER_WITHOUT_DOCUMENT',
  'MERGE_INTO_CANDIDATE',
] as const;
export type MembershipFaultCode = (typeof MEMBERSHIP_FAULTS)[number];

/** What cannot be, and in which field of the form; `detail`: the household, bimester or number the sentence names. */
export type MembershipFault = {
  readonly fault: MembershipFaultCode;
  readonly field: string;
  readonly detail: string;
};

/** A refusal that stands beside its field. */
export const fault = (code: MembershipFaultCode, field: string, detail = '') =>
  refuse<MembershipFault>({ fault: code, field, detail });
