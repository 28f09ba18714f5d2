import type { WorkbookContent } from '../../src/main/backend/workbooks/reading/content';
import { writtenText } from '../../src/main/backend/workbooks/rosters/typedCells';

/** Each text as often as it stands on the sheets that a person sees. */
export function textsIn({ sheets }: WorkbookContent): ReadonlyMap<string, number> {
  const texts = new Map<string, number>();
  const cells = sheets.filter(({ hidden }) => !hidden).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  for (const [, value] of cells) {
    const text = writtenText(value).trim();
    if (text !== '') texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}
