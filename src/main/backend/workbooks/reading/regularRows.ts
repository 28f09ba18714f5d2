import { LIMITS } from './limits';
import { PLAIN, PLAIN_QUOTED, type RegularElements } from './regularElements';
import type { RowCollector } from './rowCollector';

const ROW = new RegExp(`[ \\t\\r\\n]*<row r="(\\d{1,7})"((?: [\\w:]+="${PLAIN_QUOTED}"){0,20})>`, 'y');
const CELL = new RegExp(
  `<c r="([A-Z]{1,3}\\d{1,7})"(?: s="(\\d{1,6})")?(?: t="([a-z]{1,3})")?(?:/>|>(?:<v>(${PLAIN})</v>)?</c>)`,
  'y',
);
const END = '</row>';

/** Rows of cells with at most a value, as Excel, LibreOffice and exceljs write them. */
export function regularRows(rows: RowCollector): RegularElements {
  const isSound = createAttributeCheck();

  function takeRow(text: string, at: number): number | undefined {
    ROW.lastIndex = at;
    const row = ROW.exec(text);
    if (row === null || !isSound(row[2] ?? '')) return undefined;
    const cells: RegExpExecArray[] = [];
    let next = ROW.lastIndex;
    for (CELL.lastIndex = next; ; next = CELL.lastIndex) {
      const cell = CELL.exec(text);
      if (cell === null) break;
      if ((cell[4]?.length ?? 0) > LIMITS.textLength) return undefined;
      cells.push(cell);
    }
    if (!text.startsWith(END, next)) return undefined;
    rows.startRow(row[1]);
    for (const [, reference, style = '0', type = 'n', value] of cells) {
      rows.startCell(reference);
      rows.endCell({ type, style: Number(style), hasFormula: false, value });
    }
    rows.endRow();
    return next + END.length;
  }

  return {
    endTag: END,
    take(text, at) {
      for (let next: number | undefined = at; ; at = next) {
        next = takeRow(text, at);
        if (next === undefined) return at;
      }
    },
  };
}

const KNOWN_AT_MOST = 100;

/** No name twice, as XML wants it. All rows of a sheet have the same few. */
function createAttributeCheck() {
  const known = new Map<string, boolean>();
  return (attributes: string): boolean => {
    const answer = known.get(attributes);
    if (answer !== undefined) return answer;
    const names = ['r', ...Array.from(attributes.matchAll(/ ([\w:]+)="/g), ([, name]) => name)];
    const sound = new Set(names).size === names.length && names.every((name = '') => /^[A-Za-z_]/.test(name));
    if (known.size < KNOWN_AT_MOST) known.set(attributes, sound);
    return sound;
  };
}
