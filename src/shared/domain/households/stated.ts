import { normaliseDocument } from '../documents';
import type { HouseholdFields, MemberFields } from '../households';

/** Fields as a row states them; a blank cell states nothing. */
export type Stated<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

/** What a new household is taken to be where nothing is stated; fields without a default must be stated. */
const HOUSEHOLD_DEFAULTS = {
  populatedCenterCode: '',
  address: '',
  reference: '',
  phone: '',
  language: '',
  indigenousPeople: '',
  nativeCommunity: '',
  fsuNumber: '',
  fsuDate: null,
  cse: null,
  cseDate: null,
  cseExpiry: null,
  assemblyValidated: null,
  assemblyDate: null,
  agreementDate: null,
} as const satisfies Stated<HouseholdFields>;

const MEMBER_DEFAULTS = {
  surname2: '',
  documentNumber: '',
  documentExpiry: null,
  maritalStatus: '',
  pregnant: false,
  lmpDate: null,
  eddDate: null,
  disability: false,
  modularCode: '',
  annex: '',
  grade: '',
  section: '',
  secondaryComplete: false,
  secondarySince: null,
  ipressCode: '',
} as const satisfies Stated<MemberFields>;

/** Names of fields nobody stated although a new household or member needs them. */
export type Missing<Fields> = { readonly missing: readonly (keyof Fields & string)[] };
type Merged<Fields> = Fields | Missing<Fields>;

export const isMissing = <Fields>(merged: Merged<Fields>): merged is Missing<Fields> =>
  typeof merged === 'object' && merged !== null && 'missing' in merged;

const HOUSEHOLD_REQUIRED = ['code', 'ubigeo', 'populatedCenterName', 'area', 'residenceSince'] as const;
const MEMBER_REQUIRED = [
  'number',
  'surname1',
  'givenNames',
  'documentType',
  'birthDate',
  'sex',
  'relationship',
  'isHolder',
] as const;

/** What the row states over what is known: blank never erases (workbooks rule 5, decisions P3). */
export const mergeHousehold = (
  known: HouseholdFields | undefined,
  stated: Stated<HouseholdFields>,
): Merged<HouseholdFields> => merge<HouseholdFields>(known ?? HOUSEHOLD_DEFAULTS, stated, HOUSEHOLD_REQUIRED);

export function mergeMember(known: MemberFields | undefined, stated: Stated<MemberFields>): Merged<MemberFields> {
  // Another school's annex is not this one's.
  const moved = known !== undefined && stated.modularCode !== undefined && stated.modularCode !== known.modularCode;
  const annexed = moved ? { ...stated, annex: stated.annex ?? '' } : stated;
  return merge<MemberFields>(known ?? MEMBER_DEFAULTS, annexed, MEMBER_REQUIRED);
}

function merge<Fields>(
  known: Stated<Fields>,
  stated: Stated<Fields>,
  required: readonly (keyof Fields & string)[],
): Merged<Fields> {
  const given = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  const merged: Stated<Fields> = { ...known, ...given };
  const missing = required.filter((field) => merged[field] === undefined);
  // Every field is either required and present or has a default.
  return missing.length > 0 ? { missing } : (merged as Fields);
}

/**
 * As it is stored: document without check digit, annex 0 where none is named, nothing about what is not there. Check
 * before: what this leaves out cannot be checked any more.
 */
export function normaliseMember(member: MemberFields): MemberFields {
  const attends = member.modularCode !== '';
  return {
    ...member,
    documentNumber: normaliseDocument(member.documentType, member.documentNumber).documentNumber,
    lmpDate: member.pregnant ? member.lmpDate : null,
    eddDate: member.pregnant ? member.eddDate : null,
    annex: attends ? member.annex || '0' : '',
    grade: attends ? member.grade : '',
    section: attends ? member.section : '',
    secondarySince: member.secondaryComplete ? member.secondarySince : null,
  };
}
