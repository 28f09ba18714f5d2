import { listOf } from '@shared/domain/benefits/naming';
import type { IsoDate } from '@shared/domain/calendar';
import type { Dependent } from '@shared/domain/imports/dependents';
import type { ReadDb, Tx } from '../handles';
import { IN_FORCE_CODES } from '../payments/chain';
import { loadEveryBenefit } from './sent';

export type Named = {
  readonly list: string;
  readonly household: string;
  readonly holder: string;
  readonly since: IsoDate;
  readonly reference: string;
  /** The file that named it; '' where somebody typed it. */
  readonly file: string;
};

/** Households that lists of headquarters name, by list and code. */
export const listNamed = (
  db: ReadDb,
  list: string | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Named[]> =>
  db('benefit_listed as named')
    .join('household', 'household.id', 'named.household_id')
    .leftJoin('household_summary as summary', 'summary.household_id', 'household.id')
    .leftJoin('import', 'import.id', 'named.import_id')
    .modify((asked) => void (list !== undefined && asked.where({ list })))
    .orderBy(['named.list', 'household.code'])
    .offset(offset)
    .limit(limit)
    .select(
      'named.list',
      'household.code as household',
      db.raw(`coalesce(summary.holder_name, '') as holder`),
      'named.since',
      'named.reference',
      db.raw(`coalesce(import.name, '') as file`),
    );

/** How many households each list names. */
export async function countNamed(db: ReadDb): Promise<ReadonlyMap<string, number>> {
  const rows: { list: string; households: number }[] = await db('benefit_listed')
    .groupBy('list')
    .select('list', db.raw('count(*) as households'));
  return new Map(rows.map(({ list, households }) => [list, households]));
}

export type Listing = {
  readonly list: string;
  readonly householdId: string;
  readonly since: IsoDate;
  readonly reference: string;
};

/** What was stated of these households, list by list. */
export const loadListings = (db: ReadDb): Promise<Listing[]> =>
  db('benefit_listed').select('list', 'household_id as householdId', 'since', 'reference');

/** Stated again, the newer day and document count. */
export async function putListed(tx: Tx, { householdId, ...listing }: Listing, importId: string): Promise<void> {
  const { at, userId } = tx.author;
  const row = { ...listing, import_id: importId, at, user_id: userId };
  await tx('benefit_listed')
    .insert({ ...row, household_id: householdId })
    .onConflict(['list', 'household_id'])
    .merge(row);
}

/** Lists in force that pay what a list gives to a household the file named in it. */
export async function namedDependents(db: ReadDb | Tx, importId: string): Promise<readonly Dependent[]> {
  const given = (await loadEveryBenefit(db)).map((benefit) => ({ list: listOf(benefit), benefit: benefit.code }));
  const paid: Omit<Dependent, 'matter'>[] = await db.raw(
    `select distinct household.code || ' · ' || list.period as subject, list.approved_at as at, coalesce(app_user.name, '') as by
     from benefit_listed named
       join json_each(:given) gift on json_extract(gift.value, '$.list') = named.list
       join payment_line line on line.household_id = named.household_id
         and line.benefit = json_extract(gift.value, '$.benefit') and line.status <> 'NOT_PAID'
       join payment_list list on list.id = line.list_id and list.status in (${IN_FORCE_CODES})
       join household on household.id = named.household_id
       left join app_user on app_user.id = list.approved_by
     where named.import_id = :importId order by subject`,
    { given: JSON.stringify(given.filter(({ list }) => list !== null)), importId },
  );
  return paid.map((one) => ({ matter: 'payment', ...one }));
}
