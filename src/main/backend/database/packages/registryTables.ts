import { canonicalJson } from '@shared/domain/canonicalJson';
import { sha256 } from '../../packages/bag';
import { TABLES } from '../../packages/schema';
import type { Row, Table } from '../../packages/table';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';
import { lostThrough } from './resumes';
import { householdColumns, memberColumns } from './tables';

/** A household with its people, as headquarters is told; `sha256` changes with any value of it. */
export type ToldHousehold = {
  readonly code: string;
  readonly sha256: string;
  readonly household: Row;
  readonly members: readonly Row[];
};

/** Every household, or those that are not as the last package with a receipt told them; by code. */
export async function registryOf(db: ReadDb, reach: 'FULL' | 'CHANGED'): Promise<readonly ToldHousehold[]> {
  const known = reach === 'FULL' ? new Map<string, string>() : await knownHouseholds(db);
  const members = groupBy(await allMembers(db), (row) => String(row['household']));
  const households: Row[] = await db('household').orderBy('code').select(householdColumns());
  return households
    .map((household) => told(household, members.get(String(household['code'])) ?? []))
    .filter(({ code, sha256: now }) => known.get(code) !== now);
}

const told = (household: Row, members: readonly Row[]): ToldHousehold => ({
  code: String(household['code']),
  sha256: sha256(canonicalJson({ household, members })),
  household,
  members,
});

const allMembers = (db: ReadDb): Promise<Row[]> =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .orderBy(['household.code', 'member.number'])
    .select(memberColumns());

/** What headquarters has, by its receipts: of each household what was told last, since nothing of it was lost here. */
async function knownHouseholds(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const rows: { household: string; sha256: string }[] = await db('package_household')
    .join('package_receipt', 'package_receipt.sequence', 'package_household.sequence')
    .where('package_household.sequence', '>', await lostThrough(db))
    .orderBy('package_household.sequence')
    .select('household', 'sha256');
  return new Map(rows.map((row) => [row.household, row.sha256]));
}

/** The last package of the registry with a receipt; `FULL` where there is none. */
export async function latestBase(db: ReadDb): Promise<string> {
  const base: { identifier: string } | undefined = await db('package')
    .join('package_receipt', 'package_receipt.sequence', 'package.sequence')
    .where({ kind: 'REGISTRY' })
    .where('package.sequence', '>', await lostThrough(db))
    .orderBy('package.sequence', 'desc')
    .first('identifier');
  return base?.identifier ?? 'FULL';
}

export const registryTables = (households: readonly ToldHousehold[]): readonly Table[] => [
  { ...TABLES.household, rows: households.map(({ household }) => household) },
  { ...TABLES.member, rows: households.flatMap(({ members }) => members) },
];

export async function insertTold(tx: Tx, sequence: number, households: readonly ToldHousehold[]): Promise<void> {
  await insertRows(
    tx,
    'package_household',
    households.map(({ code, sha256: hash }) => ({ sequence, household: code, sha256: hash })),
  );
}
