import { IN_FORCE } from '@shared/domain/payments/listStatus';
import type { Period } from '@shared/domain/calendar';
import { TABLES } from '../../packages/schema';
import type { Row, Table } from '../../packages/table';
import type { ReadDb } from '../handles';

export type ApprovedList = {
  readonly id: string;
  readonly period: Period;
  readonly approvedAt: string;
  readonly totalCents: number;
};

export async function findApprovedList(db: ReadDb, period: Period): Promise<ApprovedList | undefined> {
  const row = await db('payment_list')
    .where({ period })
    .whereIn('status', [...IN_FORCE])
    .first<{ id: string; approved_at: string; total_cents: number } | undefined>('id', 'approved_at', 'total_cents');
  return row && { id: row.id, period, approvedAt: row.approved_at, totalCents: row.total_cents };
}

/** A household proposed for affiliation, as headquarters is told. */
export type ProposalRow = Row & { readonly household: string };

/**
 * Everything headquarters is told: of the bimester whose list was approved, if any, who was judged, what each duty came
 * to, who is paid; and which households the office proposes for affiliation, with who belongs to them.
 */
export async function packageTables(
  db: ReadDb,
  list: ApprovedList | undefined,
  proposals: readonly ProposalRow[],
): Promise<readonly Table[]> {
  const proposed = proposals.map(({ household }) => household);
  const period = list?.period ?? null;
  return [
    { ...TABLES.household, rows: await householdRows(db, period, proposed) },
    { ...TABLES.member, rows: await memberRows(db, period, proposed) },
    ...(list === undefined ? [] : await bimesterTables(db, list)),
    { ...TABLES.affiliation_proposal, rows: proposals },
  ];
}

const bimesterTables = async (db: ReadDb, list: ApprovedList): Promise<readonly Table[]> => [
  { ...TABLES.household_result, rows: await householdResultRows(db, list.period) },
  { ...TABLES.duty_result, rows: await dutyResultRows(db, list.period) },
  { ...TABLES.payment_list, rows: await listRows(db, list) },
  { ...TABLES.payment_line, rows: await lineRows(db, list) },
];

const HOUSEHOLD = 'household.code as household';
const namesOf = ({ fields }: Pick<Table, 'fields'>, from: string, except: readonly string[] = []) =>
  fields.filter(({ name }) => !except.includes(name)).map(({ name }) => `${from}.${name}`);
/** As every package tells of a household and of a member, the latter joined with `household`. */
export const householdColumns = () => namesOf(TABLES.household, 'household');
export const memberColumns = () => [HOUSEHOLD, ...namesOf(TABLES.member, 'member', ['household'])];

/** Judged in the bimester, or proposed; the list of codes travels as JSON, however long it is. */
const toldOf = (db: ReadDb, period: Period | null, proposed: readonly string[]) =>
  db('household_result')
    .where({ period })
    .select('household_id')
    .union(
      db('household')
        .whereRaw('code in (select value from json_each(?))', [JSON.stringify(proposed)])
        .select('id'),
    );

const householdRows = (db: ReadDb, period: Period | null, proposed: readonly string[]) =>
  db('household')
    .whereIn('id', toldOf(db, period, proposed))
    .orderBy('code')
    .select<Row[]>(householdColumns());

const memberRows = (db: ReadDb, period: Period | null, proposed: readonly string[]) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereIn('household_id', toldOf(db, period, proposed))
    .orderBy(['household.code', 'member.number'])
    .select<Row[]>(memberColumns());

const householdResultRows = (db: ReadDb, period: Period) =>
  db('household_result')
    .join('household', 'household.id', 'household_result.household_id')
    .where({ period })
    .orderBy(['household.code', 'version'])
    .select<Row[]>(HOUSEHOLD, ...namesOf(TABLES.household_result, 'household_result', ['household']));

const dutyResultRows = (db: ReadDb, period: Period) =>
  db('duty_result')
    .join('member', 'member.id', 'duty_result.member_id')
    .join('household', 'household.id', 'duty_result.household_id')
    .where({ period })
    .orderBy(['household.code', 'member.number', 'month', 'duty', 'version'])
    .select<Row[]>(
      HOUSEHOLD,
      'member.number as member',
      ...namesOf(TABLES.duty_result, 'duty_result', ['household', 'member']),
    );

const listRows = (db: ReadDb, { id }: ApprovedList) =>
  db('payment_list').where({ id }).select<Row[]>(namesOf(TABLES.payment_list, 'payment_list'));

const lineRows = (db: ReadDb, { id }: ApprovedList) =>
  db('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .leftJoin('member', 'member.id', 'payment_line.member_id')
    .where({ list_id: id })
    .orderBy(['household.code', 'benefit', 'origin_period', 'member.number'])
    .select<Row[]>(
      HOUSEHOLD,
      db.raw('coalesce(member.number, 0) as member'),
      ...namesOf(TABLES.payment_line, 'payment_line', ['household', 'member']),
    );
