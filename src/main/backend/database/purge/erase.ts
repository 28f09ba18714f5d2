import type { IsoDate } from '@shared/domain/calendar';
import { noteEvents } from '../events';
import { pauseIn, type Tx } from '../handles';
import { refreshSummaries } from '../households/summaries';
import { withDriver, type Driver } from '../sqlite/driver';
import { liftGuards } from '../sqlite/guards';
import { insertRows } from '../sqlite/insertRows';
import { mergeWords } from '../sqlite/search';
import type { Former } from './former';
import { keptHash, PURGED_EVENT, sealOf, type SealedEvent } from './seal';
import { OLD_CONTENTS, PURGED, TELLING_EVENTS } from './tables';

type Purging = {
  readonly id: string;
  readonly cutoff: IsoDate;
  readonly reason: string;
  readonly proposedBy: string;
  readonly households: readonly Former[];
};

/** Takes the details of these households out of the registry, and seals it; returns how many events lost theirs. */
export async function erase(tx: Tx, purging: Purging): Promise<number> {
  const { id, cutoff, households } = purging;
  const ids = JSON.stringify(households.map((household) => household.id));
  await insertRows(
    tx,
    'purged_household',
    households.map((household) => ({ household_id: household.id, purge_id: id })),
  );
  const putGuardsBack = await withDriver(tx, (driver) => liftGuards(driver, TOUCHED));
  await withDriver(tx, (driver) => forgetUndoing(driver, ids));
  for (const { table, where, set } of PURGED) {
    await withDriver(tx, (driver) => driver.prepare(statementOf(table, where, set)).run({ households: ids }));
    await pauseIn(tx);
  }
  const events = await eraseEvents(tx, id, ids);
  await withDriver(tx, (driver) => {
    driver.prepare(FORGET_REPORTS).run({ cutoff });
    for (const content of OLD_CONTENTS)
      driver
        .prepare(statementOf(content.table, content.where, 'set' in content ? content.set : undefined))
        .run({ cutoff });
  });
  await withDriver(tx, putGuardsBack);
  await tellAll(tx, purging, events);
  await refreshSummaries(
    tx,
    households.map(({ code }) => code),
  );
  await mergeWords(tx);
  return events.length;
}

const TOUCHED = [...new Set([...PURGED, ...OLD_CONTENTS].map(({ table }) => table)), 'event'];

const statementOf = (table: string, where: string, set: string | undefined) =>
  set === undefined ? `delete from ${table} where ${where}` : `update ${table} set ${set} where ${where}`;

/** A file that wrote rows which are gone is not taken back any more. */
function forgetUndoing(driver: Driver, households: string): void {
  const steps = PURGED.find(({ table }) => table === 'import_step')?.where ?? '';
  driver
    .prepare(`update import set recorded = 0 where id in (select import_id from import_step where ${steps})`)
    .run({ households });
}

/** What a file of before the term came to, row by row, names people; how many rows it had does not. */
const FORGET_REPORTS = `update import set report = json_set(report, '$.problems', json('[]'), '$.changes', json('[]'))
  where at < @cutoff and status <> 'DRAFT' and json_valid(report)`;

/** The events keep their hashes, so that all that came after still follows from them. */
async function eraseEvents(tx: Tx, purge_id: string, households: string) {
  const events = await withDriver(tx, (driver) =>
    driver.prepare<SealedEvent>(`select * ${TELLING_EVENTS} order by seq`).all({ households }),
  );
  const kept = events.map((event) => ({ seq: event.seq, purge_id, kept_sha256: keptHash(event) }));
  await insertRows(tx, 'purged_event', kept);
  await withDriver(tx, (driver) =>
    driver
      .prepare(
        `update event set details = '{}', subject = '' where seq in (select seq from purged_event where purge_id = ?)`,
      )
      .run(purge_id),
  );
  return kept;
}

async function tellAll(
  tx: Tx,
  { id, cutoff, reason, proposedBy, households }: Purging,
  events: Awaited<ReturnType<typeof eraseEvents>>,
): Promise<void> {
  await noteEvents(tx, [
    ...households.map((household) => ({ kind: 'household.purged', householdId: household.id })),
    {
      kind: PURGED_EVENT,
      details: {
        purge: id,
        cutoff,
        reason,
        proposedBy,
        households: households.length,
        events: events.length,
        seal: sealOf(events),
      },
    },
  ]);
}
