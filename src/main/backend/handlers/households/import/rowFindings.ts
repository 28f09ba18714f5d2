import type { Field } from '../../../workbooks/tables/table';
import type { Finding } from '../../../workbooks/tables/tableReport';
import type { GroupedRow } from './groups';

/** What a row shows by itself and beside the others of its file. */
export function findingsOfRow<Fields>(
  { row, code, repetition }: GroupedRow<Fields>,
  codeField: Field<Fields>,
): readonly Finding<Fields>[] {
  const findings: Finding<Fields>[] = [...row.problems];
  const unread = new Set(row.problems.map(({ field }) => field));
  if (code === undefined && !unread.has(codeField)) findings.push({ field: codeField, code: 'REQUIRED' });
  if (code?.repaired === true) findings.push({ field: codeField, code: 'REPAIRED', detail: code.code });
  for (const field of row.repaired) findings.push({ field, code: 'REPAIRED', detail: String(row.stated[field]) });
  if (repetition.kind === 'conflict') {
    findings.push({ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) });
  }
  return findings;
}
