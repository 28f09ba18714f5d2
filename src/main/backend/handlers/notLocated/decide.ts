import { NOT_LOCATED_REASON } from '@shared/domain/notLocated/outcomes';
import { ok } from '@shared/domain/result';
import { decisionsFor, insertDecisions, withdrawDecisions } from '../../database/decisions';
import { noteEvents } from '../../database/events';
import type { Handlers } from '../../dispatch';
import { writeSettled } from '../compliance/settlement';
import { caseOf, findMember, judgedAnew } from './found';

/** Decisión by name about who was looked for and not located, for every duty that waits; never a breach. */
export const decideNotLocated: Handlers['notLocated.decide'] = async (backend, ask, job) => {
  const { period, kind, as, note } = ask;
  const find = async () => {
    const found = await findMember(backend, ask, job);
    if (!found.ok) return found;
    const open = caseOf(found.value, kind);
    return open.ok ? ok({ ...found.value, open: open.value }) : open;
  };
  const written = await writeSettled(backend, find, async (tx, { household, open: { duties } }) => {
    const earlier = await decisionsFor(tx, duties);
    await withdrawDecisions(
      tx,
      earlier.map(({ id }) => id),
    );
    const made = { state: as, reason: NOT_LOCATED_REASON, note };
    await insertDecisions(
      tx,
      period,
      duties.map(({ memberId, month, duty }) => ({ id: backend.newId(), memberId, month, duty, ...made })),
    );
    await noteEvents(
      tx,
      duties.map(({ memberId, month, duty, state }) => ({
        kind: 'duty.decided',
        householdId: household.id,
        memberId,
        subject: period,
        details: { month, duty, as, reason: NOT_LOCATED_REASON, note, before: state },
      })),
    );
    return ok(null);
  });
  if (!written.ok) return written;
  return ok({ duties: [...(await judgedAnew(backend, ask, kind, job))] });
};
