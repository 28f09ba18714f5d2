import { describe, expect, it } from 'vitest';
import { isMissing, mergeHousehold, mergeMember, normaliseMember } from '@shared/domain/households/stated';
import { aHousehold, aMember } from '../../../support/households';

describe('merging a row over what is known', () => {
  it('never erases with a blank', () => {
    expect(mergeHousehold(aHousehold(), { code: 'H-0001' })).toEqual(aHousehold());
    expect(mergeMember(aMember(), { number: 1 })).toEqual(aMember());
  });

  it('takes what is stated', () =>
    expect(mergeHousehold(aHousehold(), { phone: '9', cse: 'EXTREME_POOR' })).toEqual(
      aHousehold({ phone: '9', cse: 'EXTREME_POOR' }),
    ));

  it('names what a new household or member lacks', () => {
    const household = mergeHousehold(undefined, { code: 'H-1', area: 'RURAL' });
    expect(isMissing(household) && household.missing).toEqual(['ubigeo', 'populatedCenterName', 'residenceSince']);
    const member = mergeMember(undefined, { number: 1, surname1: 'QUISPE', sex: 'F' });
    expect(isMissing(member) && member.missing).toEqual([
      'givenNames',
      'documentType',
      'birthDate',
      'relationship',
      'isHolder',
    ]);
  });

  it('does not carry the annex of one school over to another', () => {
    const known = aMember({ modularCode: '0403691', annex: '1' });
    expect(mergeMember(known, { number: 1, modularCode: '0403709' })).toMatchObject({ annex: '' });
    expect(mergeMember(known, { number: 1, modularCode: '0403691' })).toMatchObject({ annex: '1' });
  });
});

describe('normaliseMember', () => {
  it('stores the document without its check digit and annex 0 where none is named', () =>
    expect(normaliseMember(aMember({ documentNumber: '10117410-2', modularCode: '0403691' }))).toMatchObject({
      documentNumber: '10117410',
      annex: '0',
    }));

  it('keeps nothing about a school or a pregnancy that is not there', () =>
    expect(normaliseMember(aMember({ grade: '4', section: 'A', annex: '0', lmpDate: '2026-01-05' }))).toMatchObject({
      grade: '',
      section: '',
      annex: '',
      lmpDate: null,
    }));
});
