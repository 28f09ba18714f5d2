import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { listPayDays, withdrawPayDay } from '../../database/payPoints/payDays';
import { loadPayPoints } from '../../database/payPoints/payPoints';
import type { HandlersOf } from '../../dispatch';
import { addDay } from './day';
import { addPayPoint, endPayPointOf, serve } from './point';

export const payPointHandlers: HandlersOf<'payPoints'> = {
  'payPoints.list': async ({ db, today }, { all }) => {
    const points = await loadPayPoints(db);
    const shown = points.filter(({ lastDay }) => all || lastDay === null || lastDay >= today());
    return ok(
      shown.map(({ id: _id, code, centers, households, ...rest }) => ({
        ...rest,
        payPoint: code,
        centers: [...centers],
        households: [...households],
      })),
    );
  },
  'payPoints.add': addPayPoint,
  'payPoints.serve': serve,
  'payPoints.end': endPayPointOf,
  'payPoints.days': async ({ db }, { period, payPoint }) => ok(await listPayDays(db, period, payPoint)),
  'payPoints.addDay': addDay,
  'payPoints.withdrawDay': (backend, { id }) =>
    backend.write(async (tx) => {
      const found = await withdrawPayDay(tx, id);
      if (found === undefined) return refuse({ code: 'not-found', what: id });
      const { payPoint, ...details } = found;
      await noteEvent(tx, { kind: 'payPoint.dayWithdrawn', subject: payPoint, details });
      return ok({});
    }),
};
