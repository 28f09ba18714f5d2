import { describe, expect, it, test } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { fillableSheet, readSheet, readTotals } from '../../../src/cli/paperSheets';

const row = (number: string, key: string, name: string) => ({
  number,
  key,
  household: 'H1',
  document: '',
  name,
  detail: '',
  due: ['', ''],
});
const FORM = {
  kind: 'SCHOOL' as const,
  period: toPeriod('2026-B3'),
  rows: [row('1', 'R0000001', 'Ñahui, Ana'), row('2', 'R0000002', 'Quispe; Luz')],
};
const read = (text: string | Buffer) => readSheet(Buffer.from(text as string), FORM); // either becomes bytes

describe('a sheet typed in a file', () => {
  it('is read as the program itself writes it to be filled in', () => {
    const filled = fillableSheet(FORM)
      .replace('mes 1;Días de clase · Mes cerrado · Situación de la institución;;;', 'mes 1;;20;s;n')
      .replace('1;Ñahui, Ana;;;', '1;Ñahui, Ana;2;0;')
      .replace('totales;', 'totales;2');
    const answer = read(filled);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        months: [
          ['20', 's', 'n'],
          ['', '', ''],
        ],
        rows: [
          { key: 'R0000001', cells: ['2', '0'] },
          { key: 'R0000002', cells: [] },
        ],
        totals: { persons: 2, columns: [] },
      },
    });
  });

  test.each([
    ['by key', 'R0000002;;1'],
    ['in small letters', 'r0000002;;1'],
    ['with commas', '2,,1'],
    ['with tabs', '2\t\t1'],
    ['saved by a spreadsheet, with columns to the right', '2;;1;;;;;;;;;'],
  ])('is read %s', (_how, line) => {
    expect(read(`${line}\r\n`)).toMatchObject({ value: { rows: [{ key: 'R0000002', cells: ['1'] }] } });
  });

  it('is read in the letters of an old spreadsheet', () => {
    expect(readSheet(Buffer.from('N.º;persona\r\nmes 2;;18;SÍ;\r\n', 'latin1'), FORM)).toMatchObject({
      value: { months: [[], ['18', 'SÍ', '']] },
    });
  });

  it('is read from what the program keeps of a form', () => {
    const kept = {
      form: 'EDU',
      months: [],
      rows: [{ key: 'R0000001', cells: ['1'] }],
      totals: { persons: 1, columns: [1] },
    };
    const { form: _form, ...sheet } = kept;
    expect(read(JSON.stringify(kept))).toEqual({ ok: true, value: sheet });
  });

  test.each([
    ['7;;1', 'línea 1: «7» no es el número ni la clave de una fila'],
    ['{"rows": 1}', 'no es una hoja digitada'],
    ['{', 'no es JSON'],
    ['totales;dos', 'dato que no vale en totals.persons: los totales son números enteros'],
  ])('%s is refused: %s', (text, why) => {
    expect(read(text)).toEqual({ ok: false, problem: why });
  });

  it('gets its totals from the command, blank where the sheet has none', () => {
    expect(readTotals('12,7,,0')).toEqual({ ok: true, value: { persons: 12, columns: [7, null, 0] } });
    expect(readTotals('12,-1').ok).toBe(false);
  });
});
