import type { Period, Month } from '@shared/domain/calendar';
import type { CheckAnswer } from '@shared/domain/compliance/statements';
import type { Duty } from '@shared/domain/compliance/duties';
import type { ReadDb, Tx } from './handles';

/** What of one duty-month was typed in one form on paper. */
export type TypedDuty = {
  readonly importId: string;
  readonly memberId: string;
  readonly month: Month;
  readonly duty: Duty;
};
export type PaperCheck = TypedDuty & { readonly answer: CheckAnswer; readonly note: string; readonly by: string };

/** Forms of a bimester that were typed from paper, by the id of their import, and what second persons said of them. */
export type PaperEvidence = {
  readonly typed: ReadonlyMap<string, { readonly form: string; readonly userId: string; readonly by: string }>;
  readonly checks: ReadonlyMap<string, PaperCheck>;
};

export const typedDutyKey = ({ importId, memberId, month, duty }: TypedDuty) =>
  `${importId} ${memberId} ${month} ${duty}`;

/** Kind of import of a form typed from paper, as it is stored. */
export const PAPER_FORM = 'formulario-papel';

export async function loadPaperEvidence(db: ReadDb | Tx, period: Period): Promise<PaperEvidence> {
  const typed: { id: string; form: string; userId: string; by: string }[] = await db('import')
    .leftJoin('app_user', 'app_user.id', 'import.user_id')
    .where({ kind: PAPER_FORM, period })
    .whereIn('status', ['APPLIED', 'PARTLY'])
    .select('import.id as id', 'import.name as form', 'user_id as userId', db.raw(`coalesce(app_user.name, '') as by`));
  const checks: PaperCheck[] = await db('paper_check')
    .join('import', 'import.id', 'paper_check.import_id')
    .leftJoin('app_user', 'app_user.id', 'paper_check.user_id')
    .where('import.period', period)
    .orderBy(['paper_check.at', 'paper_check.id']) // so that the newest of a typing stands
    .select(
      'import_id as importId',
      'member_id as memberId',
      'month',
      'duty',
      'answer',
      'note',
      db.raw(`coalesce(app_user.name, '') as by`),
    );
  return {
    typed: new Map(typed.map(({ id, ...form }) => [id, form])),
    checks: new Map(checks.map((check) => [typedDutyKey(check), check])),
  };
}

/** A second person's word; the database refuses that of who typed it. */
export async function insertPaperCheck(
  tx: Tx,
  { importId, memberId, month, duty }: TypedDuty,
  { id, answer, note }: { readonly id: string; readonly answer: CheckAnswer; readonly note: string },
): Promise<void> {
  const { at, userId: user_id } = tx.author;
  await tx('paper_check').insert({
    id,
    import_id: importId,
    member_id: memberId,
    month,
    duty,
    answer,
    note,
    at,
    user_id,
  });
}

/** What was typed last of a form and is in force. */
export async function findLastTyped(
  db: ReadDb,
  form: string,
): Promise<{ readonly original: Buffer; readonly at: string; readonly by: string } | undefined> {
  return db('import')
    .join('import_content', 'import_content.import_id', 'import.id')
    .leftJoin('app_user', 'app_user.id', 'import.user_id')
    .where({ kind: PAPER_FORM, 'import.name': form })
    .whereIn('status', ['APPLIED', 'PARTLY'])
    .orderBy('at', 'desc')
    .first<{ original: Buffer; at: string; by: string } | undefined>(
      'original',
      'at',
      db.raw(`coalesce(app_user.name, '') as by`),
    );
}

/** Who is listed at the facilities of these forms, in their bimesters. */
export const membersOnForms = (db: ReadDb, forms: readonly string[]): Promise<readonly string[]> =>
  db('form')
    .join('form_row', (on) => on.on('form_row.facility_id', 'form.facility_id').andOn('form_row.period', 'form.period'))
    .whereIn('form.code', [...new Set(forms)])
    .distinct('form_row.member_id')
    .pluck('form_row.member_id');
