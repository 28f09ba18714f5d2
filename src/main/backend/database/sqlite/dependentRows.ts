import type { ReadDb, Tx } from '../handles';
import { withDriver, type Driver } from './driver';
import { keyJson, quoted, readTables, rowJson, type Table } from './tables';

/** A row as it stands now, with its table. `later`: the newest import that wrote it after the one asked about. */
export type DependentRow = {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly later: string | null;
};

type Found = { readonly row: string | null; readonly later: string | null };

/** Rows the import wrote that stand otherwise now, as they stand (or, if removed, as the import left them). */
export const rowsChangedSince = (db: ReadDb | Tx, importId: string): Promise<readonly DependentRow[]> =>
  withDriver(db, (driver) =>
    tablesWritten(driver, importId).flatMap((table) =>
      driver.prepare<Found>(changedSql(table)).all(importId, table.name).map(fromFound(table)),
    ),
  );

/** Rows others wrote that name a row the import added. */
export const rowsNamingAdded = (db: ReadDb | Tx, importId: string): Promise<readonly DependentRow[]> =>
  withDriver(db, (driver) => {
    const tables = readTables(driver);
    const written = new Set(tablesWritten(driver, importId).map(({ name }) => name));
    return tables.flatMap((table) =>
      [...table.references, ...UNDECLARED.filter(({ from }) => from === table.name)]
        .filter((reference) => written.has(reference.table))
        .flatMap((reference) =>
          driver
            .prepare<Found>(namingSql(table, reference))
            .all(importId, reference.table, importId, table.name)
            .map(fromFound(table)),
        ),
    );
  });

type Reference = { readonly column: string; readonly table: string; readonly by?: string };

/** Facilities are named by id without a declared reference, as there are two tables of them; centres by their code, rules by their name. */
const UNDECLARED: readonly (Reference & { readonly from: string })[] = [
  ...['school', 'health_post'].flatMap((table) =>
    ['member_service', 'form', 'form_row', 'facility_month', 'office_situation', 'other_person', 'facility_route'].map(
      (from) => ({
        from,
        table,
        column: 'facility_id',
      }),
    ),
  ),
  ...['month_rules', 'eligibility_check', 'assembly', 'payment_list'].map((from) => ({
    from,
    table: 'sent_rules',
    column: 'rule_set',
    by: 'name',
  })),
  { from: 'sent_rules', table: 'sent_rules', column: 'in_place_of', by: 'name' },
  { from: 'household', table: 'populated_center', column: 'populated_center_code', by: 'code' },
];

const WRITTEN = 'select distinct table_name as name from import_step where import_id = ?';
const namesIn = (driver: Driver, sql: string, importId: string) =>
  driver
    .prepare<{ name: string }>(sql)
    .all(importId)
    .map(({ name }) => name);

function tablesWritten(driver: Driver, importId: string): readonly Table[] {
  const names = namesIn(driver, WRITTEN, importId);
  return readTables(driver).filter(({ name }) => names.includes(name));
}

/** Names of the tables the import wrote. */
export const writtenTables = (db: ReadDb | Tx, importId: string): Promise<readonly string[]> =>
  withDriver(db, (driver) => namesIn(driver, WRITTEN, importId));

/** Ids of the schools and posts the import wrote statements of. */
export const writtenFacilities = (db: ReadDb | Tx, importId: string): Promise<readonly string[]> =>
  withDriver(db, (driver) => namesIn(driver, FACILITIES, importId));

const FACILITIES = `select distinct json_extract(coalesce(after, before), '$.facility_id') as name from import_step
  where import_id = ? and json_extract(coalesce(after, before), '$.facility_id') is not null`;

/** Binds: import, table. The newest step of each row says how the import left it. */
function changedSql(table: Table): string {
  const same = table.key.map((column, place) => `now.${quoted(column)} = json_extract(step.key, '$[${place}]')`);
  const current = `case when now.${quoted(table.key[0] ?? '')} is null then null else ${rowJson(table, 'now')} end`;
  return `select coalesce(${current}, step.after, step.before) as row, ${laterSql('step.table_name', 'step.key', 'step.seq')} as later
    from (select max(seq) as seq from import_step where import_id = ? and table_name = ? group by key) as newest
      join import_step as step on step.seq = newest.seq
      left join ${quoted(table.name)} as now on ${same.join(' and ')}
    where ${current} is not step.after`;
}

/** Binds: import, table named, import, table naming. */
function namingSql(table: Table, { column, by }: Reference): string {
  const key = keyJson(table, 'now');
  const added = by === undefined ? `json_extract(key, '$[0]')` : `json_extract(after, '$.${by}')`;
  return `select ${rowJson(table, 'now')} as row, ${laterSql(`'${table.name}'`, key, '0')} as later
    from ${quoted(table.name)} as now
    where now.${quoted(column)} in (
        select ${added} from import_step where import_id = ? and table_name = ? and before is null)
      and not exists (
        select 1 from import_step indexed by import_step_row where import_id = ? and table_name = ? and key = ${key})`;
}

/** The newest import in force that wrote the row after `seq`. */
const laterSql = (table: string, key: string, seq: string) =>
  `(select other.import_id from import_step as other indexed by import_step_row join import on import.id = other.import_id
     where other.table_name = ${table} and other.key = ${key} and other.seq > ${seq} and import.status <> 'UNDONE'
     order by other.seq desc limit 1)`;

const fromFound =
  ({ name }: Table) =>
  ({ row, later }: Found): DependentRow => ({
    table: name,
    // Made by json_object from a row.
    row: JSON.parse(row ?? '{}') as DependentRow['row'],
    later,
  });
