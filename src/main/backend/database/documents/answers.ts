import type { IsoDate } from '@shared/domain/calendar';
import type { ReniecAnswer, Settlement } from '@shared/domain/documents/reniec';
import type { PersonName } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';
import { inSlices } from '../inSlices';

/** Respuesta del RENIEC as it was kept. */
export type StoredAnswer = {
  readonly id: string;
  readonly memberId: string;
  readonly documentKey: string;
  readonly answer: ReniecAnswer;
  readonly name: PersonName | null;
  readonly deathDate: IsoDate | null;
  readonly checkedOn: IsoDate | null;
  /** When the list came in. */
  readonly at: string;
  readonly settlement: Settlement | null;
  readonly settlementNote: string;
};

export type AnswerRow = {
  readonly id: string;
  readonly member_id: string;
  readonly document_key: string;
  readonly answer: ReniecAnswer;
  readonly surname1: string | null;
  readonly surname2: string | null;
  readonly given_names: string | null;
  readonly death_date: IsoDate | null;
  readonly checked_on: IsoDate | null;
  readonly at: string;
  readonly settlement: Settlement | null;
  readonly settlement_note: string;
};

export const fromAnswerRow = (row: AnswerRow): StoredAnswer => ({
  id: row.id,
  memberId: row.member_id,
  documentKey: row.document_key,
  answer: row.answer,
  name:
    row.surname1 === null
      ? null
      : { surname1: row.surname1, surname2: row.surname2 ?? '', givenNames: row.given_names ?? '' },
  deathDate: row.death_date,
  checkedOn: row.checked_on,
  at: row.at,
  settlement: row.settlement,
  settlementNote: row.settlement_note,
});

/** Every answer about these members, oldest first. */
export async function listAnswers(db: ReadDb | Tx, memberIds: readonly string[]): Promise<readonly StoredAnswer[]> {
  const rows = await inSlices<string, AnswerRow>(memberIds, (slice) =>
    db('reniec_answer')
      .whereIn('member_id', [...slice])
      .orderBy(['at', 'id'])
      .select('*'),
  );
  return rows.map(fromAnswerRow);
}

/** The newest answer of each of these members. */
export async function latestAnswers(
  db: ReadDb | Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, StoredAnswer>> {
  const rows = await inSlices<string, AnswerRow>(memberIds, (slice) =>
    db('reniec_answer')
      .whereIn('member_id', [...slice])
      .whereNull('replaced_at')
      .select('*'),
  );
  return new Map(rows.map((row) => [row.member_id, fromAnswerRow(row)]));
}

export type NewAnswer = Pick<
  StoredAnswer,
  'memberId' | 'documentKey' | 'answer' | 'name' | 'deathDate' | 'checkedOn'
> & { readonly row: number };

/** Each replaces what RENIEC answered before about the same member; that stays in the history. */
export async function insertAnswers(
  tx: Tx,
  answers: readonly NewAnswer[],
  { newId, importId }: { readonly newId: () => string; readonly importId: string },
): Promise<void> {
  const { at, userId: user_id } = tx.author;
  const members = answers.map(({ memberId }) => memberId);
  await inSlices(members, async (slice) => {
    await tx('reniec_answer')
      .whereIn('member_id', [...slice])
      .whereNull('replaced_at')
      .update({ replaced_at: at });
    return [];
  });
  const rows = answers.map(({ memberId, documentKey, answer, name, deathDate, checkedOn, row }) => ({
    id: newId(),
    member_id: memberId,
    document_key: documentKey,
    answer,
    surname1: name?.surname1 ?? null,
    surname2: name?.surname2 ?? null,
    given_names: name?.givenNames ?? null,
    death_date: deathDate,
    checked_on: checkedOn,
    at,
    user_id,
    import_id: importId,
    source_row: row,
  }));
  await insertRows(tx, 'reniec_answer', rows);
}

export async function settleAnswer(
  tx: Tx,
  id: string,
  { as, note }: { readonly as: Settlement; readonly note: string },
): Promise<void> {
  const { at, userId } = tx.author;
  await tx('reniec_answer')
    .where({ id })
    .update({ settlement: as, settled_at: at, settled_by: userId, settlement_note: note });
}
