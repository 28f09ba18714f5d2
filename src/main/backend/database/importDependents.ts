import {
  distinctDependents,
  matterOfEvent,
  matterOfTable,
  type Dependent,
  type DependentMatter,
} from '@shared/domain/imports/dependents';
import { namedDependents } from './benefits/named';
import { schemeDependents } from './benefits/schemeDependents';
import { cardDependents } from './cards/dependents';
import { inSlices } from './inSlices';
import { incentiveDependents } from './incentives/dependents';
import { groupBy } from './groups';
import type { ReadDb, Tx } from './handles';
import { PAPER_FORM } from './paperChecks';
import { resultDependents } from './reconciliation/resultDependents';
import { rosterDependents } from './rosterDependents';
import { rowsChangedSince, rowsNamingAdded, type DependentRow } from './sqlite/dependentRows';

export type AppliedImport = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly period: string;
  /** False: applied by a version that did not note what it wrote. */
  readonly recorded: boolean;
};

/** Everything that rests on what the file wrote, from whatever came after it; empty where it can be taken back. */
export async function findDependents(db: ReadDb | Tx, applied: AppliedImport): Promise<readonly Dependent[]> {
  if (!applied.recorded) return [{ matter: 'not-recorded', subject: applied.name, at: '', by: '' }];
  const since = await appliedAt(db, applied.id);
  const changed = await rowsChangedSince(db, applied.id);
  const naming = await rowsNamingAdded(db, applied.id);
  const rows = [...changed, ...naming];
  const later = rows.flatMap((row) => row.later ?? []);
  const owners = await ownersOf(db, rows);
  const history = await historyAfter(db, applied.id, since, [...new Set(owners.values())]);
  return distinctDependents([
    ...(await namesOfImports(db, [...new Set(later)])),
    ...changed.flatMap((row) => (row.later === null ? told(row, owners.get(row), history) : [])),
    ...naming.flatMap((row) => (row.later === null ? named(row, owners.get(row), history) : [])),
    ...(applied.kind === 'resultado-de-pago' ? await resultDependents(db, applied.id) : []),
    ...(applied.kind === 'calendario' ? await periodsOpenedSince(db, since) : []),
    ...(applied.kind === 'cuentas-banco' ? await cardDependents(db, applied.id) : []),
    ...(applied.kind === 'candidatos-vraem' ? await incentiveDependents(db, applied.id) : []),
    ...(applied.kind === 'hogares-nombrados' ? await namedDependents(db, applied.id) : []),
    ...(applied.kind === 'esquemas-alternativos' ? await schemeDependents(db, applied.id) : []),
    ...(applied.kind === 'rosters' || applied.kind === PAPER_FORM ? await rosterDependents(db, applied, since) : []),
  ]);
}

/** Bimesters that were opened with a cut-off of the calendar. */
async function periodsOpenedSince(db: ReadDb | Tx, since: number): Promise<readonly Dependent[]> {
  const opened: readonly Omit<Dependent, 'matter'>[] = await db('event')
    .join('app_user', 'app_user.id', 'event.user_id')
    .join('period', 'period.code', 'event.subject')
    .join('sent_dates', (on) =>
      on.on('sent_dates.period', 'code').on('sent_dates.roster_cutoff', 'period.roster_cutoff'),
    )
    .where({ 'event.kind': 'period.opened' })
    .where('seq', '>', since)
    .select('code as subject', 'event.at as at', 'app_user.name as by');
  return opened.map((one) => ({ matter: 'rules', ...one }));
}

/** Number of the event that says the file was applied: what came after it has a greater one. */
async function appliedAt(db: ReadDb | Tx, importId: string): Promise<number> {
  const row = await db('event')
    .where({ import_id: importId })
    .whereIn('kind', ['import.applied', 'rosters.applied'])
    .max<{ seq: number | null }>('seq as seq')
    .first();
  return row?.seq ?? 0;
}

type Owned = { readonly id: string; readonly code: string };
type HouseholdEvent = { readonly household: string; readonly kind: string; readonly at: string; readonly by: string };

/** The household each row is about: its own id, or by way of its member. */
async function ownersOf(db: ReadDb | Tx, rows: readonly DependentRow[]): Promise<ReadonlyMap<DependentRow, string>> {
  const members = rows.flatMap(({ row }) => textOf(row['member_id']));
  const households: readonly { id: string; household: string }[] = await inSlices([...new Set(members)], (slice) =>
    db('member')
      .whereIn('id', [...slice])
      .select('id', 'household_id as household'),
  );
  const ofMember = new Map(households.map(({ id, household }) => [id, household]));
  const ownerOf = ({ table, row }: DependentRow) =>
    textOf(table === 'household' ? row['id'] : row['household_id'])[0] ??
    ofMember.get(textOf(row['member_id'])[0] ?? '');
  return new Map(
    rows.flatMap((row) => {
      const owner = ownerOf(row);
      return owner === undefined ? [] : [[row, owner] as const];
    }),
  );
}

const textOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);

type History = {
  readonly events: ReadonlyMap<string, readonly HouseholdEvent[]>;
  readonly codes: ReadonlyMap<string, string>;
  readonly users: ReadonlyMap<string, string>;
};

/** What the history tells of these households since, without what files brought that were taken back meanwhile. */
async function historyAfter(
  db: ReadDb | Tx,
  importId: string,
  since: number,
  households: readonly string[],
): Promise<History> {
  const codes: readonly Owned[] = await inSlices(households, (slice) =>
    db('household')
      .whereIn('id', [...slice])
      .select('id', 'code'),
  );
  const users: readonly { id: string; name: string }[] = await db('app_user').select('id', 'name');
  const events: readonly HouseholdEvent[] = await inSlices(households, (slice) =>
    db('event')
      .join('app_user', 'app_user.id', 'event.user_id')
      .leftJoin('import', 'import.id', 'event.import_id')
      .whereIn('household_id', [...slice])
      .where('seq', '>', since)
      .whereNot('event.kind', 'like', 'import.%')
      // A transfer names the file that told of the person, and came after it all the same.
      .whereRaw(`(coalesce(event.import_id, '') <> ? or event.kind = 'member.transferred')`, [importId])
      .whereRaw(`coalesce(import.status, '') <> 'UNDONE'`)
      .orderBy('seq')
      .select('household_id as household', 'event.kind as kind', 'event.at as at', 'app_user.name as by'),
  );
  return {
    events: groupBy(events, ({ household }) => household),
    codes: new Map(codes.map(({ id, code }) => [id, code])),
    users: new Map(users.map(({ id, name }) => [id, name])),
  };
}

/** A changed row, by the events of its household; where none tells of it, by its table. */
function told(found: DependentRow, owner: string | undefined, history: History): readonly Dependent[] {
  const happened = happenedTo(found, owner, history);
  return happened.length > 0 ? happened : [ofRow(found, owner, history)];
}

/** A row that names an added one; a household that named a centre before its catalogue came does not rest on it. */
function named(found: DependentRow, owner: string | undefined, history: History): readonly Dependent[] {
  if (found.table !== 'household') return [ofRow(found, owner, history)];
  const last = happenedTo(found, owner, history).at(-1);
  return last === undefined ? [] : [{ ...last, matter: 'resident' }];
}

const happenedTo = ({ row }: DependentRow, owner = '', { events, codes }: History): readonly Dependent[] =>
  (events.get(owner) ?? []).map(({ kind, at, by }) => ({
    matter: matterOfEvent(kind),
    subject: codes.get(owner) ?? codeIn(row),
    at,
    by,
  }));

const ofRow = ({ table, row }: DependentRow, owner = '', { codes, users }: History): Dependent => ({
  matter: matterOfTable(table),
  subject: codes.get(owner) ?? codeIn(row),
  at: textOf(row['at'])[0] ?? '',
  by: users.get(textOf(row['user_id'])[0] ?? '') ?? '',
});

function codeIn(row: DependentRow['row']): string {
  const code = [row['modular_code'], row['annex']].flatMap(textOf).join('-');
  if (code !== '') return code;
  return ['ipress_code', 'code', 'period', 'ubigeo', 'name'].flatMap((column) => textOf(row[column]))[0] ?? '';
}

async function namesOfImports(db: ReadDb | Tx, ids: readonly string[]): Promise<readonly Dependent[]> {
  const files: readonly Omit<Dependent, 'matter'>[] = await inSlices(ids, (slice) =>
    db('import')
      .join('app_user', 'app_user.id', 'import.user_id')
      .whereIn('import.id', [...slice])
      .select('import.name as subject', 'import.at as at', 'app_user.name as by'),
  );
  const matter: DependentMatter = 'import';
  return files.map((file) => ({ ...file, matter }));
}
