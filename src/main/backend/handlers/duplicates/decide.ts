import { refText, type DuplicateDecision } from '@shared/domain/duplicates/evidence';
import { ok, refuse } from '@shared/domain/result';
import { findPerson, replaceDecision, type StoredPerson } from '../../database/duplicates';
import { noteEvents, type NewEvent } from '../../database/events';
import type { Handlers } from '../../dispatch';
import { pairOf } from './evidence';

/** Keeps the decision with the evidence it was made on; both households tell of it. */
export const decideDuplicate: Handlers['duplicates.decide'] = (backend, { a, b, decision, note }) =>
  backend.write(async (tx) => {
    const [one, other] = [await findPerson(tx, a), await findPerson(tx, b)];
    if (one === undefined) return refuse({ code: 'not-found', what: refText(a) });
    if (other === undefined) return refuse({ code: 'not-found', what: refText(b) });
    await replaceDecision(tx, { id: backend.newId(), ...pairOf(one, other), decision, note });
    await noteEvents(tx, [eventOf(one, other, decision), eventOf(other, one, decision)]);
    return ok({ decision });
  });

const eventOf = (one: StoredPerson, other: StoredPerson, duplicate: DuplicateDecision): NewEvent => ({
  kind: 'duplicate.decided',
  householdId: one.householdId,
  memberId: one.id,
  details: { number: one.member, other: refText(other), duplicate },
});
