import { readFormCode, type FormIdentity } from '@shared/domain/rosters/formCodes';
import type { CellValue, SheetRow, WorkbookContent } from '../reading/content';
import { foldHeader } from '../values/fold';
import { IDENTITY_LABELS } from './identityLabels';

/** What a workbook says of itself in the places that survived. */
export type WorkbookIdentity = {
  /** Forms named at the top, in `_datos` or as subject; more than one means that files were mixed. */
  readonly forms: readonly { readonly code: string; readonly form: FormIdentity }[];
  readonly registry: string | undefined;
  readonly schema: number | undefined;
};

/** Names of files and sheets prove nothing: only what is written in the three places counts (workbooks rule 1). */
export function readIdentity({ subject, sheets }: WorkbookContent): WorkbookIdentity {
  const near = sheets.flatMap(({ rows }) => rows.filter(({ number }) => number <= ROWS_OF_IDENTITY));
  const texts = near.flatMap(({ cells }) => cells.flatMap(([, value]) => (typeof value === 'string' ? [value] : [])));
  const named = [subject, ...texts].flatMap(formsIn);
  return {
    forms: [...new Map(named.map((one) => [one.code, one])).values()],
    registry: valueOf(near, IDENTITY_LABELS.registry)?.toString(),
    schema: Number(valueOf(near, IDENTITY_LABELS.schema) ?? Number.NaN) || undefined,
  };
}

/** Our identity is in the first rows of a sheet; below are other people's texts. */
const ROWS_OF_IDENTITY = 12;

/** A code alone in its cell, or after its label. */
function formsIn(text: string) {
  if (!/\b(EDU|SAL)\b/i.test(text)) return [];
  const found = readFormCode(text) ?? readFormCode(text.slice(text.indexOf(':') + 1));
  return found === undefined ? [] : [found];
}

function valueOf(rows: readonly SheetRow[], label: string): string | number | undefined {
  for (const { cells } of rows) {
    const [first, second] = cells;
    if (first === undefined || second === undefined || !isLabel(first[1], label)) continue;
    const value = second[1];
    if (typeof value === 'string' || typeof value === 'number') return value;
  }
  return undefined;
}

const isLabel = (value: CellValue, label: string) =>
  typeof value === 'string' && foldHeader(value) === foldHeader(label);
