import type { IsoDate } from '@shared/domain/calendar';
import { payeeProblems } from '@shared/domain/households/payee';
import { needsSecondPerson } from '@shared/domain/proposals';
import type { ReadDb } from '../../../database/handles';
import { isPayeeProposed } from '../../../database/households/planHolder';
import { openHolderProposals } from '../../../database/proposals';
import type { MemberRowFields } from '../../../workbooks/households/memberTable';
import type { Finding } from '../../../workbooks/tables/tableReport';
import type { JudgedGroup } from './judgeGroup';

/** Another payee of a household that is paid: a proposal for a second person, said beside the row that states it. */
export async function addPayeeChecks(
  db: ReadDb,
  groups: readonly JudgedGroup[],
  today: IsoDate,
): Promise<readonly JudgedGroup[]> {
  const ids = groups.flatMap(({ before }) => (before === undefined ? [] : [before.id]));
  const proposed = await openHolderProposals(db, ids);
  return groups.map((group) => withPayeeChecks(group, proposed, today));
}

function withPayeeChecks(group: JudgedGroup, proposedPayees: ReadonlyMap<string, string>, today: IsoDate): JudgedGroup {
  const { before } = group;
  if (before === undefined || !needsSecondPerson(before.status)) return group;
  const proposedId = proposedPayees.get(before.id);
  const proposed = before.members.find(({ id }) => id === proposedId)?.number ?? null;
  const stated = group.members.flatMap(({ after }) => (after === undefined ? [] : [after]));
  const problems = payeeProblems(before.members, stated, { proposed, today });
  const members = group.members.map((member) => {
    const { after } = member;
    if (after === undefined) return member;
    const wrong = problems.filter(({ number }) => number === after.number);
    const found: Finding<MemberRowFields>[] = wrong.map(({ code }) => ({ field: 'isHolder', code }));
    if (found.length === 0 && isPayeeProposed(before, after)) {
      found.push({ field: 'isHolder', code: 'HH_HOLDER_TO_CONFIRM' });
    }
    return found.length === 0 ? member : { ...member, findings: [...member.findings, ...found] };
  });
  return { ...group, members };
}
