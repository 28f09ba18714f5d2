import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importCatalog, importHouseholds } from '../../support/householdOffice';
import { resave, soffice } from '../../support/libreOffice';
import { aChildRow, aHouseholdRow, aMemberRow, manyHouseholds, writeW1 } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

const analyse = async (path: string) => {
  const { analysisId, files } = await office.ask('households.analyse', { file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file };
};

describe('a clean file', () => {
  it('registers households with members, holder, services and a story of who did it', async () => {
    const path = await writeW1(office.dir, 'hogares.xlsx', {
      households: [aHouseholdRow()],
      members: [aMemberRow(), aChildRow()],
    });
    const { files } = await importHouseholds(office, path);
    expect(files).toMatchObject([{ status: 'applied', problems: [], rows: { read: 3, new: 3, rejected: 0 } }]);
    const stored = await office.ask('households.get', { code: 'H-0001' });
    expect(stored).toMatchObject({
      status: 'CANDIDATE',
      revision: 1,
      household: { ubigeo: '050401', cse: 'POOR', residenceSince: '2015-03-01', assemblyValidated: true },
      members: [
        { number: 1, isHolder: true, documentNumber: '40512377', entryDate: '2015-03-01' },
        {
          number: 2,
          modularCode: '0403691',
          annex: '0',
          schoolName: 'IE 50101',
          postName: 'P.S. Alto Perú',
          grade: '4',
        },
      ],
    });
    expect(stored.timeline.map(({ kind, by }) => [kind, by])).toContainEqual(['household.registered', 'maria']);
  });

  it('brings nothing new a second time: the same bytes are repeated, the same rows in another file are the same', async () => {
    const rows = { households: [aHouseholdRow()], members: [aMemberRow(), aChildRow()] };
    const path = await writeW1(office.dir, 'hogares.xlsx', rows);
    await importHouseholds(office, path);
    expect((await importHouseholds(office, path)).files).toMatchObject([
      { status: 'repeated', rows: { read: 3, repeated: 3 } },
    ]);
    const again = await writeW1(office.dir, 'otra vez.xlsx', { ...rows, members: rows.members.toReversed() });
    expect((await analyse(again)).file).toMatchObject({ status: 'ready', rows: { read: 3, same: 3 } });
  });
});

describe('what is exported', () => {
  it('comes back with every row the same', async () => {
    const path = await writeW1(office.dir, 'hogares.xlsx', manyHouseholds(25));
    await importHouseholds(office, path);
    const file = { path: `${office.dir}/exportado.xlsx` };
    expect(await office.ask('households.export', { file })).toEqual({ households: 25, members: 50 });
    expect((await analyse(file.path)).file).toMatchObject({
      status: 'ready',
      rows: { read: 75, same: 75 },
      problems: [],
    });
  });
});

describe('a file that another program saved', () => {
  const programs = soffice === undefined ? [] : ['LibreOffice'];
  it.each(programs)('says the same: %s', async () => {
    await importHouseholds(office, await writeW1(office.dir, 'hogares.xlsx', manyHouseholds(5)));
    const exported = `${office.dir}/exportado.xlsx`;
    await office.ask('households.export', { file: { path: exported } });
    const { file } = await analyse(await resave(exported, 'xlsx', office.dir));
    expect(file).toMatchObject({ status: 'ready', rows: { read: 15, same: 15 }, unknownColumns: [] });
  });
});

describe('a file with errors', () => {
  const faulty = () =>
    writeW1(office.dir, 'con errores.xlsx', {
      households: [
        aHouseholdRow(),
        aHouseholdRow({ 'Código de hogar': 'H-0002', Ubigeo: '999999' }),
        aHouseholdRow({ 'Código de hogar': 'H-0003', 'Residencia desde': '31/02/2020' }),
      ],
      members: [
        aMemberRow(),
        aChildRow({ 'Fecha de nacimiento': '20/08/2062', 'Código modular': '9999999' }),
        aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '10117410-3', Nombres: 'DELIA' }),
        aMemberRow({ 'Código de hogar': 'H-0003', 'N.º de documento': '40512385', Nombres: 'NORMA' }),
        aMemberRow({ 'Código de hogar': 'H-0009', 'N.º de documento': '40512393', Nombres: 'FORTUNATA' }),
        aMemberRow({ 'Código de hogar': null, 'N.º de documento': '40512401', Nombres: 'ZULEMA', Sexo: 'Z' }),
      ],
    });

  it('names every problem in one pass, each with sheet, cell, value and code', async () => {
    const { file } = await analyse(await faulty());
    expect(file.status).toBe('with-errors');
    expect(file.rows).toEqual({ read: 9, new: 0, changed: 0, same: 0, repeated: 0, stranger: 0, rejected: 9 });
    const named = file.problems.map(({ sheet, cell, value, code }) => [sheet, cell, value, code]);
    expect(named).toEqual(
      expect.arrayContaining([
        ['Hogares', 'A2', 'H-0001', 'HH_MEMBER_REJECTED'],
        ['Hogares', 'B3', '999999', 'HH_UBIGEO'],
        ['Hogares', 'Q4', '31/02/2020', 'NOT_DATE'],
        ['Integrantes', 'I3', '20/08/2062', 'HH_BIRTH_FUTURE'],
        ['Integrantes', 'R3', '9999999', 'HH_SCHOOL_UNKNOWN'],
        ['Integrantes', 'G4', '10117410-3', 'DOC_CHECK_DIGIT'],
        ['Integrantes', 'A6', 'H-0009', 'HH_CODE_UNKNOWN'],
        ['Integrantes', 'A7', '', 'REQUIRED'],
        ['Integrantes', 'J7', 'Z', 'NOT_IN_LIST'],
      ]),
    );
    expect(named).toHaveLength(9);
    expect(file.problems.every(({ level, message }) => level === 'error' && message.endsWith('.'))).toBe(true);
  });

  it('is refused whole unless good rows only were asked for', async () => {
    const path = await writeW1(office.dir, 'mitad.xlsx', {
      households: [aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002', Ubigeo: '999999' })],
      members: [aMemberRow(), aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512385' })],
    });
    const { analysisId } = await analyse(path);
    expect(await office.call('households.apply', { analysisId })).toEqual({
      ok: false,
      problem: { code: 'rows-rejected', rejected: 2 },
    });
    const { files } = await office.ask('households.apply', { analysisId, goodRowsOnly: true });
    expect(files).toMatchObject([{ status: 'partly', rows: { read: 4, new: 2, rejected: 2 } }]);
    expect((await office.ask('households.search', {})).rows.map(({ code }) => code)).toEqual(['H-0001']);
    expect((await analyse(path)).file).toMatchObject({ status: 'repeated' });
  });

  it('can be applied again once what was missing is registered', async () => {
    const path = await writeW1(office.dir, 'otra escuela.xlsx', {
      households: [aHouseholdRow()],
      members: [aMemberRow(), aChildRow({ 'Código modular': '0403709' })],
    });
    expect((await analyse(path)).file).toMatchObject({ rows: { rejected: 3 } });
    const school = { 'Código modular': '0403709', Anexo: '0', Nombre: 'IE 50102', Nivel: 'B0', Ubigeo: '050401' };
    await importCatalog(office, 'instituciones', [school]);
    expect((await importHouseholds(office, path)).files).toMatchObject([{ status: 'applied', rows: { new: 3 } }]);
  });
});

describe('rows that come twice', () => {
  it('count once where they agree and not at all where they contradict each other', async () => {
    const path = await writeW1(office.dir, 'dobles.xlsx', {
      households: [aHouseholdRow(), aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002' })],
      members: [
        aMemberRow(),
        aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512385' }),
        aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512385', Nombres: 'ROSA' }),
      ],
    });
    const { file } = await analyse(path);
    expect(file.rows).toMatchObject({ read: 6, new: 2, repeated: 1, rejected: 3 });
    expect(file.problems.filter(({ code }) => code === 'ROW_CONFLICT').map(({ cell }) => cell)).toEqual(['A3', 'A4']);
  });
});

describe('zeros that a spreadsheet dropped', () => {
  it('are put back and marked where the form, a check or a catalogue agrees', async () => {
    const path = await writeW1(office.dir, 'numeros.xlsx', {
      households: [
        aHouseholdRow({ 'Código de hogar': '0504010001', Ubigeo: 50401, 'Código de centro poblado': 504010001 }),
      ],
      members: [
        aMemberRow({ 'Código de hogar': 504010001, 'N.º de documento': 512377 }),
        aChildRow({ 'Código de hogar': 504010001, 'Código modular': 403691, 'Código IPRESS': 1234 }),
      ],
    });
    const { analysisId, file } = await analyse(path);
    expect(file.rows).toMatchObject({ read: 3, new: 3 });
    expect(file.problems.map(({ cell, code, level }) => [cell, code, level])).toEqual([
      ['B2', 'REPAIRED', 'warning'],
      ['C2', 'REPAIRED', 'warning'],
      ['A2', 'REPAIRED', 'warning'],
      ['G2', 'DOC_REPAIRED', 'warning'],
      ['A3', 'REPAIRED', 'warning'],
      ['R3', 'REPAIRED', 'warning'],
      ['W3', 'REPAIRED', 'warning'],
    ]);
    await office.ask('households.apply', { analysisId });
    expect((await office.ask('households.get', { code: '0504010001' })).members).toMatchObject([
      { documentNumber: '00512377' },
      { modularCode: '0403691', ipressCode: '00001234' },
    ]);
  });
});

describe('a file that is not W1', () => {
  it('is refused by the name of what is missing, and nothing is written', async () => {
    const households = [aHouseholdRow()].map(({ Ubigeo: _ubigeo, 'Residencia desde': _since, ...row }) => row);
    const path = await writeW1(office.dir, 'sin columnas.xlsx', { households, members: [aMemberRow()] });
    const { analysisId, file } = await analyse(path);
    expect(file).toMatchObject({ status: 'refused', code: 'COLUMNS_MISSING', rows: { read: 0 } });
    expect(file.message).toContain('Ubigeo, Residencia desde');
    expect(await office.call('households.apply', { analysisId })).toMatchObject({ problem: { code: 'file-refused' } });
  });

  it('ignores and lists columns nobody knows, wherever they stand', async () => {
    const path = await writeW1(office.dir, 'columnas.xlsx', {
      households: [{ Promotor: 'Juan', ...aHouseholdRow() }],
      members: [aMemberRow()],
    });
    expect((await analyse(path)).file).toMatchObject({ rows: { new: 2 }, unknownColumns: ['Promotor'] });
  });
});

describe('a number that stands for a missing one', () => {
  it("is nobody's where it is no number of its type: the mistake alone is named, once for each", async () => {
    const path = await writeW1(office.dir, 'igual de mal.xlsx', {
      households: ['H-0001', 'H-0002'].map((code) => aHouseholdRow({ 'Código de hogar': code })),
      members: ['H-0001', 'H-0002'].map((code, index) =>
        aMemberRow({ 'Código de hogar': code, 'N.º de documento': '123', Nombres: ['ROSA', 'FORTUNATA'][index] ?? '' }),
      ),
    });
    const { files } = await office.ask('households.analyse', { file: { path } });
    const codes = files[0]?.problems.filter(({ sheet }) => sheet === 'Integrantes').map(({ code }) => code);
    expect(codes).toEqual(['DOC_FORMAT', 'DOC_FORMAT']);
  });

  it('names some of the households that share it and counts the others', async () => {
    const codes = Array.from({ length: 8 }, (_, index) => `H-000${index + 1}`);
    const path = await writeW1(office.dir, 'hogares.xlsx', {
      households: codes.map((code) => aHouseholdRow({ 'Código de hogar': code })),
      members: codes.map((code) => aMemberRow({ 'Código de hogar': code })),
    });
    const { file } = await analyse(path);
    const shared = file.problems.filter(({ code }) => code === 'HH_DOCUMENT_ELSEWHERE');
    expect(shared).toHaveLength(8);
    expect(shared[0]?.message).toContain('H-0002, H-0003, H-0004, H-0005, H-0006 (+ 2)');
  });
});

describe('a cancelled application', () => {
  it('leaves the registry as it was, and can be repeated', async () => {
    const path = await writeW1(office.dir, 'hogares.xlsx', manyHouseholds(40));
    const { analysisId } = await analyse(path);
    const abort = new AbortController();
    const job = { signal: abort.signal, report: () => abort.abort() };
    const answer = await office.call('households.apply', { analysisId }, { job });
    expect(answer).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect((await office.ask('households.search', {})).total).toBe(0);
    expect((await office.ask('households.apply', { analysisId })).totals.new).toBe(120);
  });
});

describe('a cancelled analysis', () => {
  it('leaves nothing', async () => {
    const path = await writeW1(office.dir, 'hogares.xlsx', manyHouseholds(40));
    const abort = new AbortController();
    const job = { signal: abort.signal, report: () => abort.abort() };
    const answer = await office.call('households.analyse', { file: { path } }, { job });
    expect(answer).toEqual({ ok: false, problem: { code: 'cancelled' } });
    const kept = await office.engine.session?.db('import').where({ kind: 'hogares' });
    expect(kept).toEqual([]);
  });
});
