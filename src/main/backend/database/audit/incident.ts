import type { Knex } from 'knex';
import type { AccessKind } from '@shared/domain/audit/access';
import type { IsoDate } from '@shared/domain/calendar';
import { countRows } from '../countRows';
import type { ReadDb } from '../handles';
import { spanOf } from './span';

export type Incident = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** A person of the office; undefined: whoever it was. */
  readonly userId: string | undefined;
  /** Ids; none: of whatever household it was. */
  readonly households: readonly string[];
};

export type Doing = {
  readonly user: string;
  readonly kind: AccessKind | 'CHANGED';
  readonly times: number;
  readonly first: string;
  readonly last: string;
};

/** Who did what and how often, by person; of some households: what named them, and long lists that may have held them. */
export async function listDoings(db: ReadDb, incident: Incident): Promise<readonly Doing[]> {
  const looks = linesOf(db, incident).modify((lines) => {
    if (incident.households.length === 0) return;
    void lines.where((some) => void some.where('scope', 'MANY').orWhereIn('seq', linesNaming(db, incident.households)));
  });
  return db
    .select(db.raw('coalesce(app_user.name, user_id) as user'), 'kind')
    .count('* as times')
    .min('at as first')
    .max('at as last')
    .from(looks.select('user_id', 'kind', 'at').unionAll(changesOf(db, incident)).as('done'))
    .leftJoin('app_user', 'app_user.id', 'user_id')
    .groupBy('user_id', 'kind')
    .orderBy(['user', 'kind']);
}

/** Households named by what was seen or changed, and whether a long list was seen. */
export async function findTouched(db: ReadDb, incident: Incident) {
  const lines = linesOf(db, incident).whereIn('kind', SEEING).select('seq');
  const seen = db('access_record')
    .join('access_subject', 'access_subject.id', 'access_record.subject')
    .whereIn('access_record.line', lines.clone().where({ scope: 'NAMED' }))
    .select('access_subject.household_id');
  const changed = changesOf(db, incident).clearSelect().select('household_id');
  const rows: { id: string; code: string }[] = await db('household')
    .where((some) => void some.whereIn('id', seen).orWhereIn('id', changed))
    .modify((some) => void (incident.households.length > 0 && some.whereIn('id', incident.households)))
    .orderBy('code')
    .select('id', 'code');
  const long: unknown = await lines.clone().where({ scope: 'MANY' }).first();
  return { households: rows, isAll: long !== undefined };
}

/** Every household of the registry, whatever its status. */
export const countRegistered = (db: ReadDb): Promise<number> => countRows(db('household'));

/** Members of these households, and how many were born after `adultSince`. */
export async function countPersons(db: ReadDb, ids: readonly string[], adultSince: IsoDate) {
  const counts = { persons: 0, minors: 0 };
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const [row]: { persons: number; minors: number | null }[] = await db('member')
      .whereIn('household_id', ids.slice(from, from + IDS_AT_ONCE))
      .select(db.raw('count(*) as persons, sum(birth_date > ?) as minors', [adultSince]));
    counts.persons += row?.persons ?? 0;
    counts.minors += row?.minors ?? 0;
  }
  return counts;
}

const IDS_AT_ONCE = 500;
const SEEING: readonly AccessKind[] = ['LOOK', 'SEARCH', 'EXPORT', 'PRINT'];

function within(rows: Knex.QueryBuilder, from: IsoDate, to: IsoDate): void {
  const [start, end] = spanOf(from, to);
  void rows.where('at', '>=', start).where('at', '<', end);
}

const linesOf = (db: ReadDb, { from, to, userId }: Incident) =>
  db('access_line')
    .modify(within, from, to)
    .modify((lines) => void (userId !== undefined && lines.where('access_line.user_id', userId)));

const linesNaming = (db: ReadDb, households: readonly string[]) =>
  db('access_record')
    .join('access_subject', 'access_subject.id', 'access_record.subject')
    .whereIn('access_subject.household_id', households)
    .select('access_record.line');

const changesOf = (db: ReadDb, { from, to, userId, households }: Incident) =>
  db('event')
    .modify(within, from, to)
    .whereNotNull('household_id')
    .modify((events) => void (userId !== undefined && events.where('event.user_id', userId)))
    .modify((events) => void (households.length > 0 && events.whereIn('event.household_id', households)))
    .select('user_id', db.raw(`'CHANGED' as kind`), 'at');
