import type { Period } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findHousehold } from '../../database/households/loadHouseholds';
import { endHold, insertHold, isWithheld, listHolds, openListsOf } from '../../database/payments/holds';
import { markList } from '../../database/payments/listSteps';
import type { HandlersOf } from '../../dispatch';

type HoldRoutes = 'withhold' | 'release' | 'holds';

export const holdHandlers: Pick<HandlersOf<'payments'>, `payments.${HoldRoutes}`> = {
  'payments.withhold': (backend, { household: code, reason, note }) =>
    backend.write(async (tx) => {
      const household = await findHousehold(tx, code);
      if (household === undefined) return refuse({ code: 'not-found', what: code });
      if (await isWithheld(tx, household.id)) return refuse({ code: 'withheld', household: code });
      await insertHold(tx, { id: backend.newId(), householdId: household.id, reason, note });
      const reopened = await reopen(tx, household.id);
      const details = { reason, note, reopened };
      await noteEvent(tx, { kind: 'payment.stopped', householdId: household.id, details });
      return ok({ household: code, reopened });
    }),

  'payments.release': ({ write }, { household: code, note }) =>
    write(async (tx) => {
      const household = await findHousehold(tx, code);
      if (household === undefined) return refuse({ code: 'not-found', what: code });
      if (!(await isWithheld(tx, household.id))) return refuse({ code: 'not-withheld', household: code });
      await endHold(tx, household.id, note);
      const reopened = await reopen(tx, household.id);
      await noteEvent(tx, { kind: 'payment.resumed', householdId: household.id, details: { note, reopened } });
      return ok({ household: code, reopened });
    }),

  'payments.holds': async ({ db }) => ok({ rows: await listHolds(db) }),
};

/** What a list not yet approved says of the household no longer holds: it is a draft until it is calculated again. */
async function reopen(tx: Tx, householdId: string): Promise<Period[]> {
  const lists = await openListsOf(tx, householdId);
  for (const { id, period } of lists) {
    await markList(tx, id, 'DRAFT');
    await noteEvent(tx, { kind: 'payments.reopened', subject: period, details: { reason: 'HOLD' } });
  }
  return lists.map(({ period }) => period);
}
