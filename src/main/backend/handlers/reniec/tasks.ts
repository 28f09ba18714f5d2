import type { OpenAnswer } from '@shared/contract/reniec';
import { toDate } from '@shared/domain/calendar';
import { isOpenAnswer, RENIEC_ANSWERS, type ReniecAnswer } from '@shared/domain/documents/reniec';
import { ok } from '@shared/domain/result';
import { countUnanswered, listUnsettled, type OpenAnswerRow } from '../../database/documents/reniecScope';
import type { Handlers } from '../../dispatch';

/** Answers that still ask for something, with both spellings side by side. */
export const listReniecTasks: Handlers['reniec.tasks'] = async ({ db }, { answer, offset, limit }) => {
  const open = (await listUnsettled(db)).filter((row) => isOpenAnswer(row.reply.answer, row.reply.name, row));
  const chosen = answer === null ? open : open.filter(({ reply }) => reply.answer === answer);
  const counts = Object.fromEntries(
    RENIEC_ANSWERS.map((one) => [one, open.filter(({ reply }) => reply.answer === one).length]),
  ) as Record<ReniecAnswer, number>; // one for each
  const rows = chosen.slice(offset, offset + limit).map(shownTask);
  return ok({ total: chosen.length, counts, unanswered: await countUnanswered(db), rows });
};

const shownTask = ({ reply, surname1, surname2, givenNames, ...member }: OpenAnswerRow): OpenAnswer => ({
  id: reply.id,
  household: member.household,
  populatedCenterName: member.populatedCenterName,
  member: member.number,
  isHolder: member.isHolder,
  documentType: member.documentType,
  documentNumber: member.documentNumber,
  birthDate: member.birthDate,
  registered: { surname1, surname2, givenNames },
  answer: reply.answer,
  answered: reply.name,
  deathDate: reply.deathDate,
  checkedOn: reply.checkedOn,
  receivedOn: toDate(reply.at.slice(0, 10)),
});
