import { monthsOf, toDate, toPeriod } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/main/backend/workbooks/reading/content';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../../src/main/backend/workbooks/rosters/columns';
import { headerWords, readHeaders } from '../../../src/main/backend/workbooks/rosters/headers';
import { answerIn, countIn, datesIn, motiveIn, wordIn } from '../../../src/main/backend/workbooks/rosters/typedCells';
import { WORDS } from '../../../src/main/backend/workbooks/rosters/lists';

const blank = { kind: 'blank' };
const value = (said: unknown) => ({ kind: 'value', value: said });
const bad = (text: string, code: string) => ({ kind: 'bad', text, code });

describe('Cumplió', () => {
  it.each<[CellValue | undefined, unknown]>([
    ['SÍ', value('YES')],
    ['si', value('YES')],
    ['x', value('YES')],
    [true, value('YES')],
    [1, value('YES')],
    ['No', value('NO')],
    [0, value('NO')],
    ['SIN INFORMACION', value('UNKNOWN')],
    // Without its stroke it would be a SÍ.
    ['S/I', value('UNKNOWN')],
    ['s.i.', value('UNKNOWN')],
    ['sin inf.', value('UNKNOWN')],
    [undefined, blank],
    ['  ', blank],
    ['quizá', bad('quizá', 'HLT_ANSWER')],
    [{ error: '#N/A' }, bad('#N/A', 'HLT_ANSWER')],
  ])('%j', (written, cell) => {
    expect(answerIn(written)).toEqual(cell);
  });
});

describe('a count', () => {
  it.each<[CellValue | undefined, unknown]>([
    [3, value(3)],
    [' 3 ', value(3)],
    [0, value(0)],
    [undefined, blank],
    ['-', bad('-', 'ATT_NOT_A_COUNT')],
    [2.5, bad('2.5', 'ATT_NOT_A_COUNT')],
    [{ formulaWithoutValue: true }, bad('=', 'ATT_NOT_A_COUNT')],
    [{ date: toDate('2026-05-03') }, bad('03/05/2026', 'ATT_NOT_A_COUNT')],
  ])('%j', (written, cell) => {
    expect(countIn(written)).toEqual(cell);
  });
});

describe('words of the drop-downs', () => {
  it('are read however they are written, and nothing else is guessed', () => {
    expect(wordIn('  Pérdida', WORDS.patientSituation)).toEqual(value('LOSS'));
    expect(wordIn('NO ENCONTRADA', WORDS.pupilSituation)).toEqual(bad('NO ENCONTRADA', 'ATT_UNKNOWN_CODE'));
    expect(motiveIn('j01 enfermedad')).toEqual(value('J01'));
    expect(motiveIn('enfermedad')).toEqual(bad('enfermedad', 'ATT_UNKNOWN_CODE'));
  });
});

describe('dates of controls', () => {
  it('are several in a cell; one that is none rejects the cell', () => {
    const reading = { order: 'day-first' } as const;
    expect(datesIn('12/05/2026; 2026-06-03', reading)).toEqual(value(['2026-05-12', '2026-06-03']));
    expect(datesIn('12/05/2026; ayer', reading)).toEqual(bad('12/05/2026; ayer', 'HLT_DATE'));
    expect(datesIn('03/06/2026', { order: 'mixed' })).toEqual(bad('03/06/2026', 'HLT_DATE'));
  });
});

describe('headers of a roster', () => {
  const read = (layout: typeof SCHOOL_LAYOUT, period: string, ...headers: readonly string[]) => {
    const words = headerWords([...layout.person, ...layout.tail], layout.month, monthsOf(toPeriod(period)));
    return readHeaders({ number: 1, cells: headers.map((header, index) => [index + 1, header] as const) }, words);
  };

  it('are known by wording, month before or after, in any column', () => {
    const { columns, unknown } = read(
      SCHOOL_LAYOUT,
      '2026-B5',
      'SECCION',
      'Faltas no justificadas (Septiembre)',
      'oct. dias',
      'clave',
    );
    expect([...columns]).toEqual([
      ['section', 1],
      ['unjustified1', 2],
      ['pupilDays2', 3],
      ['rowKey', 4],
    ]);
    expect(unknown.map((one) => one.header)).toEqual([]);
  });

  it('of another month, of another roster or repeated are unknown', () => {
    const { columns, unknown } = read(
      HEALTH_LAYOUT,
      '2026-B3',
      'Mayo Cumplió',
      'Julio Cumplió',
      'Mayo cumplio',
      'Faltas',
    );
    expect([...columns]).toEqual([['complied1', 1]]);
    expect(unknown.map((one) => one.header)).toEqual(['Julio Cumplió', 'Mayo cumplio', 'Faltas']);
  });
});
