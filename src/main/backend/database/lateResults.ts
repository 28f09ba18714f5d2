import type { Knex } from 'knex';
import { monthsOf, type Period } from '@shared/domain/calendar';
import type { HouseholdResult } from '@shared/domain/compliance/household';
import type { ReadDb } from './handles';
import type { StoredPeriod } from './periods';
import { newestVersions } from './results';
import { SCOPED, type ScopedHousehold } from './scope';

/** Hogar whose frozen result may still change; `version` is the newest one. */
export type Reopened = ScopedHousehold & { readonly version: number };

/** Left pending by the close, and still so (decisions §4e). */
export async function listPending(db: ReadDb, { code }: StoredPeriod): Promise<readonly Reopened[]> {
  return selectNewest(db, code, 'BLOCKED');
}

/** Of this result, while a file, a record or a confirmation came after the close about a member or facility (decisions R17). */
export async function listContested(
  db: ReadDb,
  period: StoredPeriod,
  result: HouseholdResult,
): Promise<readonly Reopened[]> {
  const imports = await lateImports(db, period);
  const came = [...lateFiles(db, period, imports), lateConfirmations(db, period), lateSituations(db, period)];
  return selectNewest(db, period.code, result).where((some) => {
    for (const one of came) void some.orWhereExists(one);
  });
}

/** Files of the bimester that came after its close: none or few, so the statements of every other file are left alone. */
const lateImports = (db: ReadDb, { code, closedAt }: StoredPeriod): Promise<string[]> =>
  db('import').where('at', '>', closedAt).where({ period: code }).pluck('id');

/** What a file said of somebody of the household, or of a facility that answers for one. */
function lateFiles(db: ReadDb, { code }: StoredPeriod, imports: readonly string[]): readonly Knex.QueryBuilder[] {
  if (imports.length === 0) return [];
  const late = (table: string) => db(table).whereIn(`${table}.import_id`, imports).select(db.raw('1'));
  const ofMembers = (table: string) =>
    late(table)
      .join('member', 'member.id', `${table}.member_id`)
      .where('member.household_id', db.ref('newest.household_id'));
  const months = [...monthsOf(code)];
  return [
    ofMembers('attendance').whereIn('attendance.month', months),
    ofMembers('health_month').whereIn('health_month.month', months),
    ofMembers('service_row').where('service_row.period', code),
    late('facility_month')
      .whereIn('facility_month.month', months)
      .whereIn('facility_month.facility_id', answeringFor(db, code)),
  ];
}

/** Who was confirmed to be served elsewhere. */
const lateConfirmations = (db: ReadDb, { code, closedAt }: StoredPeriod) =>
  db('other_person')
    .join('member', 'member.id', 'other_person.member_id')
    .where('other_person.period', code)
    .where('confirmed_at', '>', closedAt)
    .where('member.household_id', db.ref('newest.household_id'))
    .select(db.raw('1'));

/** What the office recorded of a facility, or of the whole district. */
const lateSituations = (db: ReadDb, { code, closedAt }: StoredPeriod) =>
  db('office_situation')
    .where('office_situation.at', '>', closedAt)
    .whereIn('office_situation.month', [...monthsOf(code)])
    .where(
      (place) =>
        void place
          .where('office_situation.facility_id', db.ref('household.ubigeo'))
          .orWhereIn('office_situation.facility_id', answeringFor(db, code)),
    )
    .select(db.raw('1'));

const answeringFor = (db: ReadDb, period: Period) =>
  db('duty_result')
    .where('duty_result.period', period)
    .where('duty_result.household_id', db.ref('newest.household_id'))
    .select('duty_result.facility_id');

/** The few there are, found before anything else is asked of them. */
const selectNewest = (db: ReadDb, period: Period, result: HouseholdResult) =>
  db
    .withMaterialized(
      'newest',
      newestVersions(db, 'household_result', ['household_id', 'period']).where({ period, result }).select('*'),
    )
    .from('newest')
    .join('household', 'household.id', 'newest.household_id')
    .orderBy('household.code')
    .select<Reopened[]>(...SCOPED, 'newest.version as version');
