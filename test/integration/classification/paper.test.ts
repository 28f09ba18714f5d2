import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@shared/contract/routes';
import { toDate } from '@shared/domain/calendar';
import { classificationHandlers } from '../../../src/main/backend/handlers/classification';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from '../../support/w1Files';
import { contentOf, tableOf } from '../../support/workbookFiles';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: classificationHandlers });
  const path = await writeW1(office.dir, 'hogares.xlsx', {
    households: [aHouseholdRow()],
    members: [aMemberRow(), aChildRow()],
  });
  await importHouseholds(office, path);
  await office.ask('affiliation.affiliate', { on: toDate('2026-04-20'), codes: 'all' });
});
afterEach(() => office.close());

const aPaper = (given: Partial<Input<'classification.record'>> = {}): Input<'classification.record'> => ({
  household: 'H-0001',
  cse: 'NON_POOR',
  date: toDate('2026-04-15'),
  ...given,
});
const records = async () => (await office.ask('classification.household', { code: 'H-0001' })).records;

describe('an answer typed from paper', () => {
  it('shows what would follow before anything changes, and then changes only the classification', async () => {
    expect(await office.ask('classification.foresee', aPaper())).toMatchObject({
      before: { holder: 'QUISPE MAMANI, ROSA LUZ', cse: 'POOR', expiry: '2029-05-10', expiryEstimated: false },
      after: { cse: 'NON_POOR', expiry: '2032-04-15', expiryEstimated: true },
      current: true,
      consequence: { effect: 'EXIT_PROPOSAL', targetMembers: 1, reevaluationUntil: '2026-10-12' },
    });
    expect(await records()).toHaveLength(1);
    expect(await office.ask('classification.record', aPaper())).toEqual({ current: true });
    expect(await records()).toMatchObject([{ cse: 'NON_POOR', by: 'maria', row: null }, { cse: 'POOR' }]);
    expect((await office.ask('households.get', { code: 'H-0001' })).status).toBe('AFFILIATED');
  });

  it('says of one that passes that nothing follows, and of an older one that the current one stays', async () => {
    const passing = aPaper({ cse: 'EXTREME_POOR', expiry: toDate('2030-04-15') });
    expect(await office.ask('classification.foresee', passing)).toMatchObject({
      after: { cse: 'EXTREME_POOR', expiry: '2030-04-15', expiryEstimated: false },
      consequence: null,
    });
    expect(await office.ask('classification.foresee', aPaper({ date: toDate('2019-01-10') }))).toMatchObject({
      after: { cse: 'POOR', expiry: '2029-05-10' },
      current: false,
      consequence: null,
    });
  });

  it('is refused alike before and when it is recorded, by the field it is about, and never kept twice', async () => {
    const wrong = [
      [aPaper({ date: toDate('2026-05-05') }), 'date', 'HH_DATE_FUTURE'],
      [aPaper({ date: toDate('1989-12-31') }), 'date', 'HH_DATE_TOO_OLD'],
      [aPaper({ expiry: toDate('2026-04-14') }), 'expiry', 'HH_CSE_EXPIRY_ORDER'],
    ] as const;
    for (const route of ['classification.foresee', 'classification.record'] as const) {
      for (const [paper, path, code] of wrong) {
        const refused = { problem: { code: 'fields-invalid', fields: [{ path, code }] } };
        expect(await office.call(route, paper)).toMatchObject(refused);
      }
      const byCommunity = aPaper({ basis: 'GEOGRAPHIC_INDIGENOUS' });
      expect(await office.call(route, byCommunity)).toMatchObject({ problem: { code: 'community-needed' } });
      expect(await office.call(route, aPaper({ household: 'H-9' }))).toMatchObject({ problem: { code: 'not-found' } });
    }
    await office.ask('classification.record', aPaper());
    expect(await office.call('classification.record', aPaper())).toMatchObject({ problem: { code: 'answer-known' } });
    expect(await records()).toHaveLength(2);
  });
});

describe('a list of SISFOH', () => {
  const header = ['Código de hogar', 'Clasificación socioeconómica', 'Fecha de clasificación', 'Vence clasificación'];
  const aRow = (...cells: readonly (string | null)[]): TypedRow =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? null]));
  const analyse = async (name: string, rows: readonly TypedRow[]) =>
    office.ask('classification.analyse', {
      file: { path: await writeTyped(office.dir, name, [{ name: 'Hoja1', rows }]) },
    });

  it('loses no row, whatever stands in its cells: those read are the sum of the classes', async () => {
    const anyRow = fc
      .tuple(
        fc.constantFrom('H-0001', 'H-9999', 'h 0001', null),
        fc.constantFrom('POBRE', 'NP', 'POBRE EXTREMO', 'RICO', null),
        fc.constantFrom('15/04/2026', '10/05/2023', '31/02/2026', '05/05/2026', 'ayer', null),
        fc.constantFrom('15/04/2030', '14/04/2020', null),
      )
      .map((cells) => aRow(...cells))
      .filter((row) => Object.values(row).some((cell) => cell !== null));
    const twice = aRow('H-0001', 'POBRE EXTREMO', '15/04/2026', '15/04/2030');
    let file = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constant(twice), anyRow), { minLength: 1, maxLength: 8 }), async (rows) => {
        file += 1;
        const { totals } = await analyse(`${file}.xlsx`, rows);
        const { read, ...classes } = totals;
        expect(read).toBe(rows.length);
        expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(read);
      }),
      { numRuns: 25 },
    );
    expect(await records()).toHaveLength(1);
  });

  it('goes back with its remarks; corrected and sent again, it is taken', async () => {
    const { analysisId } = await analyse('lista.xlsx', [
      aRow('H-0001', 'RICO', '15/04/2026', '15/04/2030'),
      aRow('H-9999', 'POBRE', '31/02/2026'),
    ]);
    const remarks = join(office.dir, 'observado.xlsx');
    await office.ask('imports.remarks', { analysisId, target: { path: remarks }, kind: 'file' });
    const { sheets } = await contentOf(remarks);
    const observations = tableOf(sheets.find(({ name }) => name === 'Observaciones')).slice(1);
    expect(observations.map(([, , , value, code]) => [value, code])).toEqual([
      ['RICO', 'NOT_IN_LIST'],
      ['31/02/2026', 'NOT_DATE'],
      ['H-9999', 'SIS_STRANGER'],
    ]);
    const [names = [], ...back] = tableOf(sheets.find(({ name }) => name === 'Clasificación'));
    const rows: readonly TypedRow[] = back.map((cells) =>
      Object.fromEntries(names.map((name, column) => [name, cells[column] ?? null])),
    );
    const [first, second] = rows;
    const corrected = [
      { ...first, 'Clasificación socioeconómica': 'POBRE EXTREMO' },
      { ...second, 'Fecha de clasificación': '28/02/2026' },
    ];
    expect((await analyse('corregida.xlsx', corrected)).totals).toMatchObject({ read: 2, changed: 1, stranger: 1 });
  });
});
