import { toDate } from '@shared/domain/calendar';
import { fullName } from '@shared/domain/households';
import { ok, refuse } from '@shared/domain/result';
import { listAnswers, type StoredAnswer } from '../../database/documents/answers';
import { listDocuments } from '../../database/documents/documentHistory';
import { listResults } from '../../database/documents/results';
import { groupBy } from '../../database/groups';
import { findHousehold } from '../../database/households/loadHouseholds';
import type { Handlers } from '../../dispatch';

/** Documents, campaign results and RENIEC answers of everybody in a household. */
export const documentsOfHousehold: Handlers['documents.ofHousehold'] = async ({ db }, { code }) => {
  const household = await findHousehold(db, code);
  if (household === undefined) return refuse({ code: 'not-found', what: code });
  const ids = household.members.map(({ id }) => id);
  const documents = groupBy(await listDocuments(db, household.id), ({ memberId }) => memberId);
  const results = groupBy(await listResults(db, ids), ({ memberId }) => memberId);
  const answers = groupBy(await listAnswers(db, ids), ({ memberId }) => memberId);
  return ok(
    household.members.map((member) => ({
      member: member.number,
      name: fullName(member),
      documents: (documents.get(member.id) ?? []).map(({ memberId: _memberId, ...document }) => document),
      results: (results.get(member.id) ?? []).map(({ memberId: _memberId, ...result }) => result).toReversed(),
      answers: (answers.get(member.id) ?? []).map(shownAnswer).toReversed(),
    })),
  );
};

const shownAnswer = ({ answer, documentKey, checkedOn, at, settlement, settlementNote }: StoredAnswer) => ({
  answer,
  documentNumber: documentKey.slice(documentKey.indexOf(':') + 1),
  checkedOn,
  receivedOn: toDate(at.slice(0, 10)),
  settlement,
  note: settlementNote,
});
