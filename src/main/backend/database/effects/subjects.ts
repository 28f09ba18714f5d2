import type { Period } from '@shared/domain/calendar';
import type { HouseholdResult } from '@shared/domain/compliance/household';
import type { HouseholdStatus } from '@shared/domain/households';
import { MEMBER_NAME } from '../dueList';
import type { ReadDb, Tx } from '../handles';
import { SCOPED, type ScopedHousehold } from '../scope';
import { inSlices } from '../inSlices';

/** Hogar of which effects are told. */
export type Subject = ScopedHousehold & { readonly status: HouseholdStatus; readonly holder: string };

/** By populated centre and holder: the order in which notices are handed out. */
export async function loadSubjects(db: ReadDb | Tx, ids: readonly string[]): Promise<readonly Subject[]> {
  const found = await inSlices(ids, async (some) => selectSubjects(db).whereIn('household.id', some));
  return found.toSorted(
    (a, b) => a.center.localeCompare(b.center) || a.holder.localeCompare(b.holder) || a.code.localeCompare(b.code),
  );
}

export async function findSubject(db: ReadDb | Tx, code: string): Promise<Subject | undefined> {
  return (await selectSubjects(db).where('household.code', code))[0];
}

/** Those in the programme now. */
export const listInProgramme = (db: ReadDb | Tx): Promise<readonly Subject[]> =>
  selectSubjects(db)
    .whereIn('household.status', ['AFFILIATED', 'SUSPENDED'])
    .orderBy(['household.populated_center_name', 'household.code'])
    .then((rows) => rows);

const selectSubjects = (db: ReadDb | Tx) =>
  db('household')
    .leftJoin('household_holder', (join) => {
      void join.on('household_holder.household_id', 'household.id').andOnNull('household_holder.until');
    })
    .leftJoin('member', 'member.id', 'household_holder.member_id')
    .where((some) => void some.whereNotNull('affiliation_date').orWhereIn('household.id', affiliatedElsewhere(db)))
    .select<Subject[]>(...SCOPED, 'household.status as status', db.raw(`coalesce(${MEMBER_NAME}, '') as holder`));

/** Who is a candidate here and was in the programme there: what counted waits for its affiliation. */
const affiliatedElsewhere = (db: ReadDb | Tx) =>
  db('household_arrival').whereNotNull('affiliation_date').select('household_id');

/** Households that were in breach of a bimester up to `upTo`, by whatever determination of it, here or in a former office. */
export async function listEverInBreach(db: ReadDb | Tx, upTo: Period): Promise<readonly string[]> {
  const rows: { id: string }[] = await db('household_result')
    .where({ result: 'BREACH' })
    .where('period', '<=', upTo)
    .select('household_id as id')
    .union(
      db('former_bimester')
        .where((some) => void some.where({ result: 'BREACH' }).orWhere({ was_breach: 1 }))
        .where('period', '<=', upTo)
        .select('household_id as id'),
    );
  return rows.map(({ id }) => id);
}

export type Determined = {
  readonly householdId: string;
  readonly period: Period;
  readonly version: number;
  readonly result: HouseholdResult;
};

/** Every determination of these households, each bimester's by version. */
export const loadDeterminations = (db: ReadDb | Tx, householdIds: readonly string[], upTo: Period) =>
  inSlices(householdIds, async (ids): Promise<readonly Determined[]> =>
    db('household_result')
      .whereIn('household_id', ids)
      .where('period', '<=', upTo)
      .orderBy(['household_id', 'period', 'version'])
      .select('household_id as householdId', 'period', 'version', 'result'),
  );

/** Up to which bimester two persons were asked about an exit for repeated breach, by household; and who is asked now. */
export async function loadExitProposals(db: ReadDb | Tx, householdIds: readonly string[]) {
  const rows = await inSlices(
    householdIds,
    async (ids): Promise<{ householdId: string; upTo: Period | null; decision: string | null; reason: string }[]> =>
      db('proposal')
        .whereIn('household_id', ids)
        .where({ kind: 'EXIT' })
        .orderBy(['proposed_at', 'id'])
        .select(
          'household_id as householdId',
          'decision',
          'reason',
          db.raw(`json_extract(details, '$.change.upTo') as upTo`),
        ),
  );
  return rows;
}
