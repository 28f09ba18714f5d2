import type { IsoDate } from '@shared/domain/calendar';
import { noteEvents } from '../events';
import { pauseIn, type Tx } from '../handles';
import { refreshSummaries } from '../households/summaries';
import { withDriver } from '../sqlite/driver';
import { liftGuards } from '../sqlite/guards';
import { insertRows } from '../sqlite/insertRows';
import { mergeWords } from '../sqlite/search';
import type { Former } from './former';
import { keptHash, PURGED_EVENT, sealOf, type SealedEvent } from './seal';
import { slicesOf, stretchesOf } from './stretches';
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
  const ids = households.map((household) => household.id);
  await insertRows(
    tx,
    'purged_household',
    households.map((household) => ({ household_id: household.id, purge_id: id })),
  );
  const putGuardsBack = await withDriver(tx, (driver) => liftGuards(driver, TOUCHED));
  await forgetUndoing(tx, ids);
  for (const purged of PURGED)
    await inStretches(tx, purged, ids, (where) => statementOf(purged.table, where, purged.set));
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

async function inStretches(
  tx: Tx,
  rows: { readonly table: string; readonly where: string },
  ids: readonly string[],
  statement: (where: string) => string,
): Promise<void> {
  for (const { where, named } of await stretchesOf(tx, rows, ids)) {
    await withDriver(tx, (driver) => driver.prepare(statement(where)).run(named));
    await pauseIn(tx);
  }
}

/** A file that wrote rows which are gone is not taken back any more. */
async function forgetUndoing(tx: Tx, ids: readonly string[]): Promise<void> {
  const steps = PURGED.find(({ table }) => table === 'import_step');
  if (steps === undefined) throw new Error('steps of imports are purged');
  const statement = (where: string) =>
    `update import set recorded = 0 where id in (select import_id from import_step where ${where})`;
  await inStretches(tx, steps, ids, statement);
}

/** What a file of before the term came to, row by row, names people; how many rows it had does not. */
const FORGET_REPORTS = `update import set report = json_set(report, '$.problems', json('[]'), '$.changes', json('[]'))
  where at < @cutoff and status <> 'DRAFT' and json_valid(report)`;

/** The events keep their hashes, so that all that came after still follows from them. */
async function eraseEvents(tx: Tx, purge_id: string, ids: readonly string[]) {
  const kept: { readonly seq: number; readonly purge_id: string; readonly kept_sha256: string }[] = [];
  for (const { where, named } of await stretchesOf(tx, TELLING_EVENTS, ids)) {
    const events = await withDriver(tx, (driver) =>
      driver.prepare<SealedEvent>(`select * from event where ${where} order by seq`).all(named),
    );
    kept.push(...events.map((event) => ({ seq: event.seq, purge_id, kept_sha256: keptHash(event) })));
    await withDriver(tx, (driver) =>
      driver.prepare(`update event set details = '{}', subject = '' where ${where}`).run(named),
    );
    await pauseIn(tx);
  }
  await insertRows(tx, 'purged_event', kept);
  return kept;
}

const EVENTS_AT_ONCE = 500;

async function tellAll(
  tx: Tx,
  { id, cutoff, reason, proposedBy, households }: Purging,
  events: Awaited<ReturnType<typeof eraseEvents>>,
): Promise<void> {
  for (const some of slicesOf(households, EVENTS_AT_ONCE)) {
    await noteEvents(
      tx,
      some.map((household) => ({ kind: 'household.purged', householdId: household.id })),
    );
    await pauseIn(tx);
  }
  const counts = { households: households.length, events: events.length };
  const details = { purge: id, cutoff, reason, proposedBy, ...counts, seal: sealOf(events) };
  await noteEvents(tx, [{ kind: PURGED_EVENT, details }]);
}
