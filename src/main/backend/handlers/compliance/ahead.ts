import type { AheadLeader, AheadRow } from '@shared/contract/ahead';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { aheadOf, remindersIn } from '@shared/domain/compliance/ahead';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { HandlersOf } from '../../dispatch';
import { inChunks, type JobContext } from '../../jobs/job';
import { loadLeaders } from '../../database/leaders/leaders';
import { leadersByHousehold } from '../../database/leaders/zones';
import { aheadCells, aheadSheet } from '../../workbooks/compliance/aheadSheet';
import { reminderCells, remindersSheet } from '../../workbooks/compliance/remindersSheet';
import { writeAsked } from '../writeFile';
import { settlementOf } from './settlement';

type Asked = { readonly period: Period; readonly center: string; readonly leader: string };
type Found = { readonly rows: readonly AheadRow[]; readonly leaders: readonly AheadLeader[] };

export const aheadHandlers: Pick<HandlersOf<'compliance'>, 'compliance.ahead' | 'compliance.exportAhead'> = {
  'compliance.ahead': async (backend, asked, job) => {
    const found = await listAhead(backend, asked, job);
    if (!found.ok) return found;
    const { rows, leaders } = found.value;
    return ok({ period: asked.period, today: backend.today(), rows: [...rows], leaders: [...leaders] });
  },

  'compliance.exportAhead': async (backend, { file, ...asked }, job) => {
    const found = await listAhead(backend, asked, job);
    if (!found.ok) return found;
    const [leader] = asked.leader === '' ? [] : found.value.leaders;
    const rows = leader === undefined ? found.value.rows : remindersIn(found.value.rows);
    async function* cells() {
      for await (const row of inChunks(rows, rows.length, job, 'writing')) {
        yield leader === undefined ? aheadCells(row) : reminderCells(row);
      }
    }
    const sheet =
      leader === undefined
        ? aheadSheet(asked.period, backend.today(), cells())
        : remindersSheet(asked.period, leader.name, cells());
    const written = await writeAsked(backend, file.path, {
      subject: `antes-de-falta ${asked.period}`,
      sheets: [sheet],
    });
    return written.ok
      ? ok({
          members: countOf(rows, ({ household, member }) => `${household} ${member}`),
          centers: countOf(rows, ({ center }) => center),
        })
      : written;
  },
};

const countOf = (rows: readonly AheadRow[], keyOf: (row: AheadRow) => string) => new Set(rows.map(keyOf)).size;

/** Everybody of the bimester who can still comply, in the order in which they are visited: by place, then by day. */
async function listAhead(
  backend: Backend,
  { period, center: wanted, leader: zone }: Asked,
  job: JobContext,
): Promise<Result<Found, Problem>> {
  const settled = await settlementOf(backend, period, job);
  if (!settled.ok) return settled;
  const { households, facilities } = settled.value;
  const today = backend.today();
  const leaders = await loadLeaders(backend.db);
  if (zone !== '' && leaders.every(({ leader }) => leader !== zone)) return refuse({ code: 'not-found', what: zone });
  const leaderOf = await leadersByHousehold(backend.db, leaders, today);
  const rows = households
    .filter(({ center }) => wanted === '' || center === wanted)
    .filter(({ code }) => zone === '' || leaderOf.get(code) === zone)
    .flatMap(({ code: household, center, duties }) =>
      duties.flatMap((judged): AheadRow[] => {
        const ahead = aheadOf(judged, today);
        if (ahead === null) return [];
        const { member, memberName: name, duty, month, facilityId } = judged;
        const facilityName = facilities.get(facilityId)?.name ?? '';
        const leader = leaderOf.get(household) ?? '';
        return [{ center, leader, household, member, name, duty, month, facilityName, ahead: { ...ahead } }];
      }),
    );
  const named = new Set([...rows.map(({ leader }) => leader), zone]);
  return ok({
    rows: rows.toSorted(byPlaceAndDay),
    leaders: leaders.filter(({ leader }) => named.has(leader)).map(({ leader, name }) => ({ leader, name })),
  });
}

const order = new Intl.Collator('es', { sensitivity: 'base' });
const byPlaceAndDay = (a: AheadRow, b: AheadRow) =>
  order.compare(a.center, b.center) ||
  order.compare(a.ahead.to, b.ahead.to) ||
  order.compare(a.household, b.household) ||
  a.member - b.member;
