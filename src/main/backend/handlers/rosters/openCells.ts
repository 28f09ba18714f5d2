import type { OpenCell } from '@shared/contract/imports';
import type { CellContent } from '@shared/domain/rosters/cells';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../workbooks/rosters/columns';
import { contentText, fieldHeaders } from '../../workbooks/rosters/fieldTexts';
import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import type { BatchContext } from './batchContext';
import type { ClassifiedFile, ClassifiedRow } from './classifyReturns';
import { cellAt } from './place';
import type { ReturnedFile } from './returnedFiles';

/** The cells of a file that wait for a person, and those a person confirmed (decisions R5, R14). */
export function openCells(
  returned: ReturnedFile,
  { rows, monthContested }: ClassifiedFile,
  { months }: BatchContext,
): readonly OpenCell[] {
  const { facility, roster, form } = returned;
  const headers = fieldHeaders(form.kind === 'SCHOOL' ? SCHOOL_LAYOUT : HEALTH_LAYOUT, months);
  const text = (content: CellContent | null, field: string) => contentText(content, field, form.kind);
  const open = (about: string, name: string, field: string, row: ReturnedRow | undefined) => {
    const place = placeOf(row, field);
    return place === undefined
      ? undefined
      : { ...place, about: `${about} ${field}`, row: name, field: headers.get(field) ?? field };
  };
  const ofMonths = monthContested.flatMap(({ field, value, confirmed }) => {
    const row = roster.facility.find(({ columns }) => columns.has(field));
    const found = open(facility.code, facility.name, field, row);
    return found === undefined
      ? []
      : [{ ...found, kind: 'CONFLICT' as const, before: '', value: text(value, field), confirmed }];
  });
  const ofRow = ({ report, issued }: ClassifiedRow): readonly OpenCell[] => {
    const contested = report.contested.map((one) => ({ ...one, kind: 'CONFLICT' as const, before: '' }));
    const undone = report.changes
      .filter(({ mustConfirm }) => mustConfirm)
      .map(({ field, before, confirmed }) => {
        return { field, value: 0, confirmed, kind: 'UNDO' as const, before: text(before, field) };
      });
    const waiting = [...contested, ...undone];
    if (waiting.length === 0) return [];
    const row = roster.rows.find(({ sheet, number }) => sheet === report.sheet && number === report.row);
    const about = `${facility.code} ${report.key ?? ''}`;
    return waiting.flatMap(({ field, value, ...rest }) => {
      const found = open(about, issued?.name ?? '', field, row);
      return found === undefined ? [] : [{ ...found, ...rest, value: text(value, field) }];
    });
  };
  return [...ofMonths, ...rows.flatMap(ofRow)];
}

/** Its cell; undefined on paper, where a 0 can be typed, and in a file of another system, whose cells are not ours. */
function placeOf(row: ReturnedRow | undefined, field: string) {
  const column = row?.columns.get(field);
  return row === undefined || column === undefined || row.printed !== undefined
    ? undefined
    : { sheet: row.sheet, cell: cellAt(row, column) };
}
