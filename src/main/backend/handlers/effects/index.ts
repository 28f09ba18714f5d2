import { ok, refuse } from '@shared/domain/result';
import { insertInterruption } from '../../database/effects/records';
import { findSubject } from '../../database/effects/subjects';
import { noteEvent } from '../../database/events';
import type { HandlersOf } from '../../dispatch';
import { appealHandlers } from './appeals';
import { carryOutDue } from './exits';
import { listLost } from './lost';
import { noticeHandlers } from './notices';
import { proposeStatus } from './statuses';
import { viewHandlers } from './views';

/** Efectos: what follows from breaches and from losing a gate; the count is worked out, never stored. */
export const effectHandlers: HandlersOf<'effects'> = {
  ...viewHandlers,
  ...appealHandlers,
  ...noticeHandlers,
  'effects.lost': listLost,
  'effects.propose': proposeStatus,
  'effects.carryOut': (backend) => backend.write(async (tx) => ok(await carryOutDue(backend, tx))),

  'effects.interrupt': (backend, { household, since, until, reason }) =>
    backend.write(async (tx) => {
      const subject = await findSubject(tx, household);
      if (subject === undefined) return refuse({ code: 'not-found', what: household });
      if (since > backend.today() || (until !== null && until < since)) {
        return refuse({ code: 'effect-not-possible', household, why: 'DATES' });
      }
      await insertInterruption(tx, { id: backend.newId(), householdId: subject.id, since, until, reason });
      const details = { since, until, note: reason };
      await noteEvent(tx, { kind: 'effect.interrupted', householdId: subject.id, details });
      return ok({});
    }),
};
