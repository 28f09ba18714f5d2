import { addMonthsToMonth, firstDayOf, monthsOf } from '@shared/domain/calendar';
import type { AuditedOffice, AuditedPayee, AuditThresholds } from '@shared/domain/payments/audit';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import type { StoredList } from './lists';

type Elsewhere = AuditedPayee['accountElsewhere'][number] & { readonly householdId: string };
type Duplicate = AuditedPayee['duplicates'][number] & { readonly householdId: string };

type Answered = {
  readonly householdId: string;
  readonly answer: NonNullable<AuditedPayee['reniec']>;
  readonly name: string;
};

/** What the registry knows now of those that a list pays, by id of the household. */
export async function loadPayeeFacts(db: ReadDb, list: StoredList, { auditLateEditHours: hours }: AuditThresholds) {
  const { id: listId } = list;
  const accounts: (Omit<Elsewhere, 'isCurrent'> & { readonly isCurrent: number })[] = await db.raw(ACCOUNTS, {
    listId,
  });
  const duplicates: Duplicate[] = await db.raw(DUPLICATES, { listId });
  const edits: { householdId: string; changes: number }[] = await ofHouseholds(db)
    .whereBetween('at', [hoursBefore(list.calculatedAt, hours.value), list.calculatedAt])
    .groupBy('household_id')
    .select('household_id as householdId', db.raw('count(*) as changes'));
  const answers: Answered[] = await db.raw(ANSWERS, { listId });
  const names: { householdId: string; name: string }[] = await db.raw(SISFOH_NAMES, { listId });
  return {
    answers: new Map(answers.map((one) => [one.householdId, one])),
    sisfohNames: new Map(names.map(({ householdId, name }) => [householdId, name])),
    accounts: groupBy(
      accounts.map((one): Elsewhere => ({ ...one, isCurrent: one.isCurrent === 1 })),
      ({ householdId }) => householdId,
    ),
    duplicates: groupBy(duplicates, ({ householdId }) => householdId),
    edits: new Map(edits.map(({ householdId, changes }) => [householdId, changes])),
  };
}

const HOUR = 3_600_000;
const hoursBefore = (moment: string, hours: number) => new Date(Date.parse(moment) - hours * HOUR).toISOString();

/** Changes of households and their members; what a close or a list notes of them is none. */
const ofHouseholds = (db: ReadDb) =>
  db('event').where((kind) => void kind.whereLike('kind', 'household.%').orWhereLike('kind', 'member.%'));

/** What RENIEC answered about the payee, where nobody settled it yet. */
const ANSWERS = `select payee.household_id as householdId, answer.answer,
    case when answer.surname1 is null then '' else trim(answer.surname1 || ' ' || answer.surname2) || ', ' || answer.given_names end as name
  from payment_payee payee join reniec_answer answer on answer.member_id = payee.member_id
  where payee.list_id = :listId and payee.amount_cents > 0 and answer.replaced_at is null and answer.settlement is null
    and answer.answer <> 'MATCH'`;

/** Under which name SISFOH's newest list had the payee. */
const SISFOH_NAMES = `select payee.household_id as householdId, told.name
  from payment_payee payee join classification_name told on told.member_id = payee.member_id
  where payee.list_id = :listId and payee.amount_cents > 0
    and not exists (select 1 from classification_name newer where newer.member_id = told.member_id and newer.id > told.id)`;

const ACCOUNTS = `select distinct payee.household_id as householdId, other.code as household, account.until is null as isCurrent
  from payment_payee payee
    join household_account account on account.account_number = payee.account_number
      and account.household_id <> payee.household_id
    join household other on other.id = account.household_id
  where payee.list_id = :listId and payee.account_number <> '' and payee.amount_cents > 0
  order by payee.household_id, other.code`;

/** Of both sides of a pair that somebody judged, as long as both persons are members. */
const DUPLICATES = `
  with pair as (
    select member_a as own, member_b as other, decision from duplicate_decision where replaced_at is null
    union all select member_b, member_a, decision from duplicate_decision where replaced_at is null)
  select distinct own.household_id as householdId, home.code as household, pair.decision
  from pair join member own on own.id = pair.own and own.exit_date is null
    join member other on other.id = pair.other and other.exit_date is null and other.household_id <> own.household_id
    join household home on home.id = other.household_id
    join payment_payee payee on payee.list_id = :listId and payee.household_id = own.household_id and payee.amount_cents > 0
  where pair.decision in ('SAME', 'UNSURE') order by own.household_id, home.code`;

/** Who wrote how much of the bimester, and the schools that told no absence at all for months. */
export async function loadOfficeFacts(
  db: ReadDb,
  { id: listId, period, calculatedAt }: StoredList,
  { auditFullAttendance }: AuditThresholds,
): Promise<AuditedOffice> {
  const [first, last] = monthsOf(period);
  const { months: monthsLookedAt, pupilsMin } = auditFullAttendance.value;
  const writers: { user: string; changes: number }[] = await ofHouseholds(db)
    .join('app_user', 'app_user.id', 'event.user_id')
    .whereBetween('event.at', [firstDayOf(first), calculatedAt])
    .groupBy('app_user.id')
    .orderBy('app_user.name')
    .select('app_user.name as user', db.raw('count(*) as changes'));
  const fullAttendance: { facility: string; pupils: number; months: number }[] = await db('attendance')
    .join('school', 'school.id', 'attendance.facility_id')
    .whereBetween('month', [addMonthsToMonth(last, 1 - monthsLookedAt), last])
    .whereNotNull('unjustified')
    .groupBy('school.id')
    .havingRaw('sum(unjustified) + sum(coalesce(justified, 0)) = 0 and count(distinct month) = ?', [monthsLookedAt])
    .havingRaw('count(distinct member_id) >= ?', [pupilsMin])
    .orderBy('modular_code')
    .select(
      'school.name as facility',
      db.raw('count(distinct member_id) as pupils'),
      db.raw('count(distinct month) as months'),
    );
  const settledSince: AuditedOffice['settledSince'] = await db.raw(SETTLED_SINCE, { listId, period, calculatedAt });
  return { writers, fullAttendance, settledSince };
}

const SETTLED_SINCE = `select distinct household.code as household, result.period as period
  from household_result result join household on household.id = result.household_id
    join payment_payee payee on payee.list_id = :listId and payee.household_id = result.household_id
  where result.period <= :period and result.at > :calculatedAt order by household.code, result.period`;
