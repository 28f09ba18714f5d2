import type { IsoDate, Month } from '@shared/domain/calendar';
import type { Breach } from '@shared/domain/quality/breaches';
import { MEMBER_NAME } from '../dueList';
import type { Rule } from './inspection';

type Control = {
  readonly household: string;
  readonly number: number;
  readonly name: string;
  readonly date: IsoDate;
  readonly birthDate: IsoDate;
  readonly reported: IsoDate;
};

/** 11. Controls lie between the birth and the day of the report that names them. */
export const controlsPossible: Rule = async ({ db, pause }) => {
  await pause();
  const rows: Control[] = await db('control_event')
    .join('member', 'member.id', 'control_event.member_id')
    .join('household', 'household.id', 'member.household_id')
    .leftJoin('import', 'import.id', 'control_event.import_id')
    .whereRaw(`(date < birth_date and control_event.kind = 'CRED' or date > substr(import.at, 1, 10))`)
    .orderBy(['household.code', 'number', 'date'])
    .select(
      'household.code as household',
      'number',
      db.raw(`${MEMBER_NAME} as name`),
      'date',
      'birth_date as birthDate',
      db.raw(`coalesce(substr(import.at, 1, 10), '') as reported`),
    );
  return rows.map(({ household, number, name, date, birthDate, reported }): Breach => ({
    code: date < birthDate ? 'CONTROL_BEFORE_BIRTH' : 'CONTROL_AFTER_REPORT',
    household,
    member: number,
    subject: name,
    facts: { date, birthDate, reported },
  }));
};

type MonthRow = {
  readonly household: string;
  readonly number: number;
  readonly name: string;
  readonly month: Month;
  readonly days: number | null;
  readonly absences: number;
};

/** Decisions R9 accept up to a whole month of school days; domain §13.2 says 23, which R11 only warns of. */
const MOST_DAYS = 31;

/** 12. Absences are no more than the days, and days no more than a month has, wherever classes were held as usual. */
export const attendancePossible: Rule = async ({ db, pause }) => {
  await pause();
  const days = 'coalesce(pupil_days, class_days)';
  const absences = 'coalesce(unjustified, 0) + coalesce(justified, 0)';
  // An absence counted where there was no school, or of who left it, says nothing of the days (decisions R10).
  const usual = `coalesce(nullif(facility_month.situation, ''), 'NORMAL') = 'NORMAL'
    and coalesce(nullif(service_row.situation, ''), 'ATTENDS') = 'ATTENDS'`;
  const rows: MonthRow[] = await db('attendance')
    .join('member', 'member.id', 'attendance.member_id')
    .join('household', 'household.id', 'member.household_id')
    .leftJoin('facility_month', {
      'facility_month.facility_id': 'attendance.facility_id',
      'facility_month.month': 'attendance.month',
    })
    .leftJoin('service_row', {
      'service_row.member_id': 'attendance.member_id',
      'service_row.facility_id': 'attendance.facility_id',
      'service_row.period': db.raw(
        `substr(attendance.month, 1, 4) || '-B' || ((cast(substr(attendance.month, 6) as integer) + 1) / 2)`,
      ),
    })
    .whereRaw(
      `(coalesce(unjustified, 0) < 0 or coalesce(justified, 0) < 0 or ${days} not between 0 and ${MOST_DAYS}
        or ${absences} > ${days} and ${usual})`,
    )
    .orderBy(['household.code', 'number', 'attendance.month'])
    .select(
      'household.code as household',
      'number',
      db.raw(`${MEMBER_NAME} as name`),
      'attendance.month',
      db.raw(`${days} as days`),
      db.raw(`${absences} as absences`),
    );
  return rows.map(({ household, number, name, month, days: held, absences: missed }): Breach => ({
    code: 'ATTENDANCE_IMPOSSIBLE',
    household,
    member: number,
    subject: name,
    facts: { month, days: held ?? '', absences: missed },
  }));
};
