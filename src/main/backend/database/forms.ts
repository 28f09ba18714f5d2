import type { Period } from '@shared/domain/calendar';
import type { FacilityKind } from './facilityDirectory';
import type { ReadDb, Tx } from './handles';
import { insertRows, upsertRows } from './sqlite/insertRows';
import { inSlices } from './inSlices';

/** Formulario: one issue of the workbook of one facility and bimester. */
export type IssuedForm = {
  readonly id: string;
  readonly code: string;
  readonly kind: FacilityKind;
  readonly period: Period;
  readonly facilityId: string;
  readonly issue: number;
  readonly rowCount: number;
  readonly keysSha256: string;
  readonly issuedAt: string;
};

/** A person as listed: the key of the row is fixed per person, facility and bimester (decisions R18). */
export type FormRow = {
  readonly rowKey: string;
  readonly period: Period;
  readonly facilityId: string;
  readonly memberId: string;
  readonly document: string;
  readonly name: string;
  /** Months of the bimester in which the person owes something there, `1` and `2`; null where it was not kept. */
  readonly dueMonths: DueMonths | null;
};
export type DueMonths = '1' | '2' | '12';

type FormRecord = {
  id: string;
  code: string;
  kind: FacilityKind;
  period: Period;
  facility_id: string;
  issue: number;
  row_count: number;
  keys_sha256: string;
  issued_at: string;
};

/** Every issue of a bimester, oldest first. */
export async function listForms(db: ReadDb, period: Period): Promise<readonly IssuedForm[]> {
  const records: FormRecord[] = await db('form').where({ period }).orderBy(['facility_id', 'issue']).select();
  return records.map(fromRecord);
}

/** The newest issue of each facility. */
export const newestForms = (forms: readonly IssuedForm[]): ReadonlyMap<string, IssuedForm> =>
  new Map(forms.map((form) => [form.facilityId, form]));

/** The keys of an issue in the order in which they went out; undefined where an earlier version did not keep it. */
export async function findRowKeys(db: ReadDb, formId: string): Promise<readonly string[] | undefined> {
  const form = await db('form').where({ id: formId }).first<{ row_keys: string | null } | undefined>('row_keys');
  return form?.row_keys == null ? undefined : (JSON.parse(form.row_keys) as readonly string[]); // written by insertForms
}

export async function listFormRows(db: ReadDb, period: Period): Promise<readonly FormRow[]> {
  return db('form_row')
    .where({ period })
    .select(
      'row_key as rowKey',
      'period',
      'facility_id as facilityId',
      'member_id as memberId',
      'document',
      'name',
      'due_months as dueMonths',
    );
}

/** Which of these keys are taken, in whatever bimester. */
export async function findTakenKeys(db: ReadDb, keys: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await inSlices(keys, (some) => db('form_row').whereIn('row_key', some).pluck<string[]>('row_key')));
}

/** With the keys of its rows in the order in which they go out. */
export const insertForms = (tx: Tx, forms: readonly (IssuedForm & { readonly rowKeys: readonly string[] })[]) =>
  insertRows(
    tx,
    'form',
    forms.map((form): FormRecord & { issued_by: string; row_keys: string } => ({
      id: form.id,
      code: form.code,
      kind: form.kind,
      period: form.period,
      facility_id: form.facilityId,
      issue: form.issue,
      row_count: form.rowCount,
      keys_sha256: form.keysSha256,
      issued_at: form.issuedAt,
      issued_by: tx.author.userId,
      row_keys: JSON.stringify(form.rowKeys),
    })),
  );

/** A row that went out before keeps its key; what is due in it may have changed. */
export const keepFormRows = (tx: Tx, rows: readonly FormRow[]) =>
  upsertRows(
    tx,
    'form_row',
    ['row_key'],
    rows.map((row) => ({
      row_key: row.rowKey,
      period: row.period,
      facility_id: row.facilityId,
      member_id: row.memberId,
      document: row.document,
      name: row.name,
      due_months: row.dueMonths,
    })),
  );

const fromRecord = (record: FormRecord): IssuedForm => ({
  id: record.id,
  code: record.code,
  kind: record.kind,
  period: record.period,
  facilityId: record.facility_id,
  issue: record.issue,
  rowCount: record.row_count,
  keysSha256: record.keys_sha256,
  issuedAt: record.issued_at,
});
