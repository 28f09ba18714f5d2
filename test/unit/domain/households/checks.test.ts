import { describe, expect, it } from 'vitest';
import { addDays, toDate } from '@shared/domain/calendar';
import { checkHousehold, isWarning } from '@shared/domain/households/checks';
import type { HouseholdFields, Member } from '@shared/domain/households';
import { aHousehold, aMember } from '../../../support/households';

const TODAY = toDate('2026-05-04');

const codes = (household: HouseholdFields, members: readonly Member[] = [aMember()]) =>
  checkHousehold({ household, members }, TODAY).map(({ member, field, code }) =>
    member === null ? `${field} ${code}` : `${member}.${field} ${code}`,
  );
const ofHousehold = (given: Parameters<typeof aHousehold>[0]) => codes(aHousehold(given));
const ofMember = (given: Parameters<typeof aMember>[0]) => codes(aHousehold(), [aMember(given)]);

describe('checkHousehold', () => {
  it('finds nothing wrong with a sound household', () => expect(codes(aHousehold())).toEqual([]));

  it.each([
    ['ubigeo of no department', { ubigeo: '990101', populatedCenterCode: '' }, ['ubigeo HH_UBIGEO']],
    ['centre code of 9 digits', { populatedCenterCode: '050401001' }, ['populatedCenterCode HH_CENTER_CODE']],
    ['centre of another district', { populatedCenterCode: '0504020001' }, ['populatedCenterCode HH_CENTER_DISTRICT']],
    ['no centre code', { populatedCenterCode: '' }, []],
    ['residence today', { residenceSince: '2026-05-04' }, []],
    ['residence tomorrow', { residenceSince: '2026-05-05' }, ['residenceSince HH_DATE_FUTURE']],
    ['card of 1899', { fsuDate: '1899-12-31' }, ['fsuDate HH_DATE_TOO_OLD']],
    ['card of 1900', { fsuDate: '1900-01-01' }, []],
    ['no classification', { cse: null, nativeCommunity: '' }, ['cse HH_CSE_MISSING']],
    ['no classification in a native community', { cse: null, nativeCommunity: 'Otari' }, []],
    ['classification expired before it was made', { cseExpiry: '2023-05-09' }, ['cseExpiry HH_CSE_EXPIRY_ORDER']],
    ['classification expired on its day', { cseExpiry: '2023-05-10' }, []],
    ['classification that expires in the future', { cseExpiry: '2040-01-01' }, []],
    ['validated without a date', { assemblyDate: null }, ['assemblyDate HH_ASSEMBLY_NO_DATE']],
    ['agreement before assembly', { agreementDate: '2026-03-19' }, ['agreementDate HH_AGREEMENT_BEFORE_ASSEMBLY']],
    ['agreement on the day of the assembly', { agreementDate: '2026-03-20' }, []],
  ] as const)('judges %s', (_what, given, expected) => expect(ofHousehold(given)).toEqual(expected));

  it.each([
    ['born today', { birthDate: '2026-05-04', isHolder: true }, []],
    ['born tomorrow', { birthDate: '2026-05-05' }, ['0.birthDate HH_BIRTH_FUTURE']],
    ['119 years old', { birthDate: '1906-05-05' }, []],
    ['120 years old', { birthDate: '1906-05-04' }, ['0.birthDate HH_AGE_OVER_LIMIT']],
    ['number 0', { number: 0 }, ['0.number HH_NUMBER_RANGE']],
    ['number 99', { number: 99 }, []],
    ['number 100', { number: 100 }, ['0.number HH_NUMBER_RANGE']],
    ['wrong check digit', { documentNumber: '10117410-3' }, ['0.documentNumber DOC_CHECK_DIGIT']],
    ['right check digit', { documentNumber: '10117410-2' }, []],
    ['no number for a DNI', { documentNumber: '' }, ['0.documentNumber DOC_MISSING']],
    ['nobody is holder', { isHolder: false }, ['0.isHolder HH_HOLDER_NONE']],
    ['modular code of 6 digits', { modularCode: '403691', annex: '0' }, ['0.modularCode HH_MODULAR_CODE']],
    ['IPRESS code of 5 digits', { ipressCode: '12345' }, ['0.ipressCode HH_IPRESS_CODE']],
    ['grade without a school', { grade: '4' }, ['0.grade HH_GRADE_WITHOUT_SCHOOL']],
    ['pregnant man', { sex: 'M', pregnant: true }, ['0.pregnant HH_PREGNANT_MALE']],
    [
      'end of secondary school without it',
      { secondarySince: '2020-12-20' },
      ['0.secondarySince HH_SECONDARY_NOT_STATED'],
    ],
    [
      'secondary school finished tomorrow',
      { secondaryComplete: true, secondarySince: '2026-07-01' },
      ['0.secondarySince HH_DATE_FUTURE'],
    ],
    ['FUR without pregnancy', { lmpDate: '2026-01-05' }, ['0.pregnant HH_PREGNANCY_NOT_STATED']],
    ['FUR today', { pregnant: true, lmpDate: '2026-05-04' }, []],
    ['FUR tomorrow', { pregnant: true, lmpDate: '2026-05-05' }, ['0.lmpDate HH_DATE_FUTURE']],
    ['FPP 280 days after FUR', { pregnant: true, lmpDate: '2026-01-05', eddDate: '2026-10-12' }, []],
    ['FPP 30 days from there', { pregnant: true, lmpDate: '2026-01-05', eddDate: '2026-11-11' }, []],
    [
      'FPP 31 days from there',
      { pregnant: true, lmpDate: '2026-01-05', eddDate: '2026-11-12' },
      ['0.eddDate HH_PREGNANCY_DATES'],
    ],
    ['FPP a month past', { pregnant: true, eddDate: '2026-04-03' }, ['0.eddDate HH_PREGNANCY_OVERDUE']],
    ['FPP 30 days past', { pregnant: true, eddDate: '2026-04-04' }, []],
  ] as const)('judges a member: %s', (_what, given, expected) => expect(ofMember(given)).toEqual(expected));

  it('refuses a household without members', () => expect(codes(aHousehold(), [])).toEqual(['code HH_NO_MEMBERS']));

  it('wants one holder, and numbers and documents each once', () => {
    const other = aMember({ number: 1 });
    expect(codes(aHousehold(), [aMember(), other])).toEqual([
      '1.isHolder HH_HOLDER_SEVERAL',
      '1.number HH_NUMBER_REPEATED',
      '1.documentNumber HH_DOCUMENT_REPEATED',
    ]);
  });

  it('takes a DNI and a CUI of the same number for one person, and nobody without a document for another', () => {
    const cui = aMember({ number: 2, isHolder: false, documentType: 'CUI' });
    expect(codes(aHousehold(), [aMember(), cui])).toEqual(['1.documentNumber HH_DOCUMENT_REPEATED']);
    const none = { isHolder: false, documentType: 'NONE', documentNumber: '' } as const;
    expect(codes(aHousehold(), [aMember(), aMember({ ...none, number: 2 }), aMember({ ...none, number: 3 })])).toEqual(
      [],
    );
  });

  it('accepts with a warning what only somebody should look at', () => {
    expect(['HH_PREGNANCY_OVERDUE', 'HH_ASSEMBLY_NO_DATE', 'DOC_REPAIRED'].every(isWarning)).toBe(true);
    expect(['HH_UBIGEO', 'DOC_CHECK_DIGIT', 'HH_HOLDER_NONE'].some(isWarning)).toBe(false);
  });

  it('finds the same whatever day later: what was sound stays sound', () => {
    const later = addDays(TODAY, 400);
    const problems = checkHousehold({ household: aHousehold(), members: [aMember()] }, later);
    expect(problems).toEqual([]);
  });
});
