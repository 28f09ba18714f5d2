import { monthsOf, type Period } from '@shared/domain/calendar';
import type { ReadDb } from './handles';
import type { StoredPeriod } from './periods';
import { newestVersions } from './results';
import { SCOPED, type ScopedHousehold } from './scope';

/** Hogar whose frozen result may still change; `version` is the newest one. */
export type Reopened = ScopedHousehold & { readonly version: number };

/** Left pending by the close, and still so (decisions §4e). */
export async function listPending(db: ReadDb, { code }: StoredPeriod): Promise<readonly Reopened[]> {
  return selectNewest(db, code).where({ result: 'BLOCKED' });
}

/** In breach, while a file, a record or a confirmation came after the close about a member or facility (decisions R17). */
export async function listContested(db: ReadDb, { code, closedAt }: StoredPeriod): Promise<readonly Reopened[]> {
  const late = (table: string) =>
    db(table)
      .join('import', 'import.id', `${table}.import_id`)
      .where('import.at', '>', closedAt)
      .whereIn(`${table}.month`, [...monthsOf(code)])
      .select(db.raw('1'));
  const ofMembers = (table: string) =>
    late(table)
      .join('member', 'member.id', `${table}.member_id`)
      .where('member.household_id', db.ref('newest.household_id'));
  const ofFacilities = late('facility_month')
    .join('duty_result', 'duty_result.facility_id', 'facility_month.facility_id')
    .where('duty_result.period', code)
    .where('duty_result.household_id', db.ref('newest.household_id'));
  const confirmed = db('other_person')
    .join('member', 'member.id', 'other_person.member_id')
    .where('other_person.period', code)
    .where('confirmed_at', '>', closedAt)
    .where('member.household_id', db.ref('newest.household_id'))
    .select(db.raw('1'));
  const services = db('service_row')
    .join('import', 'import.id', 'service_row.import_id')
    .join('member', 'member.id', 'service_row.member_id')
    .where('import.at', '>', closedAt)
    .where('service_row.period', code)
    .where('member.household_id', db.ref('newest.household_id'))
    .select(db.raw('1'));
  const situations = db('office_situation')
    .where('office_situation.at', '>', closedAt)
    .whereIn('office_situation.month', [...monthsOf(code)])
    .where(
      (place) =>
        void place
          .where('office_situation.facility_id', db.ref('household.ubigeo'))
          .orWhereIn(
            'office_situation.facility_id',
            db('duty_result')
              .where('duty_result.period', code)
              .where('duty_result.household_id', db.ref('newest.household_id'))
              .select('duty_result.facility_id'),
          ),
    )
    .select(db.raw('1'));
  return selectNewest(db, code)
    .where({ result: 'BREACH' })
    .where(
      (some) =>
        void some
          .whereExists(ofMembers('attendance'))
          .orWhereExists(ofMembers('health_month'))
          .orWhereExists(ofFacilities)
          .orWhereExists(confirmed)
          .orWhereExists(services)
          .orWhereExists(situations),
    );
}

const selectNewest = (db: ReadDb, period: Period) =>
  db('household')
    .join(newestVersions(db, 'household_result', ['household_id', 'period']).as('newest'), {
      'newest.household_id': 'household.id',
    })
    .where({ period })
    .orderBy('household.code')
    .select<Reopened[]>(...SCOPED, 'newest.version as version');
