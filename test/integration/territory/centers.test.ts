import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { territoryHandlers } from '../../../src/main/backend/handlers/territory';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importCatalog, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: territoryHandlers, users: [{ name: 'ana', role: 'auditor' }] });
});
afterEach(() => office.close());

const NEW = { ubigeo: '050401', name: 'Puerto Ocopa', nativeCommunity: 'Puerto Ocopa', indigenousPeople: 'Asháninka' };
const PROVISIONAL = '0504019001';
const OFFICIAL = '0504010042';
const CHANGE = { provisional: PROVISIONAL, code: OFFICIAL, since: toDate('2026-05-01'), reason: 'Oficio INEI 12-2026' };

const w1 = (name: string, household: TypedRow) =>
  writeW1(office.dir, name, {
    households: [aHouseholdRow(household)],
    members: [aMemberRow(), aChildRow()],
  });
const settle = async (code: string | null = PROVISIONAL) => {
  await office.ask('territory.addCenter', NEW);
  const place = { 'Código de centro poblado': code, 'Centro poblado': 'Puerto Ocopa' };
  return importHouseholds(office, await w1('hogares.xlsx', place));
};
const placeOf = async () => {
  const { household } = await office.ask('households.get', { code: 'H-0001' });
  return [household.populatedCenterCode, household.populatedCenterName];
};

describe('territory.centers', () => {
  it.each([
    ['puerto', [PROVISIONAL]],
    ['ashaninka', [PROVISIONAL]],
    ['050401900', [PROVISIONAL]],
    ['huanta', ['0504010001']],
    ['iquitos', []],
  ])('finds by %s', async (text, codes) => {
    await settle();
    const { centers } = await office.ask('territory.centers', { text, ubigeo: '050401' });
    expect(centers.map(({ code }) => code)).toEqual(codes);
  });

  it('tells index, community, people, provisional code and who lives there', async () => {
    await settle();
    const { centers } = await office.ask('territory.centers', { text: 'puerto' });
    expect(centers).toEqual([
      {
        code: PROVISIONAL,
        name: 'Puerto Ocopa',
        ubigeo: '050401',
        povertyPct: null,
        nativeCommunity: 'Puerto Ocopa',
        indigenousPeople: 'Asháninka',
        provisional: true,
        formerCodes: [],
        households: 1,
      },
    ]);
  });
});

describe('territory.makeOfficial', () => {
  it.each([[PROVISIONAL], [null]])('takes the households along (code %s) and keeps where they were', async (code) => {
    await settle(code);
    expect(await office.ask('territory.makeOfficial', CHANGE)).toEqual({
      code: OFFICIAL,
      name: 'Puerto Ocopa',
      households: 1,
    });
    expect(await placeOf()).toEqual([OFFICIAL, 'Puerto Ocopa']);
    const addresses: unknown[] = await office.session().db('household_address').orderBy('since');
    expect(addresses).toMatchObject([
      { populated_center_code: code ?? '', until: '2026-05-01' },
      { populated_center_code: OFFICIAL, since: '2026-05-01', until: null, reason: 'Oficio INEI 12-2026' },
    ]);
    const { timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect(timeline.find(({ kind }) => kind === 'household.recoded')?.details).toMatchObject({
      from: code ?? '',
      to: OFFICIAL,
      moveReason: 'Oficio INEI 12-2026',
    });
    expect(timeline.map(({ kind }) => kind)).not.toContain('household.moved');
  });

  it('is found by both codes, in the catalogue, the gate and the search of households', async () => {
    await settle();
    await office.ask('territory.makeOfficial', CHANGE);
    for (const text of [PROVISIONAL, OFFICIAL, 'puerto ocopa']) {
      const { centers } = await office.ask('territory.centers', { text });
      expect(centers).toMatchObject([
        { code: OFFICIAL, formerCodes: [PROVISIONAL], provisional: false, households: 1 },
      ]);
    }
    const found = async (text: string) => (await office.ask('households.search', { text })).total;
    expect([await found(PROVISIONAL), await found(OFFICIAL)]).toEqual([1, 1]);
    for (const code of [PROVISIONAL, OFFICIAL]) {
      const { gate, center } = await office.ask('territory.explain', { code });
      expect([gate.code, center.code]).toEqual(['GEO_AMAZON', OFFICIAL]);
    }
    const before = await office.ask('eligibility.check', { on: toDate('2026-04-30'), codes: ['H-0001'] });
    expect(before[0]?.gates[0]).toMatchObject({ gate: 'GEO', code: 'GEO_AMAZON' });
    expect((await office.ask('catalogs.list', { kind: 'centros-poblados', text: 'puerto' })).total).toBe(1);
  });

  it('goes to the entry the catalogue has, completed with what only the office knew', async () => {
    await settle();
    await importCatalog(office, 'centros-poblados', [
      { Código: OFFICIAL, Nombre: 'CC.NN. Puerto Ocopa', Ubigeo: '050401', 'Pobreza %': '71,5' },
    ]);
    await office.ask('territory.makeOfficial', CHANGE);
    expect(await placeOf()).toEqual([OFFICIAL, 'CC.NN. Puerto Ocopa']);
    const { centers } = await office.ask('territory.centers', { text: 'puerto' });
    expect(centers).toMatchObject([{ code: OFFICIAL, povertyPct: 71.5, nativeCommunity: 'Puerto Ocopa' }]);
  });

  it('lets a workbook written before still mean the same centre', async () => {
    await settle();
    await office.ask('territory.makeOfficial', CHANGE);
    const path = await w1('otra vez.xlsx', {
      'Código de centro poblado': PROVISIONAL,
      'Centro poblado': 'Puerto Ocopa',
      Referencia: 'Junto al río',
    });
    expect((await importHouseholds(office, path)).totals).toMatchObject({ rejected: 0, changed: 1 });
    expect(await placeOf()).toEqual([OFFICIAL, 'Puerto Ocopa']);
    const catalog = await writeTyped(office.dir, 'viejo.xlsx', [
      { name: 'Hoja1', rows: [{ Código: PROVISIONAL, Nombre: 'Puerto Ocopa', Ubigeo: '050401' }] },
    ]);
    const { files } = await office.ask('catalogs.analyse', { kind: 'centros-poblados', file: { path: catalog } });
    expect(files[0]?.problems).toMatchObject([{ code: 'CAT_REPLACED' }]);
    expect(files[0]?.problems[0]?.message).toContain(OFFICIAL);
  });

  it.each([
    [{ code: '0504020001' }, 'official-code-refused'],
    [{ since: toDate('2026-06-01') }, 'official-code-refused'],
    [{ provisional: '0504010001' }, 'center-not-provisional'],
    [{ provisional: '0504010099' }, 'center-absent'],
  ])('refuses %o and changes nothing', async (wrong, code) => {
    await settle();
    const answer = await office.call('territory.makeOfficial', { ...CHANGE, ...wrong });
    expect(answer).toMatchObject({ ok: false, problem: { code } });
    expect(await placeOf()).toEqual([PROVISIONAL, 'Puerto Ocopa']);
  });

  it('happens once, and by clerks only', async () => {
    await settle();
    expect(await office.as('ana').call('territory.makeOfficial', CHANGE)).toMatchObject({
      problem: { code: 'forbidden' },
    });
    await office.ask('territory.makeOfficial', CHANGE);
    expect(await office.call('territory.makeOfficial', { ...CHANGE, code: '0504010043' })).toMatchObject({
      problem: { code: 'center-not-provisional' },
    });
  });
});

describe('catalogs.export', () => {
  it.each(['centros-poblados', 'instituciones', 'establecimientos'] as const)(
    'writes %s so that every row comes back the same',
    async (kind) => {
      await settle();
      const path = `${office.dir}/${kind}-salida.xlsx`;
      const { rows } = await office.ask('catalogs.export', { kind, file: { path } });
      const { files } = await office.ask('catalogs.analyse', { kind, file: { path } });
      expect(rows).toBeGreaterThan(0);
      expect(files[0]).toMatchObject({ rows: { read: rows, same: rows }, problems: [] });
    },
  );
});
