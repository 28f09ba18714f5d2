import { toDate } from '@shared/domain/calendar';
import type { EligibilityInput, EligibilityMember } from '@shared/domain/eligibility/judgement';
import type { HouseholdFields, Member, Pregnancy } from '@shared/domain/households';

type Dates<T> = { readonly [K in keyof T]?: T[K] | string };

/** A mother of 34 who represents her household, unless told otherwise. */
export const aMember = (given: Dates<Member> = {}): Member => ({ ...MOTHER, ...(given as Partial<Member>) });

/** A household of the highlands that passes every gate on 2026-04-30, unless told otherwise. */
export const aHousehold = (given: Dates<HouseholdFields> = {}): HouseholdFields => ({
  ...HOUSEHOLD,
  ...(given as Partial<HouseholdFields>),
});

export const aPregnancy = (given: Dates<Pregnancy> = {}): Pregnancy => ({
  ...PREGNANCY,
  ...(given as Partial<Pregnancy>),
});

export const judged = (member: Member, ...pregnancies: readonly Pregnancy[]): EligibilityMember => ({
  ...member,
  pregnancies,
});

/** Mother and a daughter of 9, who pass every gate on 2026-04-30. */
export const anEligibilityInput = (given: Partial<EligibilityInput> = {}): EligibilityInput => ({
  household: HOUSEHOLD,
  members: [judged(MOTHER), judged(DAUGHTER)],
  populatedCenter: { povertyPct: 45.2, nativeCommunity: '' },
  districtPovertyPct: null,
  districtOperated: null,
  otherHouseholds: [],
  on: toDate('2026-04-30'),
  ...given,
});

const MOTHER: Member = {
  id: 'member-1',
  householdId: 'household-1',
  number: 1,
  surname1: 'QUISPE',
  surname2: 'MAMANI',
  givenNames: 'ROSA LUZ',
  documentType: 'DNI',
  documentNumber: '40512377',
  documentExpiry: toDate('2030-01-31'),
  birthDate: toDate('1992-02-10'),
  sex: 'F',
  relationship: 'HEAD',
  maritalStatus: 'COHABITING',
  isHolder: true,
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
  entryDate: toDate('2012-01-15'),
  exitDate: null,
};

const DAUGHTER: Member = {
  ...MOTHER,
  id: 'member-2',
  number: 2,
  surname1: 'HUANCA',
  surname2: 'QUISPE',
  givenNames: 'LUCÍA',
  documentNumber: '78512376',
  birthDate: toDate('2016-08-20'),
  relationship: 'CHILD',
  maritalStatus: '',
  isHolder: false,
};

const HOUSEHOLD: HouseholdFields = {
  code: 'H-0001',
  ubigeo: '050401',
  populatedCenterCode: '0504010001',
  populatedCenterName: 'Huanta',
  address: '',
  reference: 'A 200 m de la escuela',
  area: 'RURAL',
  phone: '',
  language: 'qu',
  indigenousPeople: '',
  nativeCommunity: '',
  fsuNumber: '',
  fsuDate: null,
  cse: 'POOR',
  cseDate: toDate('2023-05-10'),
  cseExpiry: toDate('2029-05-10'),
  residenceSince: toDate('2015-03-01'),
  assemblyValidated: true,
  assemblyDate: toDate('2026-03-20'),
  agreementDate: toDate('2026-04-02'),
};

const PREGNANCY: Pregnancy = {
  lmpDate: toDate('2026-01-05'),
  eddDate: null,
  registeredDate: toDate('2026-03-01'),
  endedDate: null,
};
