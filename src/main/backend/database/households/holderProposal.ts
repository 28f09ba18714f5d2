import type { IsoDate } from '@shared/domain/calendar';
import { fullName, type MemberFields } from '@shared/domain/households';
import type { NewProposal } from '../proposals';
import type { StoredHousehold } from './loadHouseholds';

type Named = Pick<MemberFields, 'number' | 'surname1' | 'surname2' | 'givenNames' | 'documentType' | 'documentNumber'>;
type Proposed = {
  readonly member: Named & { readonly id: string };
  readonly since: IsoDate;
  readonly reason: string;
  readonly evidence: string;
  readonly importId?: string | undefined;
  readonly sourceRow?: number | undefined;
};

/** Another payee, as a proposal to a second person; a household has at most one such proposal that waits. */
export const holderProposal = (
  id: string,
  { id: householdId, members }: Pick<StoredHousehold, 'id' | 'members'>,
  { member, since, ...rest }: Proposed,
): NewProposal => {
  const before = members.find(({ isHolder }) => isHolder);
  const changes = [
    { field: 'holder', before: before === undefined ? null : personText(before), after: personText(member) },
  ];
  return { id, kind: 'HOLDER', householdId, memberId: member.id, subject: '', details: { since, changes }, ...rest };
};

/** Whom the proposal means, told apart from namesakes. */
const personText = ({ number, documentType, documentNumber, ...name }: Named) =>
  [`${number}. ${fullName(name)}`, ...(documentNumber === '' ? [] : [`${documentType} ${documentNumber}`])].join(' · ');
