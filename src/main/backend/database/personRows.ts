import type { ReadDb } from './handles';
import { among } from './sqlite/among';

type Pair = { readonly one: string; readonly other: string };

/**
 * The other rows of the same person: those left behind by going from one household to another, and those entered since.
 * What a facility says of one of them it says of the person. Only members who have any are in the answer.
 */
export async function loadOtherRows(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const beside = new Map<string, string[]>();
  for (const { one, other } of [...(await selectMoves(db)), ...(await selectByDocument(db, memberIds))]) {
    beside.set(one, [...(beside.get(one) ?? []), other]);
    beside.set(other, [...(beside.get(other) ?? []), one]);
  }
  const moved = memberIds.filter((id) => beside.has(id));
  return new Map(moved.map((id) => [id, reachedFrom(id, beside)]));
}

/** However often somebody went. */
function reachedFrom(id: string, beside: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reached = new Set([id]);
  // A set grows while it is walked.
  for (const row of reached) for (const next of beside.get(row) ?? []) reached.add(next);
  reached.delete(id);
  return [...reached];
}

const selectMoves = (db: ReadDb): Promise<Pair[]> =>
  db('member').whereNotNull('previous_member_id').select('id as one', 'previous_member_id as other');

/** Who left one household on or before the day of entering another, told by the document. */
const selectByDocument = (db: ReadDb, memberIds: readonly string[]): Promise<Pair[]> =>
  db('member')
    .join('member as elsewhere', 'elsewhere.document_key', 'member.document_key')
    .whereIn('member.id', among(db, memberIds))
    .whereRaw(`elsewhere.document_key <> ''`) // written out: a bound value would keep SQLite from the partial index
    .where((apart) => {
      void apart
        .where('elsewhere.exit_date', '<=', db.ref('member.entry_date'))
        .orWhere('member.exit_date', '<=', db.ref('elsewhere.entry_date'));
    })
    .whereNot('elsewhere.id', db.ref('member.id'))
    .select('member.id as one', 'elsewhere.id as other');
