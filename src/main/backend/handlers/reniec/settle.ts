import { documentKey } from '@shared/domain/documents';
import { canSettle } from '@shared/domain/documents/reniec';
import { ok, refuse } from '@shared/domain/result';
import { latestAnswers, settleAnswer } from '../../database/documents/answers';
import { noteEvent } from '../../database/events';
import type { Handlers } from '../../dispatch';
import { changeMembers } from '../documents/changeMembers';
import { presentMember } from '../documents/record';

const SHORTEST_REASON = 3;

/** Takes over RENIEC's spelling, or keeps what is registered and says why. A death is never registered from here. */
export const settleReniec: Handlers['reniec.settle'] = (backend, { household, member: number, as, note }) =>
  backend.write(async (tx) => {
    const found = await presentMember(tx, household, number);
    if (!found.ok) return found;
    const { member } = found.value;
    const reply = (await latestAnswers(tx, [member.id])).get(member.id);
    const isAboutThis = reply?.documentKey === documentKey(member.documentType, member.documentNumber);
    if (reply === undefined || !isAboutThis || reply.settlement !== null) {
      return refuse({ code: 'not-found', what: `RENIEC ${household} · ${number}` });
    }
    if (!canSettle(as, reply.answer, reply.name)) {
      return refuse({ code: 'settlement-not-allowed', answer: reply.answer });
    }
    if (as === 'KEPT' && note.length < SHORTEST_REASON) {
      return refuse({ code: 'fields-invalid', fields: [{ path: 'note', code: 'REQUIRED' }] });
    }
    if (as === 'ACCEPTED' && reply.name !== null) {
      await changeMembers(tx, backend, [{ household, number, fields: reply.name }]);
    }
    await settleAnswer(tx, reply.id, { as, note });
    await noteEvent(tx, {
      kind: 'reniec.settled',
      householdId: member.householdId,
      memberId: member.id,
      details: { number, reniecAnswer: reply.answer, settlement: as, note },
    });
    return ok({});
  });
