import { createHash } from 'node:crypto';
import type { PaymentSample } from '@shared/contract/reconciliation';
import type { Period } from '@shared/domain/calendar';
import { amountsOf } from '@shared/domain/reconciliation/balance';
import { drawSample } from '@shared/domain/reconciliation/sample';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import type { ReadDb, Tx } from '../../database/handles';
import { loadAnswers } from '../../database/reconciliation/answers';
import { findSample, insertSample, listSamples, listVisits, saveVisit } from '../../database/reconciliation/samples';
import type { StoredSample, StoredVisit } from '../../database/reconciliation/samples';
import type { HandlersOf } from '../../dispatch';
import { getList } from './list';

type Names = 'reconciliation.sample' | 'reconciliation.samples' | 'reconciliation.recordVisit';
export const sampleHandlers: Pick<HandlersOf<'reconciliation'>, Names> = {
  'reconciliation.sample': (backend, { period, size }) =>
    backend.write(async (tx) => {
      const list = await getList(tx, period);
      if (!list.ok) return list;
      const listId = list.value.id;
      const known = await findSample(tx, listId, size);
      if (known !== undefined) return ok(await shown(tx, period, known));
      const { households } = await loadAnswers(tx, listId);
      const paid = households
        .map((one) => ({ ...one, paidCents: amountsOf(one).paid }))
        .filter(({ paidCents }) => paidCents > 0)
        .map((one) => ({ ...one, key: keyOf(listId, size, one.householdId) }));
      if (paid.length === 0) return refuse({ code: 'list-nobody-paid', period });
      const sample = { id: backend.newId(), listId, size };
      await insertSample(tx, sample, drawSample(paid, size));
      await noteEvent(tx, { kind: 'reconciliation.sampled', subject: period, details: { size } });
      return ok(await shown(tx, period, sample));
    }),

  'reconciliation.samples': async ({ db }, { period }) => {
    const list = await getList(db, period);
    if (!list.ok) return list;
    const samples: PaymentSample[] = [];
    for (const stored of await listSamples(db, list.value.id)) samples.push(await shown(db, period, stored));
    return ok(samples);
  },

  'reconciliation.recordVisit': (backend, { period, size, household, received, ...found }) =>
    backend.write(async (tx) => {
      const list = await getList(tx, period);
      if (!list.ok) return list;
      if (found.visitedOn > backend.today()) {
        return refuse({ code: 'date-not-allowed', date: found.visitedOn, why: 'FUTURE', than: backend.today() });
      }
      const sample = await findSample(tx, list.value.id, size);
      const visits = sample === undefined ? [] : await listVisits(tx, sample.id);
      const visit = visits.find((one) => one.household === household);
      if (sample === undefined || visit === undefined) return refuse({ code: 'not-found', what: household });
      const isLess = found.outcome === 'LESS';
      if (isLess && (received === undefined || received >= visit.paid)) {
        return refuse({ code: 'fields-invalid', fields: [{ path: 'received', code: 'REQUIRED' }] });
      }
      await saveVisit(tx, sample.id, household, { ...found, received: isLess ? (received ?? null) : null });
      const details = { household, outcome: found.outcome, size };
      await noteEvent(tx, { kind: 'reconciliation.visited', subject: period, details });
      return ok({});
    }),
};

/** Nobody chooses: the place of a household follows from the list, the size and its own id. */
const keyOf = (listId: string, size: number, householdId: string) =>
  createHash('sha256').update(`${listId} ${size} ${householdId}`).digest('hex');

async function shown(db: ReadDb | Tx, period: Period, { id, size }: StoredSample): Promise<PaymentSample> {
  const visits = await listVisits(db, id);
  const count = (outcome: StoredVisit['outcome']) => visits.filter((visit) => visit.outcome === outcome).length;
  const sum = (of: (visit: StoredVisit) => number) => visits.reduce((total, visit) => total + of(visit), 0);
  const totals = {
    full: count('FULL'),
    less: count('LESS'),
    not: count('NOT'),
    open: count(null),
    paid: sum(({ outcome, paid }) => (outcome === null ? 0 : paid)),
    received: sum(({ outcome, paid, received }) => (outcome === 'FULL' ? paid : (received ?? 0))),
  };
  return { period, size, visits, totals };
}
