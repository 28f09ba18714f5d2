import type { HouseholdFields, MemberFields } from '../households';

/** Old and new value of each field that differs. */
export type FieldChanges = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

// Records, so that a field added to the type and forgotten here does not compile.
const HOUSEHOLD_FIELDS: Readonly<Record<keyof HouseholdFields, true>> = {
  code: true,
  ubigeo: true,
  populatedCenterCode: true,
  populatedCenterName: true,
  address: true,
  reference: true,
  area: true,
  phone: true,
  language: true,
  indigenousPeople: true,
  nativeCommunity: true,
  fsuNumber: true,
  fsuDate: true,
  cse: true,
  cseDate: true,
  cseExpiry: true,
  residenceSince: true,
  assemblyValidated: true,
  assemblyDate: true,
  agreementDate: true,
};

const MEMBER_FIELDS: Readonly<Record<keyof MemberFields, true>> = {
  number: true,
  surname1: true,
  surname2: true,
  givenNames: true,
  documentType: true,
  documentNumber: true,
  documentExpiry: true,
  birthDate: true,
  sex: true,
  relationship: true,
  maritalStatus: true,
  isHolder: true,
  pregnant: true,
  lmpDate: true,
  eddDate: true,
  disability: true,
  modularCode: true,
  annex: true,
  grade: true,
  section: true,
  secondaryComplete: true,
  secondarySince: true,
  ipressCode: true,
};

/** Cambios of a household's own fields, in the order of the workbook. */
export const changesOfHousehold = (before: HouseholdFields, after: HouseholdFields) =>
  changesOf(before, after, HOUSEHOLD_FIELDS);

/** Cambios of a member, in the order of the workbook. */
export const changesOfMember = (before: MemberFields, after: MemberFields) => changesOf(before, after, MEMBER_FIELDS);

function changesOf<Fields extends object>(
  before: Fields,
  after: Fields,
  fields: Readonly<Record<keyof Fields & string, true>>,
): FieldChanges {
  const names = Object.keys(fields) as (keyof Fields & string)[]; // the record has no other keys
  const changed = names.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]));
}

export const isUnchanged = (changes: FieldChanges) => Object.keys(changes).length === 0;
