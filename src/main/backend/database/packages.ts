import type { Period } from '@shared/domain/calendar';
import { TABLES } from '../packages/schema';
import type { Row, Table } from '../packages/table';
import type { ReadDb, Tx } from './handles';

export type PackageRecord = {
  readonly sequence: number;
  readonly identifier: string;
  readonly period: Period;
  readonly sha256: string;
  readonly previousSha256: string;
  readonly createdAt: string;
  readonly createdBy: string;
};

type PackageRow = {
  sequence: number;
  identifier: string;
  period: Period;
  sha256: string;
  previous_sha256: string;
  created_at: string;
  created_by: string;
};

export async function listPackages(db: ReadDb): Promise<readonly PackageRecord[]> {
  const rows = await db('package')
    .join('app_user', 'app_user.id', 'package.created_by')
    .select<PackageRow[]>(
      'package.sequence',
      'identifier',
      'period',
      'sha256',
      'previous_sha256',
      'package.created_at',
      'app_user.name as created_by',
    )
    .orderBy('sequence', 'desc');
  return rows.map(({ previous_sha256, created_at, created_by, ...same }) => ({
    ...same,
    previousSha256: previous_sha256,
    createdAt: created_at,
    createdBy: created_by,
  }));
}

export async function insertPackage(
  tx: Tx,
  record: Omit<PackageRecord, 'createdBy' | 'createdAt'> & { readonly bytes: number },
): Promise<void> {
  const { previousSha256, ...same } = record;
  await tx('package').insert({
    ...same,
    previous_sha256: previousSha256,
    created_at: tx.author.at,
    created_by: tx.author.userId,
  });
}

export type ApprovedList = { readonly id: string; readonly approvedAt: string; readonly totalCents: number };

export async function findApprovedList(db: ReadDb, period: Period): Promise<ApprovedList | undefined> {
  const row = await db('payment_list')
    .where({ period, status: 'APPROVED' })
    .first<{ id: string; approved_at: string; total_cents: number } | undefined>('id', 'approved_at', 'total_cents');
  return row && { id: row.id, approvedAt: row.approved_at, totalCents: row.total_cents };
}

/** Everything headquarters is told of a bimester: who was judged, what each duty came to, who is paid. */
export async function packageTables(db: ReadDb, period: Period, list: ApprovedList): Promise<readonly Table[]> {
  const judged = db('household_result').where({ period }).select('household_id');
  const results = await db<Row>('household_result')
    .join('household', 'household.id', 'household_result.household_id')
    .where({ period })
    .orderBy(['household.code', 'version'])
    .select('household.code as household', 'period', 'version', 'result', 'months');
  const households = await db<Row>('household')
    .whereIn('id', judged)
    .orderBy('code')
    .select(
      'code',
      'ubigeo',
      'populated_center_code',
      'populated_center_name',
      'area',
      'cse',
      'cse_expiry',
      'status',
      'affiliation_date',
    );
  const members = await db<Row>('member')
    .join('household', 'household.id', 'member.household_id')
    .whereIn('household_id', judged)
    .orderBy(['household.code', 'member.number'])
    .select(
      'household.code as household',
      'number',
      'surname1',
      'surname2',
      'given_names',
      'document_type',
      'document_number',
      'birth_date',
      'sex',
      'entry_date',
      'exit_date',
    );
  const duties = await db<Row>('duty_result')
    .join('member', 'member.id', 'duty_result.member_id')
    .join('household', 'household.id', 'duty_result.household_id')
    .where({ period })
    .orderBy(['household.code', 'member.number', 'month', 'duty', 'version'])
    .select(
      'household.code as household',
      'member.number as member',
      'month',
      'duty',
      'version',
      'state',
      'cause',
      'rule',
    );
  const lists = await db<Row>('payment_list')
    .where({ id: list.id })
    .select('period', 'rule_set', 'sha256', 'paid_count', 'total_cents', 'approved_at');
  const lines = await db<Row>('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .where({ list_id: list.id })
    .orderBy(['household.code', 'benefit', 'origin_period'])
    .select('household.code as household', 'benefit', 'origin_period', 'payment_line.status', 'amount_cents', 'reason');
  return [
    { ...TABLES.household, rows: households },
    { ...TABLES.member, rows: members },
    { ...TABLES.household_result, rows: results },
    { ...TABLES.duty_result, rows: duties },
    { ...TABLES.payment_list, rows: lists },
    { ...TABLES.payment_line, rows: lines },
  ];
}
