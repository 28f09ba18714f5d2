import type { IsoDate, Period } from '@shared/domain/calendar';
import type { DocumentType } from '@shared/domain/households';
import type { ListStatus } from '@shared/domain/payments/listStatus';
import type { PaymentReason } from '@shared/domain/payments/reasons';
import { MEMBER_NAME } from './dueList';
import type { ReadDb, Tx } from './handles';
import { insertRows } from './sqlite/insertRows';

export type StoredList = {
  readonly id: string;
  readonly period: Period;
  readonly status: ListStatus;
  readonly ruleSet: string;
  readonly sha256: string;
  readonly paidCount: number;
  readonly totalCents: number;
  readonly calculatedAt: string;
  readonly calculatedBy: string;
  readonly calculatedById: string;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
};

/** `explanation`: JSON of what the sentence was made of, as it was known that day. */
export type StoredLine = {
  readonly household: string;
  readonly householdId: string;
  readonly originPeriod: Period;
  readonly status: 'PAID' | 'HELD' | 'NOT_PAID';
  readonly cents: number;
  readonly reason: PaymentReason;
  readonly explanation: string;
};

export type NewList = Pick<StoredList, 'id' | 'period' | 'ruleSet' | 'sha256' | 'paidCount' | 'totalCents'> & {
  readonly inputsSha256: string;
};
export type NewLine = StoredLine & { readonly id: string };

/** Base, arrears and advances are one benefit, so that the database holds a household to one transfer per bimester. */
const BENEFIT = 'BASE';

/** Bimesters that have a list. */
export const listedPeriods = (db: ReadDb): Promise<Period[]> =>
  db('payment_list').orderBy('period').pluck<Period[]>('period');

export async function findList(db: ReadDb, period: Period): Promise<StoredList | undefined> {
  return db('payment_list')
    .join('app_user as calculator', 'calculator.id', 'payment_list.calculated_by')
    .leftJoin('app_user as approver', 'approver.id', 'payment_list.approved_by')
    .where({ period })
    .first<StoredList | undefined>(
      'payment_list.id as id',
      'period',
      'status',
      'rule_set as ruleSet',
      'sha256',
      'paid_count as paidCount',
      'total_cents as totalCents',
      'calculated_at as calculatedAt',
      'calculator.name as calculatedBy',
      'calculated_by as calculatedById',
      'approved_at as approvedAt',
      'approver.name as approvedBy',
    );
}

/** Lines by household code and bimester. */
export async function listLines(db: ReadDb, listId: string): Promise<readonly StoredLine[]> {
  return db('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .where({ list_id: listId })
    .orderBy(['household.code', 'origin_period'])
    .select(
      'household.code as household',
      'household_id as householdId',
      'origin_period as originPeriod',
      'payment_line.status as status',
      'amount_cents as cents',
      'reason',
      'explanation',
    );
}

/** Puts a list in the place of the one not yet approved. */
export async function replaceList(tx: Tx, list: NewList, lines: readonly NewLine[]): Promise<void> {
  const earlier = tx('payment_list').where({ period: list.period }).select('id');
  await tx('payment_line').whereIn('list_id', earlier).delete();
  await tx('payment_list').where({ period: list.period }).delete();
  await tx('payment_list').insert({
    id: list.id,
    period: list.period,
    status: 'CALCULATED',
    rule_set: list.ruleSet,
    inputs_sha256: list.inputsSha256,
    sha256: list.sha256,
    paid_count: list.paidCount,
    total_cents: list.totalCents,
    calculated_at: tx.author.at,
    calculated_by: tx.author.userId,
  });
  const rows = lines.map(({ household: _code, householdId, originPeriod, cents, ...line }) => ({
    ...line,
    list_id: list.id,
    household_id: householdId,
    benefit: BENEFIT,
    origin_period: originPeriod,
    amount_cents: cents,
  }));
  await insertRows(tx, 'payment_line', rows);
}

export async function markListApproved(tx: Tx, id: string): Promise<void> {
  const { at, userId } = tx.author;
  await tx('payment_list').where({ id }).update({ status: 'APPROVED', approved_at: at, approved_by: userId });
}

/** Lines of other lists that already pay or keep one of these bimesters. */
export async function listCovered(
  db: ReadDb,
  periods: readonly Period[],
  except: Period,
): Promise<readonly CoveredLine[]> {
  return elsewhere(db, except)
    .whereIn('origin_period', [...periods])
    .select('household_id as householdId', 'origin_period as originPeriod', 'reason');
}
export type CoveredLine = Pick<StoredLine, 'householdId' | 'originPeriod' | 'reason'>;

/** Bimesters before `period` that a household turned out to have complied with only after they were closed, still unpaid. */
export async function listOwed(db: ReadDb, period: Period): Promise<readonly PastBreach[]> {
  const covered = elsewhere(db, period)
    .where('payment_line.household_id', db.ref('result.household_id'))
    .where('origin_period', db.ref('result.period'));
  const later = db({ later: 'household_result' })
    .where('later.household_id', db.ref('result.household_id'))
    .where('later.period', db.ref('result.period'))
    .where('later.version', '>', db.ref('result.version'));
  return db({ result: 'household_result' })
    .where('result.period', '<', period)
    .where('result.version', '>', 1)
    .where({ result: 'COMPLIED' })
    .whereNotExists(covered)
    .whereNotExists(later)
    .orderBy(['result.period', 'result.household_id'])
    .select('result.household_id as householdId', 'result.period as period');
}

const elsewhere = (db: ReadDb, except: Period) =>
  db('payment_line')
    .join('payment_list', 'payment_list.id', 'payment_line.list_id')
    .where({ benefit: BENEFIT })
    .whereNot('payment_list.period', except)
    .whereIn('payment_line.status', ['PAID', 'HELD']);

/** Titular of each household now, with what decides whether he or she can collect. */
export type CurrentHolder = {
  readonly householdId: string;
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly documentExpiry: IsoDate | null;
  readonly exitDate: IsoDate | null;
  readonly exitReason: string;
};

export async function loadHolders(
  db: ReadDb,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentHolder>> {
  const holders: CurrentHolder[] = await db('household_holder')
    .join('member', 'member.id', 'household_holder.member_id')
    .whereIn('household_holder.household_id', householdIds)
    .whereNull('until')
    .select(
      'household_holder.household_id as householdId',
      db.raw(`${MEMBER_NAME} as name`),
      'birth_date as birthDate',
      'document_type as documentType',
      'document_number as documentNumber',
      'document_expiry as documentExpiry',
      'exit_date as exitDate',
      'exit_reason as exitReason',
    );
  return new Map(holders.map((holder) => [holder.householdId, holder]));
}

export type PastBreach = { readonly householdId: string; readonly period: Period };
