import type { z } from 'zod';
import type { chainBimester } from '@shared/contract/paymentAudit';
import type { Period } from '@shared/domain/calendar';
import { reasonChain } from '@shared/domain/payments/reasonChain';
import { ok, refuse } from '@shared/domain/result';
import { dutySentence } from '@shared/messages/compliance';
import { loadInput } from '../../database/payments/inputs';
import { loadFacilities } from '../../database/facilityDirectory';
import type { ReadDb } from '../../database/handles';
import { findList, type StoredList } from '../../database/payments/lists';
import { findPeriod } from '../../database/periods';
import { findJudged, loadResults } from '../../database/results';
import type { HandlersOf } from '../../dispatch';

export const whyHandlers: Pick<HandlersOf<'payments'>, 'payments.why'> = {
  'payments.why': async ({ db }, { period, household }) => {
    const list = await findList(db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    const kept = await loadInput(db, list.id);
    if (kept === undefined) return refuse({ code: 'list-without-inputs', period });
    const payment = kept.input.households.find((one) => one.household === household);
    if (payment === undefined) return refuse({ code: 'not-found', what: household });
    const { bimesters, lines } = reasonChain(payment, kept.input);
    const dutiesOf = await frozenDuties(db, list, household);
    const told: z.output<typeof chainBimester>[] = [];
    for (const { months, rules, ...one } of bimesters) {
      told.push({ ...one, duties: await dutiesOf(one.period), months: [...months], rules: [...rules] });
    }
    return ok({
      household,
      period,
      hash: list.sha256,
      bimesters: told,
      lines: lines.map(({ benefit, originPeriod, kind, status, rule, reason, entitledCents, cents }) => {
        const sums = { entitled: entitledCents, settled: entitledCents - cents, amount: status === 'PAID' ? cents : 0 };
        return { benefit, originPeriod, kind, status, rule, reason, ...sums };
      }),
    });
  },
};

/** What was asked of each member as it was frozen when the list was calculated, whatever came to be known since. */
async function frozenDuties(db: ReadDb, list: StoredList, code: string) {
  const facilities = await loadFacilities(db);
  return async (of: Period) => {
    const period = await findPeriod(db, of);
    const household = period && (await findJudged(db, period, code));
    if (household === undefined) return [];
    const [frozen] = await loadResults(db, of, [household], undefined, list.calculatedAt);
    return (frozen?.duties ?? []).map((one) => ({
      member: one.memberName,
      month: one.month,
      duty: one.duty,
      explanation: dutySentence({ ...one, facilityName: facilities.get(one.facilityId)?.name ?? '' }),
    }));
  };
}
