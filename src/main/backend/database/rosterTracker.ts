import { monthsOf, type IsoDate, type Month, type Period } from '@shared/domain/calendar';
import type { ReadDb, Tx } from './handles';

export type FacilityRoute = { readonly manager: string; readonly route: string };
export type Delivery = { readonly sentOn: IsoDate; readonly receivedBy: string };
export type Contact = { readonly head: string; readonly phone: string };

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** By facility. */
export async function loadRoutes(db: ReadDb): Promise<ReadonlyMap<string, FacilityRoute>> {
  const rows: (FacilityRoute & { id: string })[] = await db('facility_route').select(
    'facility_id as id',
    'manager',
    'route',
  );
  return byId(rows);
}

/** By form. */
export async function loadDeliveries(db: ReadDb, period: Period): Promise<ReadonlyMap<string, Delivery>> {
  const rows: (Delivery & { id: string })[] = await db('form_delivery')
    .join('form', 'form.id', 'form_delivery.form_id')
    .where({ period })
    .select('form_id as id', 'sent_on as sentOn', 'received_by as receivedBy');
  return byId(rows);
}

/** Who heads each facility and its telephone. */
export async function loadContacts(db: ReadDb): Promise<ReadonlyMap<string, Contact>> {
  const schools: (Contact & { id: string })[] = await db('school').select('id', 'principal as head', 'phone');
  const posts: (Contact & { id: string })[] = await db('health_post').select('id', 'responsible as head', 'phone');
  return byId([...schools, ...posts]);
}

/**
 * Rows of each facility's forms that are answered for every month in which something is due, by facility. Blank ones came
 * back and answer nothing; absences of an unknown number of days of class neither (decisions E12).
 */
export async function countAnswered(db: ReadDb, period: Period): Promise<ReadonlyMap<string, number>> {
  const [first, second] = monthsOf(period);
  const [one, two] = [answeredIn(first), answeredIn(second)];
  const rows: { id: string; answered: number }[] = await db('service_row')
    .join('form_row', (on) =>
      on
        .on('form_row.member_id', 'service_row.member_id')
        .andOn('form_row.facility_id', 'service_row.facility_id')
        .andOn('form_row.period', 'service_row.period'),
    )
    .where({ 'service_row.period': period, rejected: '[]' })
    .whereRaw(
      `(service_row.situation not in ('', 'ATTENDS', 'ATTENDED') or case due_months
          when '1' then ${one} when '2' then ${two} when '12' then ${one} and ${two} else ${one} or ${two} end)`,
    )
    .groupBy('service_row.facility_id')
    .select('service_row.facility_id as id', db.raw('count(*) as answered'));
  return new Map(rows.map(({ id, answered }) => [id, answered]));
}

/** Whether the row, or the facility for all its rows, says something usable of the month. Months are of our own making. */
function answeredIn(month: Month): string {
  const said = (table: string, columns: string) =>
    `exists (select 1 from ${table} where ${table}.member_id = service_row.member_id
       and ${table}.facility_id = service_row.facility_id and ${table}.month = '${month}' and (${columns}))`;
  const facility = (columns: string) =>
    `exists (select 1 from facility_month where facility_month.facility_id = service_row.facility_id
       and facility_month.month = '${month}' and ${columns})`;
  const absences = 'unjustified is not null or closed_here = 1';
  return `(${facility("situation not in ('NORMAL', 'NO_SUPPLIES')")}
    or ${said('attendance', `(${absences}) and (pupil_days is not null or ${facility('class_days is not null')})`)}
    or ${said('health_month', `complied is not null or supplement is not null or dates <> '[]'`)})`;
}

export async function findReturnsDue(db: ReadDb, code: Period): Promise<IsoDate | null> {
  const row = await db('period').where({ code }).first<{ due: IsoDate | null } | undefined>('returns_due as due');
  return row?.due ?? null;
}

export const setReturnsDue = (tx: Tx, code: Period, on: IsoDate) =>
  tx('period').where({ code }).update({ returns_due: on });

/** The newest assignment stands; earlier ones stay in the events. */
export async function putRoutes(tx: Tx, facilityIds: readonly string[], { manager, route }: FacilityRoute) {
  const { at, userId: user_id } = tx.author;
  for (const facility_id of facilityIds) {
    await tx('facility_route').insert({ facility_id, manager, route, at, user_id }).onConflict('facility_id').merge();
  }
}

/** Handed over again, the newest word stands; earlier ones stay in the events. */
export async function putDeliveries(tx: Tx, formIds: readonly string[], { sentOn, receivedBy }: Delivery) {
  const { at, userId: user_id } = tx.author;
  for (const form_id of formIds) {
    await tx('form_delivery')
      .insert({ form_id, sent_on: sentOn, received_by: receivedBy, at, user_id })
      .onConflict('form_id')
      .merge();
  }
}
