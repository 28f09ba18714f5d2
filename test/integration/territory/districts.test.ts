import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { territoryHandlers } from '../../../src/main/backend/handlers/territory';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({
    handlers: { ...rulesHandlers, ...territoryHandlers },
    users: [{ name: 'ana', role: 'auditor' }],
  });
});
afterEach(() => office.close());

const register = async (household: TypedRow = {}) =>
  importHouseholds(
    office,
    await writeW1(office.dir, 'hogares.xlsx', {
      households: [aHouseholdRow(household)],
      members: [aMemberRow(), aChildRow()],
    }),
  );
const state = (ubigeo: string, since: string, operated = true, povertyPct: number | null = null) =>
  office.ask('territory.stateDistrict', { ruleSet: 'CEPAL', ubigeo, operated, povertyPct, since: toDate(since) });
const geo = async (on: string, ruleSet = 'CEPAL') => {
  const [check] = await office.ask('eligibility.check', { on: toDate(on), codes: ['H-0001'], ruleSet });
  return check?.gates.find(({ gate }) => gate === 'GEO');
};

describe('the geographic gate', () => {
  it('follows the list as it stood on the day, and the index where there is no list', async () => {
    await register();
    await state('050402', '2026-02-01');
    await state('050401', '2026-03-01');
    await state('050401', '2026-04-01', false);
    expect(await geo('2026-01-31')).toMatchObject({ code: 'GEO_INDEX', passed: true });
    expect(await geo('2026-02-28')).toMatchObject({ code: 'GEO_NOT_LISTED', passed: false });
    expect(await geo('2026-03-01')).toMatchObject({ code: 'GEO_LIST', passed: true });
    expect(await geo('2026-04-01')).toMatchObject({ code: 'GEO_NOT_LISTED' });
    expect(await geo('2026-04-01', 'R2021')).toMatchObject({ code: 'NOT_REQUIRED' });
  });

  it('takes the index of the district where the centre has none', async () => {
    await register({ 'Código de centro poblado': null, 'Centro poblado': 'Otro lugar' });
    expect(await geo('2026-05-01')).toMatchObject({ code: 'GEO_NO_DATA' });
    await state('050401', '2026-01-01', false, 40);
    expect(await geo('2026-05-01')).toMatchObject({ code: 'GEO_INDEX_LOW' });
    await state('050401', '2026-04-01', false, 40.1);
    expect(await geo('2026-05-01')).toMatchObject({ code: 'GEO_INDEX', found: 'distrito 40,1 %' });
  });
});

describe('a household as it stood on a day', () => {
  it('is judged by the address and classification that held then', async () => {
    await register();
    await state('050402', '2006-01-01');
    const { db } = office.session();
    const stated = { since: '2006-01-01', until: '2026-04-01', at: '2026-04-01', user_id: 'x' };
    const [household]: { id: string }[] = await db('household').select('id');
    const household_id = household?.id ?? '';
    await db('household_address').insert({
      id: 'former',
      household_id,
      ubigeo: '050402',
      populated_center_code: '',
      populated_center_name: 'Luricocha',
      address: '',
      reference: '',
      area: 'RURAL',
      ...stated,
    });
    await db('classification').insert({ id: 'former', household_id, cse: 'NON_POOR', basis: 'FSU', ...stated });
    const codes = async (on: string) => {
      const [check] = await office.ask('eligibility.check', { on: toDate(on), codes: ['H-0001'] });
      return check?.gates.slice(0, 2).map(({ code }) => code);
    };
    expect(await codes('2026-03-31')).toEqual(['GEO_LIST', 'SOCIO_NON_POOR']);
    expect(await codes('2026-04-01')).toEqual(['GEO_NOT_LISTED', 'SOCIO_VALID']);
  });
});

describe('territory.districts', () => {
  it.each([
    ['huanta', '050401'],
    ['050401', '050401'],
    ['050301', '050301'],
    ['kimbiri', '080907'],
  ])('finds %s', async (text, inei) => {
    const { districts } = await office.ask('territory.districts', { text });
    expect(districts.map((district) => district.inei)).toContain(inei);
  });

  it('keeps every change of a list', async () => {
    await state('050401', '2026-03-01');
    await state('050401', '2026-04-01', false);
    expect(await office.ask('territory.rules', { ruleSet: 'CEPAL' })).toMatchObject([
      { ubigeo: '050401', name: 'Huanta, Huanta, Ayacucho', operated: false, since: '2026-04-01', until: null },
      { operated: true, since: '2026-03-01', until: '2026-04-01' },
    ]);
  });

  it.each([
    [{ ruleSet: 'R1999' }, 'rule-set-unknown'],
    [{ ubigeo: '050499' }, 'district-unknown'],
    [{ since: toDate('2026-02-28') }, 'validity-refused'],
  ])('refuses %o', async (wrong, code) => {
    await state('050401', '2026-03-01');
    const input = { ruleSet: 'CEPAL', ubigeo: '050401', operated: true, since: toDate('2026-03-01'), ...wrong };
    expect(await office.call('territory.stateDistrict', input)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is written by clerks only', async () => {
    const input = { ruleSet: 'CEPAL', ubigeo: '050401', operated: true, since: toDate('2026-03-01') };
    expect(await office.as('ana').call('territory.stateDistrict', input)).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});

describe('territory.addCenter', () => {
  it('gives provisional codes in order, and a native community opens the gate', async () => {
    const add = (name: string, nativeCommunity = '') =>
      office.ask('territory.addCenter', { ubigeo: '050401', name, nativeCommunity });
    expect(await add('Pampa Nueva')).toEqual({ code: '0504019001', provisional: true });
    expect(await add('Puerto Ocopa', 'Puerto Ocopa')).toEqual({ code: '0504019002', provisional: true });
    expect(await office.call('territory.addCenter', { ubigeo: '050401', name: 'PAMPA NUEVA' })).toMatchObject({
      problem: { code: 'center-known' },
    });
    await register({ 'Código de centro poblado': null, 'Centro poblado': 'Puerto Ocopa' });
    expect(await geo('2026-05-01')).toMatchObject({ code: 'GEO_AMAZON', passed: true });
  });
});
