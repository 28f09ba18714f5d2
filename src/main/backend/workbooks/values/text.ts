import { foldCode } from './fold';
import { parsePlain, problem, valued, type Cell, type Parsed, type PlainCell } from './parsed';

/** Text as people typed it, spaces put right; numbers as their digits. */
export const parseText = (cell: Cell): Parsed<string> =>
  parsePlain(cell, (plain) => {
    const text = plainText(plain);
    return text === undefined ? problem('NOT_TEXT') : valued(text);
  });

function plainText(plain: PlainCell): string | undefined {
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'number') return String(plain);
  return typeof plain === 'object' ? plain.date : undefined;
}

const YES: ReadonlySet<string> = new Set(['si', 's', 'x', '1', 'verdadero', 'true', 'v', 'yes', 'y']);
const NO: ReadonlySet<string> = new Set(['no', 'n', '0', 'falso', 'false', 'f']);

/** SÍ, Si, S, X, 1, VERDADERO, ✓ or NO, N, 0, FALSO. */
export const parseYesNo = (cell: Cell): Parsed<boolean> =>
  parsePlain(cell, (plain) => {
    if (typeof plain === 'boolean') return valued(plain);
    if (typeof plain === 'object') return problem('NOT_YES_NO');
    const folded = foldCode(String(plain));
    if (YES.has(folded) || /^[✓✔☑]$/.test(String(plain))) return valued(true);
    return NO.has(folded) ? valued(false) : problem('NOT_YES_NO');
  });

/** One of the codes of a list, however it is written; `synonyms` gives other wordings of a code. */
export function parseCode<Code extends string>(
  cell: Cell,
  codes: readonly Code[],
  synonyms: Readonly<Record<string, Code>> = {},
): Parsed<Code> {
  return parsePlain(cell, (plain) => {
    const folded = foldCode(plainText(plain) ?? '');
    const code =
      codes.find((candidate) => foldCode(candidate) === folded) ??
      Object.entries(synonyms).find(([wording]) => foldCode(wording) === folded)?.[1];
    return code === undefined ? problem('NOT_IN_LIST') : valued(code);
  });
}
