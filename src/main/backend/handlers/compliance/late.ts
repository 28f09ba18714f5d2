import type { Period } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import { groupBy } from '../../database/groups';
import type { Tx } from '../../database/handles';
import { listContested, listPending } from '../../database/lateResults';
import { listPeriods, type StoredPeriod } from '../../database/periods';
import { insertResults, type SettledHousehold } from '../../database/results';
import type { JobContext } from '../../jobs/job';
import { judgePending } from './pending';
import { settle, startSettling } from './settle';

/**
 * Judges again what evidence reached after the close, and freezes it as a version beside the rows of the close, which
 * stay: a household left pending whose rows are settled now (decisions §4e), and one in breach that turns out to have
 * complied (R17, §4c). The other way round nothing follows from late evidence: what was complied stays complied.
 */
export async function freezeSettledSince(backend: Backend, period: StoredPeriod, job: JobContext): Promise<void> {
  if (period.status === 'OPEN') return;
  const pending = await listPending(backend.db, period);
  const contested = await listContested(backend.db, period, 'BREACH');
  if (pending.length + contested.length === 0) return;
  const context = await startSettling(backend.db, period);
  const changed = [
    ...(await judgePending(backend.db, context, pending, job)).filter(({ result }) => result !== 'BLOCKED'),
    ...(await settle(backend.db, context, contested, job)).filter(({ result }) => result === 'COMPLIED'),
  ];
  const versions = new Map([...pending, ...contested].map(({ id, version }) => [id, version + 1]));
  const byVersion = groupBy(changed, ({ id }) => versions.get(id) ?? 2);
  await backend.write(async (tx) => {
    for (const [version, households] of byVersion) await freezeLate(tx, period, households, version);
    return ok(null);
  });
}

/** The same for every bimester closed so far, after something that may speak of any of them. */
export async function freezeAllSettledSince(backend: Backend, job: JobContext, upTo?: Period): Promise<void> {
  for (const period of await listPeriods(backend.db)) {
    if (upTo === undefined || period.code <= upTo) await freezeSettledSince(backend, period, job);
  }
}

/** A determination beside those before, with its event. */
export async function freezeLate(
  tx: Tx,
  { code }: StoredPeriod,
  households: readonly SettledHousehold[],
  version: number,
) {
  await insertResults(tx, code, households, version);
  await noteEvents(
    tx,
    households.map(({ id, result }) => ({
      kind: 'compliance.settled',
      householdId: id,
      subject: code,
      details: { period: code, result, late: true },
    })),
  );
}
