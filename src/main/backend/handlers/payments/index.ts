import { isInForce } from '@shared/domain/payments/listStatus';
import { isPaid, totalsOf } from '@shared/domain/payments/totals';
import { ok, refuse } from '@shared/domain/result';
import { listLines } from '../../database/payments/lines';
import { findList } from '../../database/payments/lists';
import { listPayees } from '../../database/payments/payees';
import type { HandlersOf } from '../../dispatch';
import { paidBenefits } from './benefitNames';
import { approveHandlers } from './approve';
import { auditHandlers } from './audit';
import { calculateHandlers } from './calculate';
import { correctionHandlers } from './corrections';
import { deliveryHandlers } from './delivery';
import { exportHandlers } from './export';
import { holdHandlers } from './holds';
import { lifeHandlers } from './life';
import { replayHandlers } from './replay';
import { rowsOf } from './rows';
import { whyHandlers } from './why';

export const paymentHandlers: HandlersOf<'payments'> = {
  ...calculateHandlers,
  ...approveHandlers,
  ...auditHandlers,
  ...whyHandlers,
  ...replayHandlers,
  ...correctionHandlers,
  ...lifeHandlers,
  ...holdHandlers,
  ...exportHandlers,
  ...deliveryHandlers,

  'payments.get': async ({ db }, { period, status, offset, limit }) => {
    const list = await findList(db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    const rows = rowsOf(period, { lines: await listLines(db, list.id), payees: await listPayees(db, list.id) });
    const asked = rows.filter(
      (row) => status === undefined || (status === 'PAID' ? isPaid(row) : row.status === status),
    );
    const { ruleSet, sha256: hash, calculatedBy, calculatedAt } = list;
    const isApproved = isInForce(list.status);
    return ok({
      period,
      status: list.status,
      ruleSet,
      hash,
      calculatedBy,
      calculatedAt,
      approvedBy: isApproved ? list.approvedBy : null,
      approvedAt: isApproved ? list.approvedAt : null,
      ...totalsOf(rows),
      benefits: await paidBenefits(db, list.ruleSet, rows),
      lines: asked.slice(offset, offset + limit).map(({ ubigeo: _ubigeo, ...line }) => line),
    });
  },
};
