import { stepOf } from '@shared/domain/payments/listStatus';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { loadAnswers } from '../../database/reconciliation/answers';
import { markListClosed } from '../../database/reconciliation/settleStatus';
import type { HandlersOf } from '../../dispatch';
import { balanceShown, listedIn } from './balance';
import { getList } from './list';

export const closeHandlers: Pick<HandlersOf<'reconciliation'>, 'reconciliation.close'> = {
  'reconciliation.close': (backend, { period }) =>
    backend.write(async (tx) => {
      const list = await getList(tx, period);
      if (!list.ok) return list;
      const { id, status } = list.value;
      if (stepOf(status, 'close') === undefined) {
        const isOver = status === 'CLOSED' || status === 'CANCELLED';
        return refuse(isOver ? { code: 'list-status', period, status } : { code: 'list-unanswered', period, status });
      }
      const { households } = await loadAnswers(tx, id);
      const balance = balanceShown(list.value, households);
      const { sums, counts, missing } = balance;
      if (missing.sum !== 0 || missing.count !== 0) return refuse({ code: 'list-unbalanced', period, sums, counts });
      const pending = (await listedIn(tx, id, households)).filter(({ standing }) => standing === 'pending');
      await markListClosed(tx, id);
      const details = { sums, counts, pending: pending.map(({ household }) => household) };
      await noteEvent(tx, { kind: 'reconciliation.closed', subject: period, details });
      return ok({ ...balance, status: 'CLOSED' as const, pending });
    }),
};
