import { maskedDocument } from '@shared/domain/assemblies/publicList';
import { inQueueOrder } from '@shared/domain/payments/payGroups';
import { isPaid } from '@shared/domain/payments/totals';
import type { Period } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import type { ReadDb } from '../../database/handles';
import { loadLeaders } from '../../database/leaders/leaders';
import { leadersByHousehold } from '../../database/leaders/zones';
import { listPayDays } from '../../database/payPoints/payDays';
import { loadPayPoints } from '../../database/payPoints/payPoints';
import { phonesOf } from '../../database/payments/payees';
import type { HandlersOf } from '../../dispatch';
import { findApproved } from './approvedList';

/** Who is paid, as they queue: for the lists to sign, the notices and the calls. */
export const deliveryHandlers: Pick<HandlersOf<'payments'>, 'payments.delivery'> = {
  'payments.delivery': async (backend, { period }) => {
    const found = await findApproved(backend, period);
    if (!found.ok) return found;
    const { list, rows } = found.value;
    const leaders = await loadLeaders(backend.db);
    const zones = await leadersByHousehold(backend.db, leaders, backend.today());
    const phones = await phonesOf(backend.db, list.id);
    const leaderOf = (household: string) => {
      const leader = leaders.find((one) => one.leader === zones.get(household));
      return leader === undefined ? null : { leader: leader.leader, name: leader.name, phone: leader.phone };
    };
    const paid = inQueueOrder(rows.filter(isPaid));
    return ok({
      period,
      hash: list.sha256,
      payPoints: await announced(backend.db, period, new Set(paid.map(({ payPoint }) => payPoint))),
      rows: paid.map((row) => ({
        household: row.household,
        holder: row.holder,
        document: maskedDocument(row.holderDocument),
        populatedCenterName: row.populatedCenterName,
        paymentMode: row.paymentMode,
        payPoint: row.payPoint,
        amount: row.amount,
        phone: phones.get(row.household) ?? '',
        leader: leaderOf(row.household),
      })),
    });
  },
};

/** What is told to people of the points at which they collect. */
async function announced(db: ReadDb, period: Period, codes: ReadonlySet<string>) {
  const days = await listPayDays(db, period);
  return (await loadPayPoints(db))
    .filter(({ code }) => codes.has(code))
    .map(({ code, name, place }) => ({
      code,
      name,
      place,
      days: days.filter(({ payPoint }) => payPoint === code).map(({ day, from, to }) => ({ day, from, to })),
    }));
}
