import type { Output, Parsed } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import type { HouseholdFields, MemberFields } from '@shared/domain/households';

/** What a field holds while one types: a date may still be half a date, a choice not yet made. */
type Typed<Value> = Value extends IsoDate ? string | null : Value extends boolean | number | null ? Value : string;

export type MemberForm = { readonly [Field in keyof MemberFields]: Typed<MemberFields[Field]> };
export type HouseholdForm = {
  readonly household: { readonly [Field in keyof HouseholdFields]: Typed<HouseholdFields[Field]> };
  readonly members: MemberForm[];
};
export type SavedHousehold = Parsed<'households.save'>;

export const newMember = (number: number): MemberForm => ({
  number,
  surname1: '',
  surname2: '',
  givenNames: '',
  documentType: 'DNI',
  documentNumber: '',
  documentExpiry: null,
  birthDate: null,
  sex: '',
  relationship: number === 1 ? 'HEAD' : 'CHILD',
  maritalStatus: '',
  isHolder: number === 1,
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
});

export const newHousehold = (ubigeo: string): HouseholdForm => ({
  household: {
    code: '',
    ubigeo,
    populatedCenterCode: '',
    populatedCenterName: '',
    address: '',
    reference: '',
    area: '',
    phone: '',
    language: '',
    indigenousPeople: '',
    nativeCommunity: '',
    fsuNumber: '',
    fsuDate: null,
    cse: null,
    cseDate: null,
    cseExpiry: null,
    residenceSince: null,
    assemblyValidated: null,
    assemblyDate: null,
    agreementDate: null,
  },
  members: [newMember(1)],
});

/** A stored household as the form shows it; who left is no longer in it. */
export const formOf = ({ household, members }: Output<'households.get'>): HouseholdForm => ({
  household,
  members: members
    .filter(({ exitDate }) => exitDate === null)
    .map(({ id: _id, entryDate: _entry, exitDate: _exit, schoolName: _school, postName: _post, ...fields }) => fields),
});
