import type { SchoolYear } from '@shared/domain/benefits/facts';
import { markText } from '@shared/domain/benefits/marks';
import { inSlices } from '../inSlices';
import type { ReadDb, Tx } from '../handles';

export type NewYear = {
  readonly memberId: string;
  readonly told: SchoolYear;
  readonly note: string;
  readonly row: number;
};

export async function insertYears(tx: Tx, years: readonly NewYear[], importId: string): Promise<void> {
  const { at, userId } = tx.author;
  const rows = years.map(({ memberId, note, row, told: { rank, mark, passed, upperThird, ...told } }) => ({
    ...told,
    member_id: memberId,
    passed: passed ? 1 : 0,
    mark: markText(mark),
    upper_third: upperThird ? 1 : 0,
    place: rank?.place ?? null,
    pupils: rank?.pupils ?? null,
    note,
    import_id: importId,
    source_row: row,
    at,
    user_id: userId,
  }));
  await tx.batchInsert('school_year_result', rows, 50);
}

export type ToldElsewhere = {
  readonly documentKey: string;
  readonly year: number;
  readonly household: string;
  readonly memberId: string;
};

/** School years told of people with one of these documents, whichever household they are in. */
export const findToldElsewhere = (db: ReadDb, keys: readonly string[]): Promise<readonly ToldElsewhere[]> =>
  inSlices<string, ToldElsewhere>(keys, (slice) =>
    db('school_year_result')
      .join('member', 'member.id', 'school_year_result.member_id')
      .join('household', 'household.id', 'member.household_id')
      .whereIn('member.document_key', [...slice])
      .whereRaw(`member.document_key <> ''`)
      .distinct('document_key as documentKey', 'year', 'household.code as household', 'member.id as memberId'),
  );

/** What a school remarked beside the newest that was told, by member and year. */
export async function loadNotes(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const rows: { memberId: string; year: number; note: string }[] = await db('school_year_result')
    .where('note', '<>', '')
    .orderBy('id')
    .select('member_id as memberId', 'year', 'note');
  return new Map(rows.map(({ memberId, year, note }) => [`${memberId} ${year}`, note]));
}
