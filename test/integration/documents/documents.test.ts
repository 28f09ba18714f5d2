import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentHandlers } from '../../../src/main/backend/handlers/documents';
import { reniecHandlers } from '../../../src/main/backend/handlers/reniec';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: { ...documentHandlers, ...reniecHandlers, ...rulesHandlers } });
  const members = [
    aMemberRow({ 'Vence documento': '02/08/2026' }), // 90 days from 2026-05-04
    aChildRow({ 'Tipo de documento': 'CNV', 'N.º de documento': '900123456' }),
    aChildRow({ 'N.º': 3, Nombres: 'PEDRO', Sexo: 'M', 'Tipo de documento': 'NINGUNO', 'N.º de documento': null }),
  ];
  await importHouseholds(office, await writeW1(office.dir, 'hogares.xlsx', { households: [aHouseholdRow()], members }));
});
afterEach(() => office.close());

const tasks = async () => (await office.ask('documents.list', {})).rows.map(({ member, task }) => [member, task]);
const documents = async () => office.ask('documents.ofHousehold', { code: 'H-0001' });

async function sendBack(...rows: readonly TypedRow[]) {
  const path = await writeTyped(office.dir, `campana-${office.engine.surroundings.newId()}.xlsx`, [
    { name: 'Campaña', rows },
  ]);
  return office.ask('documents.analyse', { file: { path } });
}

async function answer(...rows: readonly TypedRow[]) {
  const path = await writeTyped(office.dir, `reniec-${office.engine.surroundings.newId()}.xlsx`, [
    { name: 'Consulta', rows },
  ]);
  return office.ask('reniec.analyse', { file: { path } });
}

const OBTAINED: TypedRow = {
  'Código de hogar': 'H-0001',
  'N.º': 2,
  Resultado: 'OBTUVO DOCUMENTO',
  'Fecha del resultado': '04/05/2026',
  'Tipo de documento nuevo': 'DNI',
  'N.º de documento nuevo': '78512376',
};

describe('the queue of documents', () => {
  it('lists who has none, a CNV only, or one that lapses within 90 days, and not a day earlier', async () => {
    expect(await tasks()).toEqual([
      [1, 'LAPSING'],
      [2, 'TEMPORARY'],
      [3, 'MISSING'],
    ]);
    office.setToday('2026-05-03');
    expect(await tasks()).not.toContainEqual([1, 'LAPSING']);
    office.setToday('2026-08-02');
    expect(await tasks()).toContainEqual([1, 'LAPSING']);
    office.setToday('2026-08-03');
    expect(await tasks()).toContainEqual([1, 'LAPSED']);
  });

  it('judges by the rules the office chose, and asks for others where those are over', async () => {
    await office.ask('rules.choose', { choice: 'R2010' });
    const over = { ok: false, problem: { code: 'rule-set-not-in-force', name: 'R2010', date: '2026-05-04' } };
    expect(await office.call('documents.list', {})).toMatchObject(over);
    expect(await office.call('documents.campaign', { file: { path: join(office.dir, 'campana.xlsx') } })).toMatchObject(
      over,
    );
    await office.ask('rules.choose', { choice: 'BY_DATE' });
    expect(await tasks()).toHaveLength(3);
  });

  it('goes out as a workbook that comes back the same', async () => {
    const file = { path: `${office.dir}/campana.xlsx` };
    expect(await office.ask('documents.campaign', { file })).toEqual({ members: 3, centers: 1 });
    const { totals } = await office.ask('documents.analyse', { file });
    expect(totals).toMatchObject({ read: 3, same: 3 });
  });
});

describe('what a campaign came to', () => {
  it('gives the person the next document, keeps the CNV dated and finds the household by both', async () => {
    const { analysisId, totals } = await sendBack(OBTAINED);
    expect(totals).toMatchObject({ read: 1, changed: 1 });
    await office.ask('documents.apply', { analysisId });
    const child = (await documents())[1];
    expect(child?.documents).toMatchObject([
      { documentType: 'DNI', documentNumber: '78512376', since: '2026-05-04', until: null, row: 2 },
      { documentType: 'CNV', documentNumber: '900123456', until: '2026-05-04' },
    ]);
    for (const text of ['900123456', '78512376']) {
      expect((await office.ask('households.search', { text })).total).toBe(1);
    }
    expect(await tasks()).not.toContainEqual([2, 'TEMPORARY']);
  });

  it('puts every bad row with its reason in one class, and writes nothing', async () => {
    const { totals, files } = await sendBack(
      { ...OBTAINED, 'N.º': 1, 'Tipo de documento nuevo': 'CNV', 'N.º de documento nuevo': '900000001' },
      { ...OBTAINED, 'N.º de documento nuevo': '10117410-3' },
      { ...OBTAINED, 'N.º': 3, 'Fecha del resultado': '05/05/2026' },
      { ...OBTAINED, 'N.º': 9 },
    );
    expect(totals).toMatchObject({ read: 4, rejected: 4 });
    expect(files[0]?.problems.map(({ code }) => code)).toEqual([
      'DOC_STEP_BACK',
      'DOC_CHECK_DIGIT',
      'HH_DATE_FUTURE',
      'DOC_MEMBER_UNKNOWN',
    ]);
  });
});

describe('what RENIEC answers', () => {
  const row = (given: TypedRow): TypedRow => ({ DNI: '40512377', Respuesta: null, ...given });

  it('leaves a row that nobody answered yet as it is, and says how many there are', async () => {
    const file = { path: join(office.dir, 'consulta.xlsx') };
    await office.ask('reniec.export', { file });
    const { analysisId, files } = await office.ask('reniec.analyse', { file });
    expect(files).toMatchObject([
      { status: 'ready', rows: { read: 1, same: 1, rejected: 0 }, unanswered: 1, problems: [] },
    ]);
    await office.ask('reniec.apply', { analysisId });
    expect(await office.ask('reniec.tasks', {})).toMatchObject({ total: 0, unanswered: 1 });
  });

  it('refuses a row with a day of asking and no answer', async () => {
    const { totals, files } = await answer(row({ 'Fecha de consulta': '01/05/2026', 'Apellido paterno RENIEC': null }));
    expect(totals).toMatchObject({ read: 1, rejected: 1 });
    expect(files[0]?.problems.map(({ code }) => code)).toEqual(['RENIEC_NO_ANSWER']);
  });

  it('opens a name that differs, side by side, and takes it over when somebody accepts it', async () => {
    const other = { 'Apellido paterno': 'QUISPE', 'Apellido materno': 'MAMANI', Nombres: 'ROSA LUCÍA' };
    const { analysisId, totals } = await answer(row({ Respuesta: 'NOMBRE DIFERENTE', ...other }));
    expect(totals).toMatchObject({ read: 1, new: 1 });
    await office.ask('reniec.apply', { analysisId });
    expect((await office.ask('reniec.tasks', {})).rows).toMatchObject([
      {
        member: 1,
        answer: 'NAME_DIFF',
        registered: { givenNames: 'ROSA LUZ' },
        answered: { givenNames: 'ROSA LUCÍA' },
      },
    ]);
    await office.ask('reniec.settle', { household: 'H-0001', member: 1, as: 'ACCEPTED' });
    expect((await office.ask('households.get', { code: 'H-0001' })).members[0]?.givenNames).toBe('ROSA LUCÍA');
    expect((await office.ask('reniec.tasks', {})).total).toBe(0);
  });

  it('never applies a death by itself, and asks for a reason where it is kept as it was', async () => {
    const { analysisId } = await answer(row({ Respuesta: 'FALLECIDO', 'Fecha de fallecimiento': '01/03/2026' }));
    await office.ask('reniec.apply', { analysisId });
    expect((await office.ask('households.get', { code: 'H-0001' })).members[0]?.exitDate).toBeNull();
    const settle = { household: 'H-0001', member: 1 } as const;
    expect(await office.call('reniec.settle', { ...settle, as: 'ACCEPTED' })).toMatchObject({
      problem: { code: 'settlement-not-allowed' },
    });
    expect(await office.call('reniec.settle', { ...settle, as: 'KEPT' })).toMatchObject({
      problem: { code: 'fields-invalid' },
    });
    expect(await office.call('reniec.settle', { ...settle, as: 'KEPT', note: 'Se presentó' })).toMatchObject({
      ok: true,
    });
  });

  it('leaves strangers out and questions an answer that its own row contradicts', async () => {
    const { totals } = await answer(
      row({ DNI: '40512385', Respuesta: 'COINCIDE' }),
      row({ Respuesta: 'COINCIDE', 'Fecha de fallecimiento': '01/03/2026' }),
    );
    expect(totals).toMatchObject({ read: 2, stranger: 1, rejected: 1 });
  });

  it('asks about everybody with DNI or CUI, once', async () => {
    const file = { path: `${office.dir}/consulta.xlsx` };
    expect(await office.ask('reniec.export', { file })).toEqual({ members: 1 });
    const { analysisId } = await answer(row({ Respuesta: 'COINCIDE' }));
    await office.ask('reniec.apply', { analysisId });
    expect(await office.ask('reniec.export', { file })).toEqual({ members: 0 });
    expect(await office.ask('reniec.export', { file, again: true })).toEqual({ members: 1 });
  });
});
