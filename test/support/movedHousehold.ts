import { join } from 'node:path';
import { toDate } from '@shared/domain/calendar';
import { forwarded } from '../../src/cli/hq/forward';
import type { Row, Table } from '../../src/main/backend/packages/table';
import { aHeadquarters } from './fromHeadquarters';
import { actAsHeadquarters } from './headquarters';
import type { TestOffice } from './playedBimester';

/** As the new office names what was household H1 of the old one. */
export const MOVED = '050401-H1';

/** H1 of an office leaves for district 050402. */
export const moveOut = ({ backend }: TestOffice, given: object = {}) => {
  const file = { path: join(backend.dir, 'traslado.jpkg') };
  const asked = { household: 'H1', to: '050402', on: toDate('2026-06-10'), center: 'Iguaín', file, ...given };
  return backend.call('packages.exportMove', asked);
};

/** The same, where it has to succeed. */
export async function movedOut(office: TestOffice, given: object = {}) {
  const moved = await moveOut(office, given);
  if (!moved.ok) throw new Error(JSON.stringify(moved.problem));
  return moved.value;
}

/**
 * What the old office sent, as headquarters sends it on to the new one: where to, and the path there. `told`: its tables,
 * to be changed on the way by who tries to.
 */
export async function carry(
  { backend }: TestOffice,
  next: TestOffice,
  headquarters: Awaited<ReturnType<typeof actAsHeadquarters>>,
  told: (tables: readonly Table[]) => readonly Table[] = (tables) => tables,
) {
  const arrived = await headquarters.open(join(backend.dir, 'traslado.jpkg'));
  const sent = forwarded(arrived, toDate('2026-07-10'));
  if (!sent.ok) throw new Error(sent.problem.why);
  const [moved, ...beside] = told(sent.value.download.tables);
  const sede = await aHeadquarters(next.backend, 'ana');
  return { to: sent.value.to, path: await sede.publish('MOVES', moved?.rows ?? [], {}, beside) };
}

/** One table with other rows. */
export const withRows = (name: string, change: (row: Row) => Row) => (tables: readonly Table[]) =>
  tables.map((table) => (table.name === name ? { ...table, rows: table.rows.map(change) } : table));

/** The household that came is affiliated by its new office, and its pupil goes to school there. */
export async function affiliateThere({ registry, school }: TestOffice, since: string): Promise<string> {
  const { db } = registry;
  const found = await db('household').where({ code: MOVED }).first<{ id: string }>('id');
  await db('household').where({ code: MOVED }).update({ status: 'AFFILIATED', affiliation_date: since });
  const change = { status: 'AFFILIATED', since, reason: 'ELIGIBLE', at: `${since}T10:00:00.000Z`, user_id: 'u' };
  await db('household_status_change').insert({ id: 'S1', household_id: found.id, ...change });
  const pupil = await db('member').where({ household_id: found.id, number: 2 }).first<{ id: string }>('id');
  const service = { kind: 'SCHOOL', facility_id: school, since: '2026-01-01' };
  await db('member_service').insert({ id: 'V1', member_id: pupil.id, ...service });
  return pupil.id;
}
