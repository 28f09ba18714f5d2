import { describe, expect, it, test } from 'vitest';
import { GATES } from '@shared/domain/eligibility/gates';
import type { Member } from '@shared/domain/households';
import { defaultRuleSet } from '@shared/domain/ruleSets';
import { alone, gate, household, judge, on } from '../../support/eligibility';
import { aMember, aPregnancy, judged } from '../../support/households';

describe('all gates together', () => {
  it('names all eight in their order, each with its reference', () => {
    const check = judge();
    expect(check.gates.map((result) => result.gate)).toEqual(GATES);
    expect(check.gates.every((result) => result.reference !== '')).toBe(true);
    expect(check.eligible).toBe(true);
  });

  it('is not eligible as soon as one fails, and still judges the others', () => {
    const check = judge(household({ agreementDate: null, residenceSince: '2026-04-01' }));
    expect(check.eligible).toBe(false);
    expect(check.gates).toHaveLength(8);
    expect(check.gates.filter((result) => !result.passed).map((result) => result.gate)).toEqual([
      'RESIDENCE',
      'AGREEMENT',
    ]);
  });

  it('passes a gate its rule set does not ask for, and says so', () => {
    const rules = { ...defaultRuleSet, gates: defaultRuleSet.gates.filter((rule) => rule.gate !== 'AGREEMENT') };
    expect(gate('AGREEMENT', household({ agreementDate: null }), rules)).toMatchObject({
      passed: true,
      code: 'NOT_REQUIRED',
    });
  });

  it('judges nobody by an empty rule set', () => {
    expect(() => judge({}, { ...defaultRuleSet, gates: [] })).toThrow('empty rule set');
    expect(() => judge({}, { ...defaultRuleSet, duties: [] })).toThrow('empty rule set');
  });
});

describe('GEO', () => {
  const center = (povertyPct: number | null, nativeCommunity = '') => ({
    populatedCenter: { povertyPct, nativeCommunity },
  });

  test.each([
    ['index of exactly 40', center(40), false, 'GEO_INDEX_LOW'],
    ['index just above 40', center(40.01), true, 'GEO_INDEX'],
    ['district above, centre below', { ...center(12), districtPovertyPct: 51 }, true, 'GEO_INDEX'],
    ['centre above, district below', { ...center(51), districtPovertyPct: 12 }, true, 'GEO_INDEX'],
    ['district of exactly 40, no centre', { populatedCenter: null, districtPovertyPct: 40 }, false, 'GEO_INDEX_LOW'],
    ['neither index nor list', center(null), false, 'GEO_NO_DATA'],
    ['centre not in the catalogue', { populatedCenter: null }, false, 'GEO_NO_DATA'],
    ['listed, whatever the index', { ...center(3), districtOperated: true }, true, 'GEO_LIST'],
    ['not listed, whatever the index', { ...center(99), districtOperated: false }, false, 'GEO_NOT_LISTED'],
    ['listed without index', { ...center(null), districtOperated: true }, true, 'GEO_LIST'],
    ['Amazon community without index', center(null, 'Puerto Ocopa'), true, 'GEO_AMAZON'],
    [
      'Amazon community outside the list',
      { ...center(3, 'Puerto Ocopa'), districtOperated: false },
      true,
      'GEO_AMAZON',
    ],
  ])('%s', (_case, given, passed, code) => {
    expect(gate('GEO', given)).toMatchObject({ passed, code });
  });

  it('warns of a community only the household states', () => {
    expect(gate('GEO', household({ nativeCommunity: 'Puerto Ocopa' })).warnings).toEqual([
      'GEO_COMMUNITY_NOT_IN_CATALOG',
    ]);
  });

  it('is open to everybody in a set without limit', () => {
    const rules = { ...defaultRuleSet, geoGatePct: { value: null, reference: '', confirmed: true } };
    expect(gate('GEO', center(null), rules)).toMatchObject({ passed: true, code: 'GEO_NO_GATE' });
  });
});

describe('CATEGORICAL', () => {
  test.each([
    ['a day before the 19th birthday', '2007-05-01', true],
    ['on the 19th birthday', '2007-04-30', false],
  ])('an adolescent %s', (_case, birthDate, passed) => {
    expect(gate('CATEGORICAL', alone({ birthDate, relationship: 'CHILD' })).passed).toBe(passed);
  });

  test.each([
    ['a day before the 14th birthday', '2000-01-01', true],
    ['on the 14th birthday', '1999-12-31', false],
  ])('in 2013 %s', (_case, birthDate, passed) => {
    expect(gate('CATEGORICAL', { ...alone({ birthDate }), ...on('2013-12-31') }).passed).toBe(passed);
  });

  it('counts 14 to 18 again from 2014-01-01', () => {
    expect(gate('CATEGORICAL', { ...alone({ birthDate: '1998-06-01' }), ...on('2013-12-31') }).passed).toBe(false);
    expect(gate('CATEGORICAL', { ...alone({ birthDate: '1998-06-01' }), ...on('2014-01-01') }).passed).toBe(true);
  });

  it('is met by an open pregnancy, not by one long past its term', () => {
    // FUR + 294 days is 2026-04-30 and 2026-04-29.
    const pregnant = (lmpDate: string) => ({
      members: [judged(aMember(), aPregnancy({ lmpDate, registeredDate: '2026-01-10' }))],
    });
    expect(gate('CATEGORICAL', pregnant('2025-07-10'))).toMatchObject({
      passed: true,
      found: { targets: [{ number: 1, group: 'PREGNANT' }] },
    });
    expect(gate('CATEGORICAL', pregnant('2025-07-09'))).toMatchObject({
      passed: false,
      code: 'CATEGORICAL_PREGNANCY_OVERDUE',
    });
  });

  it.each([
    ['2026-04-30', true],
    ['2026-05-01', false],
  ])('counts someone who entered on %s: %s', (entryDate, passed) => {
    const child = aMember({ id: 'c', number: 2, birthDate: '2016-01-01', entryDate });
    expect(gate('CATEGORICAL', { members: [judged(aMember()), judged(child)] }).passed).toBe(passed);
  });

  it('is not met by someone who left', () => {
    const child = (exitDate: string): Member => aMember({ id: 'c', number: 2, birthDate: '2016-01-01', exitDate });
    const members = (exitDate: string) => ({ members: [judged(aMember()), judged(child(exitDate))] });
    expect(gate('CATEGORICAL', members('2026-05-01')).passed).toBe(true);
    expect(gate('CATEGORICAL', members('2026-04-30')).passed).toBe(false);
  });

  it('names nobody where nobody is a target', () => {
    expect(gate('CATEGORICAL', alone())).toMatchObject({ passed: false, code: 'CATEGORICAL_NONE' });
  });
});

describe('RESIDENCE', () => {
  test.each([
    ['2025-10-29', '2026-04-30', true],
    ['2025-10-30', '2026-04-30', false],
    ['2026-02-27', '2026-08-31', true],
    ['2026-02-28', '2026-08-31', false],
  ])('since %s, judged on %s', (residenceSince, date, passed) => {
    expect(gate('RESIDENCE', { ...household({ residenceSince }), ...on(date) }).passed).toBe(passed);
  });
});

describe('HOLDER', () => {
  const holder = (given: Parameters<typeof aMember>[0]) => gate('HOLDER', alone(given));

  test.each([
    ['on the 18th birthday', { birthDate: '2008-04-30' }, true, 'HOLDER_VALID'],
    ['a day before', { birthDate: '2008-05-01' }, false, 'HOLDER_UNDER_AGE'],
    ['document valid to the day judged', { documentExpiry: '2026-04-30' }, true, 'HOLDER_VALID'],
    ['expired the day before', { documentExpiry: '2026-04-29' }, false, 'HOLDER_DOCUMENT_EXPIRED'],
    ['without document', { documentType: 'NONE', documentNumber: '' }, false, 'HOLDER_NO_DOCUMENT'],
    ['DNI without number', { documentNumber: '' }, false, 'HOLDER_NO_DOCUMENT'],
    ['CUI', { documentType: 'CUI' }, false, 'HOLDER_DOCUMENT_TYPE'],
    ['CNV', { documentType: 'CNV' }, false, 'HOLDER_DOCUMENT_TYPE'],
    ['CE', { documentType: 'CE', documentNumber: '001234567' }, true, 'HOLDER_VALID'],
    ['CPP', { documentType: 'CPP', documentNumber: '001234567' }, true, 'HOLDER_VALID'],
    ['PAS', { documentType: 'PAS', documentNumber: 'AB12345' }, true, 'HOLDER_VALID'],
    ['CI_EXT', { documentType: 'CI_EXT', documentNumber: 'V12345678' }, true, 'HOLDER_VALID'],
    ['nobody', { isHolder: false }, false, 'HOLDER_NONE'],
    ['left on the day', { exitDate: '2026-04-30' }, false, 'HOLDER_NONE'],
  ] as const)('%s', (_case, given, passed, code) => {
    expect(holder(given)).toMatchObject({ passed, code });
  });

  it('refuses two holders and names both', () => {
    const members = [judged(aMember({ number: 3, id: 'b' })), judged(aMember())];
    expect(gate('HOLDER', { members })).toMatchObject({ code: 'HOLDER_SEVERAL', found: { holders: [1, 3] } });
  });

  it('passes a blank expiry with a warning', () => {
    expect(holder({ documentExpiry: null })).toMatchObject({ passed: true, warnings: ['HOLDER_NO_EXPIRY'] });
    expect(holder({}).warnings).toEqual([]);
  });
});

describe('NO_DUPLICATE', () => {
  const other = (householdCode: string, status: 'CANDIDATE' | 'AFFILIATED' | 'DISAFFILIATED' = 'CANDIDATE') => ({
    memberId: 'member-2',
    householdCode,
    status,
  });

  it('names every other active household, once and in order', () => {
    const otherHouseholds = [other('H-0009', 'AFFILIATED'), other('H-0002'), other('H-0002')];
    expect(gate('NO_DUPLICATE', { otherHouseholds })).toMatchObject({
      passed: false,
      found: { households: ['H-0002', 'H-0009'] },
    });
  });

  it('fails both of two candidates who share a person, each naming the other', () => {
    expect(gate('NO_DUPLICATE', { otherHouseholds: [other('H-0002')] }).found).toEqual({ households: ['H-0002'] });
    expect(gate('NO_DUPLICATE', { otherHouseholds: [other('H-0001')] }).found).toEqual({ households: ['H-0001'] });
  });

  it('ignores a disaffiliated household and a person who is not here', () => {
    const gone = { ...other('H-0003'), memberId: 'somebody else' };
    expect(gate('NO_DUPLICATE', { otherHouseholds: [other('H-0002', 'DISAFFILIATED'), gone] }).passed).toBe(true);
  });
});

describe('ACV and AGREEMENT', () => {
  test.each([
    ['validated on the day', { assemblyDate: '2026-04-30' }, true, 'ACV_VALIDATED', []],
    ['validated the day after', { assemblyDate: '2026-05-01' }, false, 'ACV_LATER', []],
    ['validated, undated', { assemblyDate: null }, true, 'ACV_VALIDATED', ['ACV_NO_DATE']],
    ['rejected', { assemblyValidated: false }, false, 'ACV_REJECTED', []],
    ['not seen', { assemblyValidated: null }, false, 'ACV_PENDING', []],
  ])('assembly: %s', (_case, given, passed, code, warnings) => {
    expect(gate('ACV', household(given))).toMatchObject({ passed, code, warnings });
  });

  test.each([
    ['2026-04-30', true, 'AGREEMENT_SIGNED'],
    ['2026-05-01', false, 'AGREEMENT_LATER'],
    [null, false, 'AGREEMENT_MISSING'],
  ])('agreement of %s', (agreementDate, passed, code) => {
    expect(gate('AGREEMENT', household({ agreementDate }))).toMatchObject({ passed, code });
  });
});
