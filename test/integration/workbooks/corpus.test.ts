import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { corpusFile, corpusNames, saidIn, type CorpusKind } from '../../support/corpus';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { contentOf } from '../../support/workbookFiles';

const WORKBOOKS = [
  ['saved by LibreOffice', 'libreoffice'],
  ['saved by openpyxl', 'openpyxl'],
  ['saved by openpyxl, then by LibreOffice', 'openpyxl-libreoffice'],
  ['with its rows in another order', 'filas-al-reves'],
  ['with its columns in another order', 'columnas-al-reves'],
  ['with its headers worded otherwise', 'encabezados'],
  ['with its sheets renamed and in another order', 'hojas'],
  ['without properties and hidden sheets', 'sin-propiedades'],
  ['with dates counted from 1904', 'fechas-1904'],
  ['with numbers for texts and texts for numbers', 'numeros'],
  ['with TRUE() and calculated numbers', 'formulas'],
  ['with merged cells', 'combinadas'],
  ['with filters, hidden rows and a hidden column', 'filtros'],
  ['with three thousand blank formatted rows below', 'tres-mil-filas-vacias'],
  ['with notes', 'notas'],
  ['as a telephone writes it', 'telefono'],
  ['as strict Open XML', 'estricto'],
] as const;
const TABLES = ['utf8', 'utf8-con-marca', 'windows', 'comas', 'tabuladores'] as const;

const saidOf = async (kind: CorpusKind, name: string) => saidIn(kind, await contentOf(corpusFile(kind, name)));

describe('the originals', () => {
  const value = <Value>(content: Value) => ({ kind: 'value', value: content });

  it('say what was typed into them', async () => {
    expect(await saidOf('asistencia', 'original.xlsx')).toMatchObject({
      listed: {
        months: { classDays1: value(20), closed1: value(true), situation2: value('STRIKE') },
        rows: [
          { document: '70000002', cells: { unjustified2: value(19), situation: value('LEFT') } },
          { document: '70000001', cells: { unjustified1: value(2), unjustified2: value(0), motive: value('J01') } },
          { document: '70000003', cells: { unjustified1: { kind: 'blank' }, justified1: value(3) } },
        ],
      },
      beside: [{ document: '79999991', cells: { unjustified1: value(1) } }],
    });
    expect(await saidOf('controles', 'original.xlsx')).toMatchObject({
      listed: {
        months: { situation2: value('NO_STAFF') },
        rows: [
          {
            cells: { dates1: value(['2026-05-12', '2026-06-03']), complied1: value('YES'), supplement1: value('YES') },
          },
          { cells: { complied1: value('UNKNOWN'), situation: value('DELIVERY'), situationDate: value('2026-06-20') } },
        ],
      },
    });
    expect(await saidOf('hogares', 'original.xlsx')).toMatchObject({
      listed: [{ length: 2 }, { length: 4 }],
    });
  });
});

describe('W1 whose codes lost their zeros', () => {
  let office: TestBackend;
  beforeEach(async () => {
    office = await aHouseholdOffice();
  });
  afterEach(() => office.close());

  it('is the same file all the same, and each repaired value is named', async () => {
    await importHouseholds(office, corpusFile('hogares', 'original.xlsx'));
    const file = { path: corpusFile('hogares', 'numeros.xlsx') };
    const { files } = await office.ask('households.analyse', { file });
    expect(files).toMatchObject([{ status: 'ready', rows: { read: 6, same: 6 } }]);
    expect(files[0]?.problems.map(({ code, value }) => [code, value])).toContainEqual(['REPAIRED', '403691']);
    expect(new Set(files[0]?.problems.map(({ level }) => level))).toEqual(new Set(['warning']));
  });
});

describe.each(['asistencia', 'controles', 'hogares'] as const)('%s', (kind) => {
  it.each(WORKBOOKS.filter(([, name]) => kind !== 'hogares' || name !== 'numeros'))(
    'says the same %s',
    async (_, name) => {
      expect(await saidOf(kind, `${name}.xlsx`)).toEqual(await saidOf(kind, 'original.xlsx'));
    },
  );

  it.each(kind === 'hogares' ? [] : TABLES)('says the same as CSV: %s', async (name) => {
    const { listed } = await saidOf(kind, 'original.xlsx');
    expect(await saidOf(kind, `${name}.csv`)).toEqual({ listed, beside: [] });
  });

  it('has no file that no test reads', () => {
    const read = ['original.xlsx', ...WORKBOOKS.map(([, name]) => `${name}.xlsx`)];
    const csv = kind === 'hogares' ? [] : TABLES.map((name) => `${name}.csv`);
    expect(corpusNames(kind).toSorted()).toEqual([...read, ...csv].toSorted());
  });
});
