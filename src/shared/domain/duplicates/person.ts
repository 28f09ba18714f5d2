import type { IsoDate } from '../calendar';
import type { DocumentType, PersonName, Sex } from '../households';

/** What of a person is compared with others: the evidence of a likely duplicate. */
export type PersonEvidence = PersonName & {
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
};

/** A member as the scan meets it: household code and number within it say who it is. */
export type ScannedPerson = PersonEvidence & { readonly household: string; readonly member: number };

export type PersonRef = Pick<ScannedPerson, 'household' | 'member'>;

/** Fields in the order in which people read them. */
export const REASON_FIELDS = [
  'surname1',
  'surname2',
  'givenNames',
  'birthDate',
  'document',
  'sex',
  'household',
] as const;
export type ReasonField = (typeof REASON_FIELDS)[number];

/** In which way two values of a field agree or differ. */
export const HOW = [
  'EQUAL',
  'SPELLING',
  'NICKNAME',
  'TYPO',
  'ORDER',
  'PART',
  'INITIAL',
  'PARTLY',
  'SWAPPED',
  'OTHER_SURNAME',
  'MARRIED_NAME',
  'DAY_MONTH',
  'TRANSPOSED',
  'ONE_DIGIT',
  'YEAR_ONLY',
  'NEAR',
  'SAME_HOUSEHOLD',
  'MISSING',
  'NOT_COMPARABLE',
  'DIFFERENT',
] as const;
export type How = (typeof HOW)[number];

/** Aporte of one field: `points` speak for one person where positive, for two where negative. */
export type Reason = {
  readonly field: ReasonField;
  readonly a: string;
  readonly b: string;
  readonly how: How;
  readonly points: number;
};

/** Posible duplicado: two members who may be one person, with what speaks for and against it. */
export type LikelyDuplicate<Person = ScannedPerson> = {
  readonly a: Person;
  readonly b: Person;
  /** 0.5 … 1: how likely they are one person. */
  readonly score: number;
  readonly reasons: readonly Reason[];
};
