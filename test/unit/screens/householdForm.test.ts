import { toDate } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { checkForm, preciseCode, remarksOn } from '../../../src/renderer/src/features/households/formChecks';
import {
  newHousehold,
  newMember,
  type HouseholdForm,
  type MemberForm,
} from '../../../src/renderer/src/features/households/formValues';

const given = { revision: null, today: toDate('2026-06-30') };

const aForm = (
  household: Partial<HouseholdForm['household']> = {},
  member: Partial<MemberForm> = {},
): HouseholdForm => ({
  household: {
    ...newHousehold('050401').household,
    code: 'H-1',
    populatedCenterName: 'Huanta',
    area: 'RURAL',
    cse: 'POOR',
    residenceSince: '2010-01-15',
    ...household,
  },
  members: [
    {
      ...newMember(1),
      surname1: 'VÁSQUEZ',
      givenNames: 'HERMELINDA',
      documentNumber: '40512377',
      birthDate: '1992-02-10',
      sex: 'F',
      ...member,
    },
  ],
});

const faultsOf = (form: HouseholdForm) => {
  const checked = checkForm(form, given);
  return checked.ok
    ? []
    : checked.problem
        .map((fault) => [fault.path, preciseCode(fault, form)])
        .toSorted(([a = ''], [b = '']) => a.localeCompare(b));
};

describe('a household as it is typed', () => {
  it('is saved as the contract takes it once everything stands', () => {
    const checked = checkForm(aForm(), { ...given, revision: 7 });
    expect(checked).toMatchObject({ ok: true, value: { revision: 7, household: { code: 'H-1', assemblyDate: null } } });
  });

  it('names every blank that must be filled in, and what was not chosen', () => {
    expect(faultsOf(newHousehold(''))).toEqual([
      ['household.area', 'choose'],
      ['household.code', 'required'],
      ['household.populatedCenterName', 'required'],
      ['household.residenceSince', 'required'],
      ['household.ubigeo', 'HH_UBIGEO'],
      ['members.0.birthDate', 'required'],
      ['members.0.givenNames', 'required'],
      ['members.0.sex', 'choose'],
      ['members.0.surname1', 'required'],
    ]);
  });

  it.each([
    ['a date that is none', aForm({ assemblyDate: '31/2/26' }), 'household.assemblyDate', 'date'],
    ['a text that is too long', aForm({}, { surname2: 'A'.repeat(41) }), 'members.0.surname2', 'tooLong'],
    ['a check digit', aForm({}, { documentNumber: '40512377-0' }), 'members.0.documentNumber', 'DOC_CHECK_DIGIT'],
    ['a birth after today', aForm({}, { birthDate: '2026-07-01' }), 'members.0.birthDate', 'HH_BIRTH_FUTURE'],
    ['nobody to be paid', aForm({}, { isHolder: false }), 'members.0.isHolder', 'HH_HOLDER_NONE'],
  ])('tells %s in its own place', (_what, form, path, code) => expect(faultsOf(form)).toEqual([[path, code]]));

  it('accepts a birth today', () => expect(faultsOf(aForm({}, { birthDate: '2026-06-30' }))).toEqual([]));

  it('remarks on what may stand, and is silent while the form cannot be saved', () => {
    const remark = { path: 'household.assemblyDate', code: 'HH_ASSEMBLY_NO_DATE' };
    expect(remarksOn(aForm({ assemblyValidated: true }), given)).toEqual([remark]);
    expect(remarksOn(aForm({ assemblyValidated: true, code: '' }), given)).toEqual([]);
  });
});
