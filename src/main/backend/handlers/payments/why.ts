import { reasonChain } from '@shared/domain/payments/reasonChain';
import { ok, refuse } from '@shared/domain/result';
import { loadInput } from '../../database/payments/inputs';
import { findList } from '../../database/payments/lists';
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
    return ok({
      household,
      period,
      hash: list.sha256,
      bimesters: bimesters.map(({ months, rules, ...one }) => ({ ...one, months: [...months], rules: [...rules] })),
      lines: lines.map(({ benefit, originPeriod, kind, status, rule, reason, entitledCents, cents }) => {
        const sums = { entitled: entitledCents, settled: entitledCents - cents, amount: status === 'PAID' ? cents : 0 };
        return { benefit, originPeriod, kind, status, rule, reason, ...sums };
      }),
    });
  },
};
