import { describe, expect, it } from 'vitest';
import type { CellValue, SheetRow } from '../../../src/main/backend/workbooks/reading/content';
import { findHeaderRow, matchColumns } from '../../../src/main/backend/workbooks/values/columns';
import { foldCode, foldHeader } from '../../../src/main/backend/workbooks/values/fold';

const COLUMNS = [
  { key: 'code', header: 'Código de hogar', required: true },
  { key: 'ubigeo', header: 'Ubigeo', synonyms: ['CODGEO'], required: true },
  { key: 'fsu', header: 'N.º FSU' },
  { key: 'number', header: 'N.º' },
] as const;
const row = (number: number, ...values: readonly (CellValue | null)[]): SheetRow => ({
  number,
  cells: values.flatMap((value, index) => (value === null ? [] : [[index + 1, value] as const])),
});

describe('folding of headers', () => {
  it.each(['N.º FSU', 'Nº FSU', 'N° Fsu', 'N° F.S.U.', 'NRO. FSU', 'Número  FSU', 'Num fsu', 'No. FSU', 'N FSU*'])(
    'takes %s for N.º FSU',
    (text) => {
      expect(foldHeader(text).replace('fsu', '')).toBe(foldHeader('N.º FSU').replace('fsu', ''));
    },
  );
  it('keeps apart what is not the same', () => {
    expect(foldHeader('NO ENCONTRADO')).not.toBe(foldHeader('N ENCONTRADO'));
    expect(foldHeader('Fecha FSU')).not.toBe(foldHeader('N.º FSU'));
  });
  it.each([
    ['SÍ', 'si'],
    ['  Perú – año_2026 ', 'peruano2026'],
    ['¡…!', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldCode(text)).toBe(folded);
  });
});

describe('matchColumns', () => {
  it('finds columns by header wherever they stand', () => {
    const match = matchColumns(row(1, 'codgeo', null, 'CODIGO DE HOGAR', 'Observación', 'Nro.'), COLUMNS);
    expect([...match.found]).toEqual([
      ['ubigeo', 1],
      ['code', 3],
      ['number', 5],
    ]);
    expect(match.missing).toEqual([]);
    expect(match.unknown).toEqual([{ column: 4, header: 'Observación' }]);
  });

  it('names what is missing and what comes twice', () => {
    const match = matchColumns(row(1, 'Ubigeo', 'CODGEO'), COLUMNS);
    expect(match.missing.map(({ header }) => header)).toEqual(['Código de hogar']);
    expect(match.duplicated).toEqual([{ column: 2, header: 'CODGEO' }]);
    expect(match.found.get('ubigeo')).toBe(1);
  });

  it('does not let a synonym take the header of another column', () => {
    const columns = [
      { key: 'name', header: 'Nombre', synonyms: ['Centro poblado'] },
      { key: 'place', header: 'Centro poblado' },
    ];
    expect([...matchColumns(row(1, 'Centro poblado'), columns).found]).toEqual([['place', 1]]);
  });
});

describe('findHeaderRow', () => {
  it('passes over titles and single words that look like headers', () => {
    const rows = [
      row(1, 'Registro de hogares'),
      row(3, 'Ubigeo', '120101'),
      row(5, 'Ubigeo', 'Código de hogar'),
      row(6, '1', '2'),
    ];
    expect(findHeaderRow(rows, COLUMNS)?.row.number).toBe(5);
  });
  it('finds a header that lacks a required column, so that it can be named', () => {
    const found = findHeaderRow([row(1, 'Ubigeo', 'N.º', 'N.º FSU')], COLUMNS);
    expect(found?.match.missing.map(({ key }) => key)).toEqual(['code']);
  });
  it('finds none in rows of values, nor below the first forty', () => {
    const values = Array.from({ length: 40 }, (_, n) => row(n + 1, 'x', n));
    expect(findHeaderRow(values, COLUMNS)).toBeUndefined();
    expect(findHeaderRow([...values, row(41, 'Ubigeo', 'Código de hogar')], COLUMNS)).toBeUndefined();
  });
});
