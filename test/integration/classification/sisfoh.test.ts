import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { classificationHandlers } from '../../../src/main/backend/handlers/classification';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: classificationHandlers });
  const households = ['H-0001', 'H-0002', 'H-0003'];
  const path = await writeW1(office.dir, 'hogares.xlsx', {
    households: households.map((code) => aHouseholdRow({ 'Código de hogar': code })),
    members: households.flatMap((code, index) => [
      aMemberRow({ 'Código de hogar': code, 'N.º de documento': `4051237${index}` }),
      aChildRow({ 'Código de hogar': code, 'N.º de documento': `7851237${index}` }),
    ]),
  });
  await importHouseholds(office, path);
  await office.ask('affiliation.affiliate', { on: toDate('2026-04-20'), codes: ['H-0001', 'H-0002'] });
});
afterEach(() => office.close());

const anAnswer = (given: TypedRow = {}): TypedRow => ({
  'Código de hogar': null,
  'Código PGH': null,
  'Documento del titular': null,
  'Clasificación socioeconómica': 'POBRE EXTREMO',
  'Fecha de clasificación': '15/04/2026',
  'Vence clasificación': '15/04/2030',
  ...given,
});
const written = (rows: readonly TypedRow[], name = 'sisfoh.xlsx') =>
  writeTyped(office.dir, name, [{ name: 'Hoja1', rows }]);
const analyse = async (rows: readonly TypedRow[], name?: string) => {
  const answer = await office.ask('classification.analyse', { file: { path: await written(rows, name) } });
  const [file] = answer.files;
  if (file === undefined) throw new Error('one file was analysed');
  return { ...answer, file };
};
const apply = (analysisId: string, goodRowsOnly = false) =>
  office.ask('classification.apply', { analysisId, goodRowsOnly });
const recordsOf = async (code: string) => (await office.ask('classification.household', { code })).records;

describe("a list of SISFOH's answers", () => {
  it('finds households by code, by code of the PGH once it was named, and by the document of the holder', async () => {
    const first = await analyse([
      anAnswer({ 'Código de hogar': 'H-0001', 'Código PGH': 'PGH-77' }),
      anAnswer({ 'Documento del titular': '40512371' }),
      anAnswer({ 'Código de hogar': 'H-9999' }),
    ]);
    expect(first.file.rows).toMatchObject({ read: 3, changed: 2, stranger: 1 });
    expect(first.file.problems).toMatchObject([{ code: 'SIS_STRANGER', level: 'warning' }]);
    await apply(first.analysisId);
    const second = await analyse(
      [anAnswer({ 'Código PGH': 'PGH-77', 'Fecha de clasificación': '20/04/2026' })],
      '2.xlsx',
    );
    expect(second.file.rows).toMatchObject({ read: 1, changed: 1 });
    await apply(second.analysisId);
    expect(await recordsOf('H-0001')).toMatchObject([
      { cse: 'EXTREME_POOR', since: '2026-04-20', until: null, by: 'maria', file: '2.xlsx', row: 2 },
      { since: '2026-04-15', until: '2026-04-20' },
      { cse: 'POOR', since: '2023-05-10', until: '2026-04-15', basis: 'FSU' },
    ]);
    const { household, timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect(household).toMatchObject({ cse: 'EXTREME_POOR', cseDate: '2026-04-20' });
    expect(timeline[0]).toMatchObject({ kind: 'household.classified' });
  });

  it('is one import however often it comes', async () => {
    const rows = [anAnswer({ 'Código de hogar': 'H-0001' })];
    await apply((await analyse(rows)).analysisId);
    const sameRows = await analyse(rows.map((row) => ({ ...row, Nota: 'otra columna, otros bytes' })));
    expect(sameRows.file).toMatchObject({ rows: { read: 1, same: 1 }, unknownColumns: ['Nota'] });
    const path = await written([anAnswer({ 'Código de hogar': 'H-0002' })], 'otra.xlsx');
    const { analysisId } = await office.ask('classification.analyse', { file: { path } });
    await apply(analysisId);
    const again = await office.ask('classification.analyse', { file: { path } });
    expect(again.files).toMatchObject([{ status: 'repeated', rows: { read: 1, repeated: 1 } }]);
    expect(again.consequences).toEqual([]);
  });

  it('rejects what cannot stand, and accounts for every row', async () => {
    const { file } = await analyse([
      anAnswer(),
      anAnswer({ 'Código de hogar': 'H-0001', 'Documento del titular': '40512371' }),
      anAnswer({ 'Código de hogar': 'H-0002', 'Fecha de clasificación': '05/05/2026' }),
      anAnswer({ 'Código de hogar': 'H-0003', 'Vence clasificación': '14/04/2026' }),
      anAnswer({ 'Código de hogar': 'H-8888', 'Clasificación socioeconómica': 'RICO' }),
    ]);
    expect(file.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 SIS_KEY_MISSING',
      'A3 SIS_KEYS_DISAGREE',
      'E4 HH_DATE_FUTURE',
      'F5 HH_CSE_EXPIRY_ORDER',
      'D6 NOT_IN_LIST',
      'A6 SIS_STRANGER',
    ]);
    expect(file.rows).toEqual({ read: 5, new: 0, changed: 0, same: 0, repeated: 0, stranger: 0, rejected: 5 });
    expect(await recordsOf('H-0001')).toHaveLength(1);
  });

  it('accepts a classification of today that lasts a day, and one by community only where there is one', async () => {
    const { file } = await analyse([
      anAnswer({
        'Código de hogar': 'H-0001',
        'Fecha de clasificación': '04/05/2026',
        'Vence clasificación': '04/05/2026',
      }),
      anAnswer({ 'Código de hogar': 'H-0002', Base: 'CRITERIO GEOGRÁFICO' }),
    ]);
    expect(file.rows).toMatchObject({ changed: 1, rejected: 1 });
    expect(file.problems).toMatchObject([{ code: 'SIS_NO_COMMUNITY' }]);
  });

  it('keeps an older answer in the history and leaves the current one', async () => {
    const { file, analysisId } = await analyse([
      anAnswer({
        'Código de hogar': 'H-0001',
        'Clasificación socioeconómica': 'NO POBRE',
        'Fecha de clasificación': '10/01/2019',
        'Vence clasificación': null,
      }),
    ]);
    expect(file.problems).toMatchObject([{ code: 'SIS_OLDER' }]);
    await apply(analysisId);
    expect(await recordsOf('H-0001')).toMatchObject([
      { cse: 'POOR', until: null },
      { cse: 'NON_POOR', since: '2019-01-10', until: '2023-05-10', expiry: '2025-01-10', expiryEstimated: true },
    ]);
    expect((await office.ask('households.get', { code: 'H-0001' })).household.cse).toBe('POOR');
  });

  it('shows what would follow before anything is applied, and does none of it', async () => {
    const { consequences, analysisId } = await analyse([
      anAnswer({
        'Código de hogar': 'H-0001',
        'Clasificación socioeconómica': 'NO POBRE',
        'Vence clasificación': null,
      }),
      anAnswer({
        'Código de hogar': 'H-0002',
        'Fecha de clasificación': '01/05/2020',
        'Vence clasificación': '03/05/2026',
      }),
      anAnswer({ 'Código de hogar': 'H-0003', 'Clasificación socioeconómica': 'NO POBRE' }),
    ]);
    expect(consequences).toMatchObject([
      {
        household: 'H-0001',
        status: 'AFFILIATED',
        cseBefore: 'POOR',
        cse: 'NON_POOR',
        targetMembers: 1,
        effect: 'EXIT_PROPOSAL',
        reason: 'SOCIO_NON_POOR',
        reevaluationUntil: '2026-10-12',
      },
      { household: 'H-0003', status: 'CANDIDATE', effect: 'NOT_ELIGIBLE' },
    ]);
    expect(await recordsOf('H-0001')).toHaveLength(1);
    await apply(analysisId);
    expect((await office.ask('households.get', { code: 'H-0001' })).status).toBe('AFFILIATED');
    const current = await office.ask('classification.consequences', {});
    expect(current).toMatchObject([{ household: 'H-0001', effect: 'EXIT_PROPOSAL' }]);
  });
});

describe('what was expired', () => {
  it('is proposed for suspension from the day after its last', async () => {
    office.setToday('2029-05-10');
    expect(await office.ask('classification.consequences', {})).toEqual([]);
    office.setToday('2029-05-11');
    expect(await office.ask('classification.consequences', {})).toMatchObject([
      { household: 'H-0001', effect: 'SUSPENSION_PROPOSAL', reason: 'SOCIO_EXPIRED' },
      { household: 'H-0002' },
    ]);
  });
});
