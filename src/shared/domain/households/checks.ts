import type { IsoDate } from '../calendar';
import { checkDocument, documentKey, type DocumentProblem, type DocumentWarning } from '../documents';
import type { HouseholdFields, MemberFields } from '../households';
import { districtOf, isPopulatedCenterCode, isUbigeo } from '../territory';
import { memberDateProblems } from './memberDates';

/** A household as it would stand after a form is saved or a file applied. */
export type StatedHousehold = { readonly household: HouseholdFields; readonly members: readonly MemberFields[] };

export const HOUSEHOLD_ERRORS = [
  'HH_UBIGEO',
  'HH_CENTER_CODE',
  'HH_CENTER_DISTRICT',
  'HH_DATE_FUTURE',
  'HH_DATE_TOO_OLD',
  'HH_CSE_MISSING',
  'HH_CSE_EXPIRY_ORDER',
  'HH_NO_MEMBERS',
  'HH_HOLDER_NONE',
  'HH_HOLDER_SEVERAL',
  'HH_NUMBER_REPEATED',
  'HH_NUMBER_RANGE',
  'HH_BIRTH_FUTURE',
  'HH_AGE_OVER_LIMIT',
  'HH_PREGNANT_MALE',
  'HH_PREGNANCY_DATES',
  'HH_DOCUMENT_REPEATED',
  'HH_MODULAR_CODE',
  'HH_IPRESS_CODE',
] as const;
export const HOUSEHOLD_WARNINGS = [
  'HH_ASSEMBLY_NO_DATE',
  'HH_AGREEMENT_BEFORE_ASSEMBLY',
  'HH_PREGNANCY_OVERDUE',
  'HH_PREGNANCY_NOT_STATED',
  'HH_SECONDARY_NOT_STATED',
  'HH_GRADE_WITHOUT_SCHOOL',
] as const;

export type HouseholdProblemCode =
  (typeof HOUSEHOLD_ERRORS)[number] | (typeof HOUSEHOLD_WARNINGS)[number] | DocumentProblem | DocumentWarning;

/** A field that cannot stand, or that somebody should look at. `member`: index in the list; null for the household. */
export type FieldProblem = { readonly code: HouseholdProblemCode } & (
  | { readonly member: null; readonly field: keyof HouseholdFields }
  | { readonly member: number; readonly field: keyof MemberFields }
);

const WARNINGS: ReadonlySet<string> = new Set<string>([...HOUSEHOLD_WARNINGS, 'DOC_FILLER', 'DOC_REPAIRED']);
/** Whether the value is accepted all the same. */
export const isWarning = (code: string) => WARNINGS.has(code);

/**
 * Revisión de un hogar: every problem of its fields and members in one pass, judged on `today`. Gates of eligibility are
 * no problems here: a household that does not qualify may be registered.
 */
export function checkHousehold({ household, members }: StatedHousehold, today: IsoDate): readonly FieldProblem[] {
  return [
    ...placeProblems(household),
    ...dateProblems(household, today),
    ...classificationProblems(household),
    ...assemblyProblems(household),
    ...rosterProblems(members),
    ...members.flatMap((member, index) => memberProblems(member, index, today)),
  ];
}

const ofHousehold = (field: keyof HouseholdFields, code: HouseholdProblemCode): FieldProblem => ({
  member: null,
  field,
  code,
});

function placeProblems({ ubigeo, populatedCenterCode }: HouseholdFields): readonly FieldProblem[] {
  if (!isUbigeo(ubigeo)) return [ofHousehold('ubigeo', 'HH_UBIGEO')];
  if (populatedCenterCode === '') return [];
  if (!isPopulatedCenterCode(populatedCenterCode)) return [ofHousehold('populatedCenterCode', 'HH_CENTER_CODE')];
  if (districtOf(populatedCenterCode) !== ubigeo) return [ofHousehold('populatedCenterCode', 'HH_CENTER_DISTRICT')];
  return [];
}

const PAST_DATES = ['fsuDate', 'cseDate', 'residenceSince', 'assemblyDate', 'agreementDate'] as const;
const OLDEST_DATE = '1900-01-01';

function dateProblems(household: HouseholdFields, today: IsoDate): readonly FieldProblem[] {
  return PAST_DATES.flatMap((field) => {
    const date = household[field];
    if (date === null) return [];
    if (date > today) return [ofHousehold(field, 'HH_DATE_FUTURE')];
    return date < OLDEST_DATE ? [ofHousehold(field, 'HH_DATE_TOO_OLD')] : [];
  });
}

function classificationProblems(household: HouseholdFields): readonly FieldProblem[] {
  const { cse, cseDate, cseExpiry, nativeCommunity } = household;
  // Amazon communities are classified without a card (programme page, 277-2014-MIDIS).
  if (cse === null && nativeCommunity === '') return [ofHousehold('cse', 'HH_CSE_MISSING')];
  if (cseDate === null || cseExpiry === null || cseExpiry >= cseDate) return [];
  return [ofHousehold('cseExpiry', 'HH_CSE_EXPIRY_ORDER')];
}

function assemblyProblems(household: HouseholdFields): readonly FieldProblem[] {
  const { assemblyValidated, assemblyDate, agreementDate } = household;
  if (assemblyDate === null) {
    return assemblyValidated === null ? [] : [ofHousehold('assemblyDate', 'HH_ASSEMBLY_NO_DATE')];
  }
  if (agreementDate === null || agreementDate >= assemblyDate) return [];
  return [ofHousehold('agreementDate', 'HH_AGREEMENT_BEFORE_ASSEMBLY')];
}

/** What only the members together show: one holder, numbers and documents each once. */
function rosterProblems(members: readonly MemberFields[]): readonly FieldProblem[] {
  if (members.length === 0) return [ofHousehold('code', 'HH_NO_MEMBERS')];
  const holders = members.flatMap((member, index) => (member.isHolder ? [index] : []));
  const holderProblems: readonly FieldProblem[] =
    holders.length === 0
      ? [{ member: 0, field: 'isHolder', code: 'HH_HOLDER_NONE' }]
      : holders.slice(1).map((member) => ({ member, field: 'isHolder', code: 'HH_HOLDER_SEVERAL' }));
  return [
    ...holderProblems,
    ...repeated(members, ({ number }) => String(number)).map((member): FieldProblem => ({
      member,
      field: 'number',
      code: 'HH_NUMBER_REPEATED',
    })),
    ...repeated(members, ({ documentType, documentNumber }) => documentKey(documentType, documentNumber)).map(
      (member): FieldProblem => ({ member, field: 'documentNumber', code: 'HH_DOCUMENT_REPEATED' }),
    ),
  ];
}

/** Indexes whose key an earlier member has already; '' is no key. */
function repeated(members: readonly MemberFields[], keyOf: (member: MemberFields) => string): readonly number[] {
  const keys = members.map(keyOf);
  return keys.flatMap((key, index) => (key !== '' && keys.indexOf(key) < index ? [index] : []));
}

function memberProblems(member: MemberFields, index: number, today: IsoDate): readonly FieldProblem[] {
  return [
    ...numberProblems(member),
    ...documentProblems(member),
    ...serviceProblems(member),
    ...memberDateProblems(member, today),
  ].map(([field, code]) => ({ member: index, field, code }));
}

type MemberProblem = readonly [keyof MemberFields, HouseholdProblemCode];

const LAST_NUMBER = 99;

const numberProblems = ({ number }: MemberFields): readonly MemberProblem[] =>
  number >= 1 && number <= LAST_NUMBER ? [] : [['number', 'HH_NUMBER_RANGE']];

function documentProblems({ documentType, documentNumber }: MemberFields): readonly MemberProblem[] {
  const checked = checkDocument(documentType, documentNumber);
  const codes = checked.ok ? checked.value.warnings : [checked.problem];
  return codes.map((code) => ['documentNumber', code] as const);
}

function serviceProblems({ modularCode, annex, grade, section, ipressCode }: MemberFields): readonly MemberProblem[] {
  const problems: MemberProblem[] = [];
  if (modularCode !== '' && !/^\d{7}$/.test(modularCode)) problems.push(['modularCode', 'HH_MODULAR_CODE']);
  if (annex !== '' && !/^\d$/.test(annex)) problems.push(['annex', 'HH_MODULAR_CODE']);
  if (ipressCode !== '' && !/^\d{8}$/.test(ipressCode)) problems.push(['ipressCode', 'HH_IPRESS_CODE']);
  // Grade and section belong to the school: without one they are not kept.
  if (modularCode === '' && (grade !== '' || section !== '')) problems.push(['grade', 'HH_GRADE_WITHOUT_SCHOOL']);
  return problems;
}
