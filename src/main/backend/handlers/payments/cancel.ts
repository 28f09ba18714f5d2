import type { Problem } from '@shared/contract/problems';
import type { IsoDate, Period } from '@shared/domain/calendar';
import { isInForce } from '@shared/domain/payments/listStatus';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { SignedInUser } from '../../backend';
import { noteEvent, noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { appendLedger, authorisedEntries } from '../../database/payments/ledger';
import { listLines, type StoredLine } from '../../database/payments/lines';
import type { StoredList } from '../../database/payments/lists';
import { markListCancelled } from '../../database/payments/listSteps';
import { listFor } from './listStep';

type Cancellation = {
  readonly period: Period;
  readonly reason: string;
  readonly user: SignedInUser;
  readonly on: IsoDate;
};
type Cancelled = {
  readonly period: Period;
  readonly status: 'CANCELLED';
  readonly lines: number;
  readonly total: number;
};

/** Anula a list, never one that was sent: what it would have paid is owed again, in a new list of the bimester. */
export async function cancelList(
  tx: Tx,
  { period, reason, user, on }: Cancellation,
): Promise<Result<Cancelled, Problem>> {
  const found = await listFor(tx, period, 'cancel');
  if (!found.ok) return found;
  const { id, status, totalCents: total, sha256: hash } = found.value;
  const wasApproved = isInForce(status);
  if (wasApproved && isApprover(found.value, user)) return refuse({ code: 'own-approval', name: user.name });
  const lines = await listLines(tx, id);
  await markListCancelled(tx, id, reason);
  await noteEvent(tx, { kind: 'payments.cancelled', subject: period, details: { reason, status, total, hash } });
  if (wasApproved) {
    const authorised = await authorisedEntries(tx, id);
    await appendLedger(
      tx,
      authorised.map(({ lineId, seq, cents }) => ({
        lineId,
        kind: 'VOIDED',
        cents,
        on,
        reason: 'CANCELLED',
        voids: seq,
      })),
    );
    await noteEvents(tx, lines.filter(({ status: of }) => of !== 'NOT_PAID').map(eventOf));
  }
  return ok({ period, status: 'CANCELLED', lines: lines.length, total });
}

const isApprover = ({ approvedById, secondApprovedById }: StoredList, { id }: SignedInUser) =>
  id === approvedById || id === secondApprovedById;

const eventOf = ({ householdId, originPeriod, cents }: StoredLine) => ({
  kind: 'payment.cancelled',
  householdId,
  subject: originPeriod,
  details: { period: originPeriod, amount: cents },
});
