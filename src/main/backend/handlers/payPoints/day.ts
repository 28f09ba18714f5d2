import { payDayObstacle } from '@shared/domain/payPoints/payPoint';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { insertPayDay, listPayDays } from '../../database/payPoints/payDays';
import type { Handlers } from '../../dispatch';
import { findInUse, notPossible } from './point';

/** Announces a day on which a point pays a bimester. */
export const addDay: Handlers['payPoints.addDay'] = (backend, { payPoint, note, ...day }) =>
  backend.write(async (tx) => {
    const found = await findInUse(tx, payPoint);
    if (!found.ok) return found;
    const why = payDayObstacle(day, found.value.point);
    if (why !== null) return refuse(notPossible(why, why === 'HOURS' ? `${day.from}–${day.to}` : day.day, payPoint));
    const known = await listPayDays(tx, day.period, payPoint);
    if (known.some((one) => one.day === day.day && one.from < day.to && day.from < one.to)) {
      return refuse(notPossible('DAY_KNOWN', day.day, payPoint));
    }
    const id = backend.newId();
    await insertPayDay(tx, { id, pointId: found.value.point.id, ...day, note });
    await noteEvent(tx, { kind: 'payPoint.day', subject: payPoint, details: { ...day } });
    return ok({ id });
  });
