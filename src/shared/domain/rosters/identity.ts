import { isSamePersonName } from '../names';
import type { IdentityDifference, IncomingRow, IssuedRow, RowContext } from './rowBatch';
import type { FieldValues } from './cells';
import { readRowKey, type RowKey } from './rowKeys';
import type { RowClass, RowProblemCode } from './rowProblems';

/** Whose row it is, or why it is nobody's (R1–R3, R7). */
export type Identified =
  | { readonly key: RowKey; readonly differences: readonly IdentityDifference[] }
  | { readonly key: RowKey | null; readonly rowClass: RowClass; readonly code: RowProblemCode };

export function identify<Values extends FieldValues>(
  row: IncomingRow<Values>,
  issued: RowContext<Values, IssuedRow>['issued'],
): Identified {
  if (row.key.trim() === '') return { key: null, rowClass: 'stranger', code: 'ROW_WITHOUT_KEY' };
  const key = readRowKey(row.key);
  if (key === undefined) return { key: null, rowClass: 'rejected', code: 'ROW_KEY_DAMAGED' };
  const person = issued.get(key);
  if (person === undefined) return { key, rowClass: 'stranger', code: 'ROW_OTHER_FORM' };
  const differences = differencesOf(row, person);
  const isOther = differences.some(({ field }) => field === 'document') && !isSamePersonName(row.name, person.name);
  return isOther ? { key, rowClass: 'rejected', code: 'ROW_IDENTITY_CHANGED' } : { key, differences };
}

/** What was written over the identity that was issued; a cell left blank says nothing. */
function differencesOf(row: { document: string; name: string }, person: IssuedRow): readonly IdentityDifference[] {
  const differs = (written: string, issued: string, plain: (text: string) => string) =>
    written.trim() !== '' && plain(written) !== plain(issued);
  return [
    ...(differs(row.document, person.document, plainDocument)
      ? [{ field: 'document' as const, issued: person.document, written: row.document.trim() }]
      : []),
    ...(differs(row.name, person.name, plainName)
      ? [{ field: 'name' as const, issued: person.name, written: row.name.trim() }]
      : []),
  ];
}

/** A spreadsheet drops leading zeros of a number; that is no difference. */
const plainDocument = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^0+/, '');
const plainName = (text: string) => text.normalize('NFC').toUpperCase().replace(/\s+/g, ' ').trim();
