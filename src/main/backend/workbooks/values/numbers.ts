import { parsePlain, problem, valued, type Cell, type Parsed } from './parsed';

/** What a column writes before its decimals; `unknown` where no value tells. */
export type DecimalMark = 'comma' | 'point' | 'unknown' | 'mixed';

/** A whole number, also as "3" or 3.0; its sign is kept, limits are for the caller. */
export const parseWhole = (cell: Cell): Parsed<number> =>
  parsePlain(cell, (plain) => {
    if (typeof plain === 'number') return Number.isSafeInteger(plain) ? valued(plain) : problem('NOT_WHOLE');
    if (typeof plain !== 'string') return problem('NOT_WHOLE');
    const found = /^([+-]?\d{1,15})(?:[.,]0*)?$/.exec(plain.replaceAll(' ', ''));
    return found ? valued(Number(found[1])) : problem('NOT_WHOLE');
  });

/** A number with decimals. `mark` is decided once for the whole column: `1,234` alone could be two numbers. */
export const parseDecimal = (cell: Cell, mark: DecimalMark): Parsed<number> =>
  parsePlain(cell, (plain) => {
    if (typeof plain === 'number') return valued(plain);
    if (typeof plain !== 'string') return problem('NOT_NUMBER');
    const text = withoutCurrency(plain);
    if (/^[+-]?\d+$/.test(text)) return valued(Number(text));
    const own = markOf(text);
    if (own === undefined) return problem('NOT_NUMBER');
    const decided = own === 'unknown' ? mark : own;
    return decided === 'comma' || decided === 'point' ? readWith(text, decided) : problem('AMBIGUOUS_NUMBER');
  });

/** Looks at all values of a column for the one thing that tells: a mark that cannot be for thousands. */
export function decideDecimalComma(cells: Iterable<Cell>): DecimalMark {
  const marks = new Set<DecimalMark>();
  for (const cell of cells) {
    const mark = typeof cell === 'string' ? markOf(withoutCurrency(cell)) : undefined;
    if (mark === 'comma' || mark === 'point') marks.add(mark);
  }
  if (marks.size > 1) return 'mixed';
  return [...marks][0] ?? 'unknown';
}

const withoutCurrency = (text: string) => text.replace(/\s/g, '').replace(/^S\/\.?/i, '');

const GROUPED = { comma: /^[+-]?\d{1,3}(\.\d{3})*(,\d+)?$/, point: /^[+-]?\d{1,3}(,\d{3})*(\.\d+)?$/ } as const;
const UNGROUPED = { comma: /^[+-]?\d*,\d+$/, point: /^[+-]?\d*\.\d+$/ } as const;

const fits = (text: string, mark: 'comma' | 'point') => GROUPED[mark].test(text) || UNGROUPED[mark].test(text);

/** The decimal mark a number must have; `unknown` if it reads both ways, undefined if it is no number. */
function markOf(text: string): 'comma' | 'point' | 'unknown' | undefined {
  const comma = fits(text, 'comma');
  const point = fits(text, 'point');
  if (comma && point) return 'unknown';
  if (comma) return 'comma';
  return point ? 'point' : undefined;
}

function readWith(text: string, mark: 'comma' | 'point'): Parsed<number> {
  if (!fits(text, mark)) return problem('NOT_NUMBER');
  const plain = mark === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return valued(Number(plain));
}
