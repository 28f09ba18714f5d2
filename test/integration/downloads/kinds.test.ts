import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { aHeadquarters, DOWNLOAD_HANDLERS, takeIn, type Headquarters } from '../../support/fromHeadquarters';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { classificationHandlers } from '../../../src/main/backend/handlers/classification';
import { manyHouseholds, writeW1 } from '../../support/w1Files';

let office: TestBackend;
let sede: Headquarters;
beforeEach(async () => {
  office = await aHouseholdOffice({
    users: [{ name: 'ana', role: 'supervisor' }],
    handlers: { ...DOWNLOAD_HANDLERS, ...classificationHandlers },
  });
  await importHouseholds(office, await writeW1(office.dir, 'hogares.xlsx', manyHouseholds(2)));
  sede = await aHeadquarters(office, 'ana');
});
afterEach(() => office.close());

const memberOf = async (code: string, number = 1) =>
  (await office.ask('households.get', { code })).members.find((one) => one.number === number);

describe('eligible households', () => {
  const answer = { code: 'H-0001', cse: 'EXTREME_POOR', date: '2026-04-30', expiry: '2030-04-30', basis: 'FSU' };

  it('are classified as SISFOH says', async () => {
    const path = await sede.publish('ELIGIBLE_HOUSEHOLDS', [answer]);
    const { analysis } = await office.ask('downloads.analyse', { file: { path } });
    expect(analysis?.files[0]?.changes).toContainEqual(
      expect.objectContaining({ row: 'H-0001', field: 'Fecha de clasificación', after: '30/04/2026' }),
    );
    expect(await takeIn(office, path)).toBe('APPLIED');
    const { household } = await office.ask('households.get', { code: 'H-0001' });
    expect(household).toMatchObject({ cse: 'EXTREME_POOR', cseDate: '2026-04-30', cseExpiry: '2030-04-30' });
  });
});

describe('corrections of data of persons', () => {
  const correction = (field: string, known: string, stated: string, member = 1) => ({
    household: 'H-0001',
    member,
    field,
    known,
    stated,
    reference: 'Oficio 12',
  });
  const seen = async (path: string, more: object = {}) => {
    const { analysis } = await office.ask('downloads.analyse', { file: { path }, ...more });
    if (analysis === null) throw new Error('corrections are seen before');
    return analysis;
  };

  it('stand where the office has what headquarters knows', async () => {
    const before = await memberOf('H-0001');
    const path = await sede.publish('CORRECTIONS', [
      correction('givenNames', before?.givenNames ?? '', 'ROSA MARIA'),
      correction('birthDate', before?.birthDate ?? '', '1990-01-02'),
    ]);
    expect(await takeIn(office, path)).toBe('APPLIED');
    expect(await memberOf('H-0001')).toMatchObject({ givenNames: 'ROSA MARIA', birthDate: '1990-01-02' });
  });

  it('that the office contradicts wait until somebody decides, one by one or by rule', async () => {
    const before = await memberOf('H-0001');
    const path = await sede.publish('CORRECTIONS', [
      correction('givenNames', 'OTRO NOMBRE', 'ROSA MARIA'),
      correction('surname2', 'OTRO APELLIDO', 'CAPCHA'),
    ]);
    const open = await seen(path);
    expect(open.totals).toMatchObject({ read: 2, rejected: 2 });
    expect(open.conflicts.map(({ key, office: own, headquarters, keep }) => [key, own, headquarters, keep])).toEqual([
      ['H-0001/1/givenNames', before?.givenNames, 'ROSA MARIA', null],
      ['H-0001/1/surname2', before?.surname2, 'CAPCHA', null],
    ]);
    expect(await office.call('downloads.apply', { analysisId: open.analysisId })).toMatchObject({
      problem: { code: 'rows-rejected', rejected: 2 },
    });
    const decisions = [{ key: 'H-0001/1/surname2', keep: 'OFFICE' as const }];
    const decided = await seen(path, { conflicts: 'HEADQUARTERS', decisions });
    expect(decided.conflicts.map(({ keep }) => keep)).toEqual(['HEADQUARTERS', 'OFFICE']);
    expect(decided.totals).toMatchObject({ read: 2, changed: 1, same: 1 });
    await office.ask('downloads.apply', { analysisId: decided.analysisId });
    expect(await memberOf('H-0001')).toMatchObject({ givenNames: 'ROSA MARIA', surname2: before?.surname2 });
  });

  it('that are no document take their household with them', async () => {
    const before = await memberOf('H-0001');
    const { files, totals } = await seen(
      await sede.publish('CORRECTIONS', [
        correction('documentNumber', before?.documentNumber ?? '', '123'),
        correction('givenNames', before?.givenNames ?? '', 'ROSA MARIA'),
      ]),
    );
    expect(files[0]?.problems).toContainEqual(expect.objectContaining({ code: 'DOC_FORMAT', sheet: 'member.csv' }));
    expect(totals).toMatchObject({ read: 2, rejected: 2 });
  });

  it('of somebody the office does not have are named', async () => {
    const { files } = await seen(await sede.publish('CORRECTIONS', [correction('sex', 'F', 'M', 9)]));
    expect(files[0]?.problems).toMatchObject([{ cell: 'B2', code: 'HQ_STRANGER' }]);
  });
});

describe('catalogues', () => {
  it('of schools and populated centres come by package too', async () => {
    const school = { modular_code: '0403699', annex: '0', name: 'IE Nueva', level: 'B0', ubigeo: '050401' };
    expect(await takeIn(office, await sede.publish('SCHOOLS', [school]))).toBe('APPLIED');
    const center = { code: '0504010002', name: 'Luricocha', ubigeo: '050401', poverty_pct: '52.5' };
    expect(await takeIn(office, await sede.publish('POPULATED_CENTERS', [center]))).toBe('APPLIED');
    const named = async (kind: 'instituciones' | 'centros-poblados') =>
      (await office.ask('catalogs.list', { kind })).entries.map(({ name }) => name);
    expect([await named('instituciones'), await named('centros-poblados')]).toEqual([
      expect.arrayContaining(['IE Nueva']),
      expect.arrayContaining(['Luricocha']),
    ]);
  });
});
