import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import type { StoredPeriod } from '../../database/periods';
import { insertResults, listPending } from '../../database/results';
import { ok } from '@shared/domain/result';
import type { JobContext } from '../../jobs/job';
import { settle, startSettling } from './settle';

/**
 * Freezes the households of a close with pending ones whose rows have been settled since, as a version beside the rows of
 * the close; from then on they are final too (decisions §4e).
 */
export async function freezeSettledSince(backend: Backend, period: StoredPeriod, job: JobContext): Promise<number> {
  if (period.status !== 'CLOSED_WITH_PENDING') return 0;
  const pending = await listPending(backend.db, period);
  if (pending.length === 0) return 0;
  const households = await settle(backend.db, await startSettling(backend.db, period), pending, job);
  const settled = households.filter(({ result }) => result !== 'BLOCKED');
  if (settled.length === 0) return 0;
  await backend.write(async (tx) => {
    await insertResults(tx, period.code, settled, 2);
    const details = ({ result }: (typeof settled)[number]) => ({ result, late: true });
    await noteEvents(
      tx,
      settled.map((one) => ({
        kind: 'compliance.settled',
        householdId: one.id,
        subject: period.code,
        details: details(one),
      })),
    );
    return ok(null);
  });
  return settled.length;
}
