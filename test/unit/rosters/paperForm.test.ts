import { describe, expect, it, test } from 'vitest';
import { toMonth, toPeriod } from '@shared/domain/calendar';
import { isKnownCell, PAPER_SHAPES, paperCells, paperCellText, paperRemark } from '@shared/domain/rosters/paperForm';
import { countTotals, totalDifferences, type ControlTotals } from '@shared/domain/rosters/paperTotals';
import { differenceText } from '@shared/messages/paperTotals';
import { rostersEn, rostersEs } from '../../../src/renderer/src/messages/rosters';

const MAY = toMonth('2026-05');
const B3 = toPeriod('2026-B3');
const MONTHS = [MAY, toMonth('2026-06')];

describe('the cells of a form on paper', () => {
  test.each(['SCHOOL', 'HEALTH_POST'] as const)('are those that are printed (%s)', (kind) => {
    for (const { paperCells: printed, paperMonths } of [rostersEs, rostersEn]) {
      // The health form has the control that is due printed in its first cell; it is ours, and not typed.
      const filled = kind === 'SCHOOL' ? printed.SCHOOL : printed.HEALTH_POST.slice(1);
      expect(PAPER_SHAPES[kind].month).toHaveLength(filled.length);
      expect(paperCells(kind)).toHaveLength(2 * filled.length);
      expect(PAPER_SHAPES[kind].head).toHaveLength(paperMonths[kind].length);
    }
  });

  test.each([
    ['closed', 's', 'SÍ'],
    ['closed', 'No', 'NO'],
    ['situation', 'h', 'HUELGA'],
    ['situation', 'sin  docente', 'SIN DOCENTE'],
    ['classDays', ' 20 ', '20'],
    ['unjustified', '', ''],
    ['unjustified', 'dos', 'dos'],
  ])('%s: «%s» is read as «%s»', (key, typed, read) => {
    expect(paperCellText(key, typed, 'SCHOOL', MAY)).toBe(read);
  });

  test.each([
    ['12', '12/05/2026'],
    ['3/6', '3/06/2026'.replace('06', '6')],
    ['3/4; 12', '3/4/2026;12/05/2026'],
    ['12/05/26', '12/05/26'],
    // of July, after the bimester: this year's or last year's, nobody guesses
    ['3/7', '3/7'],
    ['ayer', 'ayer'],
  ])('the date «%s» is read as «%s»', (typed, read) => {
    expect(paperCellText('dates', typed, 'HEALTH_POST', MAY)).toBe(read);
  });

  test.each([
    ['', {}],
    ['n', { situation: 'NO ENCONTRADO' }],
    ['no encontrado', { situation: 'NO ENCONTRADO' }],
    ['T 12/5', { situation: 'TRASLADADO', situationDate: '12/5/2026' }],
    ['j3', { motive: 'J03' }],
    ['J03: fiebre, con receta', { motive: 'J03', observations: 'fiebre, con receta' }],
    ['r, J10', { situation: 'RETIRADO', motive: 'J10' }],
    ['se mudó', { situation: 'se mudó' }],
    [': se mudó', { observations: 'se mudó' }],
  ])('the remark «%s»', (typed, read) => {
    expect(paperRemark(typed, 'SCHOOL', B3)).toEqual(read);
  });

  it('has its own letters on the form of a health post', () => {
    expect(paperRemark('x', 'HEALTH_POST', B3)).toEqual({ situation: 'PÉRDIDA' });
    expect(paperRemark('r', 'HEALTH_POST', B3)).toEqual({ situation: 'r' });
    expect(paperCellText('complied', 'i', 'HEALTH_POST', MAY)).toBe('SIN INFORMACIÓN');
  });
});

describe('a slip of the fingers', () => {
  test.each([
    ['unjustified', '31', true],
    ['unjustified', '32', false],
    ['unjustified', '-1', false],
    ['unjustified', '', true],
    ['closed', 'x', true],
    ['closed', 'q', false],
    ['situation', 'v', true],
    ['situation', '1', false],
    ['remark', 'n, J03: se mudó', true],
    ['remark', 'se mudó', false],
    ['remark', ': se mudó', true],
  ])('%s «%s» is known: %s', (key, typed, known) => {
    expect(isKnownCell('SCHOOL', key, typed, MAY)).toBe(known);
  });

  test.each([
    ['dates', '12; 3/6', true],
    ['dates', '3/7', false],
    ['dates', '40', false],
    ['dates', '12 de mayo', false],
    ['complied', 'i', true],
    ['complied', 'quizá', false],
    ['supplement', 'i', false],
  ])('%s «%s» is known on the form of a post: %s', (key, typed, known) => {
    expect(isKnownCell('HEALTH_POST', key, typed, MAY)).toBe(known);
  });
});

describe('control totals', () => {
  const ROWS = [
    ['2', '0', '', '', ''],
    ['3', '', '', '1', 'J03'],
    ['', '', '', '', 'n'],
  ];
  const RIGHT: ControlTotals = { persons: 3, columns: [5, 0, null, 1] };
  const told = (totals: Partial<ControlTotals>, rows = ROWS) =>
    totalDifferences('SCHOOL', { ...RIGHT, ...totals }, rows).map((one) => differenceText(one, MONTHS));

  it('are the sum of each column of absences, a blank being none of it', () => {
    expect(countTotals('SCHOOL', ROWS).map(({ typed, blank }) => [typed, blank])).toEqual([
      [5, false],
      [0, false],
      [0, true],
      [1, false],
    ]);
    expect(told({})).toEqual([]);
  });

  it('count who said SÍ on the form of a health post', () => {
    const rows = [
      ['12', 's', 'X', '', 'N', '', ''],
      ['', 'si', 'n', '', 'SÍ', 'i', ''],
    ];
    expect(countTotals('HEALTH_POST', rows).map(({ typed }) => typed)).toEqual([2, 1, 1, 0]);
    const totals = { persons: 2, columns: [2, 1, 1, 0] };
    expect(totalDifferences('HEALTH_POST', totals, rows)).toEqual([]);
    const less = totalDifferences('HEALTH_POST', { persons: 2, columns: [3, 1, 1, 0] }, rows);
    expect(less.map((one) => differenceText(one, MONTHS))).toEqual([
      'falta 1 SÍ en «Cumplió» en mayo (la hoja dice 3, se digitó 2)',
    ]);
  });

  it('name what is missing, what is too much, and the persons of another sheet', () => {
    expect(told({ persons: 4, columns: [7, 0, null, 0] })).toEqual([
      'la hoja dice 4 personas y se digitaron 3 filas',
      'faltan 2 faltas injustificadas en mayo (la hoja dice 7, se digitó 5)',
      'sobra 1 falta justificada en junio (la hoja dice 0, se digitó 1)',
    ]);
  });

  it('ask for a total wherever something was typed, and for none where nothing was', () => {
    expect(told({ persons: null, columns: [] })).toEqual([
      'falta digitar cuántas personas dice la hoja (filas: 3)',
      'la hoja no trae el total de faltas injustificadas de mayo (se digitó 5)',
      'la hoja no trae el total de faltas justificadas de mayo (se digitó 0)',
      'la hoja no trae el total de faltas justificadas de junio (se digitó 1)',
    ]);
  });

  it('do not take a figure nobody can read for a number: its row is refused anyway', () => {
    expect(told({ columns: [2, 0, null, 1] }, [['2', '0', '', '1', ''], ['tres'], []])).toEqual([]);
  });
});
