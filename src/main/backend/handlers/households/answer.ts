import type { Output } from '@shared/contract/routes';
import type { HouseholdFields, MemberFields } from '@shared/domain/households';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';

type Answer = Output<'households.get'>;

/** A stored household as the contract shows it. */
export const storedHouseholdAnswer = (
  household: StoredHousehold,
  { account, timeline }: Pick<Answer, 'account' | 'timeline'>,
): Answer => ({
  id: household.id,
  household: fieldsOf(household),
  status: household.status,
  affiliationDate: household.affiliationDate,
  account,
  revision: household.revision,
  members: household.members.map((member) => ({
    ...memberFieldsOf(member),
    id: member.id,
    entryDate: member.entryDate,
    exitDate: member.exitDate,
    schoolName: member.school?.facilityName ?? '',
    postName: member.post?.facilityName ?? '',
  })),
  timeline,
});

/** Only what a workbook or a form states. */
export const fieldsOf = ({
  id: _id,
  status: _status,
  affiliationDate: _affiliationDate,
  revision: _revision,
  members: _members,
  holderSince: _holderSince,
  addressSince: _addressSince,
  ...fields
}: StoredHousehold): HouseholdFields => fields;

export const memberFieldsOf = ({
  id: _id,
  householdId: _householdId,
  entryDate: _entryDate,
  exitDate: _exitDate,
  exitReason: _exitReason,
  school: _school,
  post: _post,
  formerServices: _formerServices,
  pregnancies: _pregnancies,
  document: _document,
  formerNumbers: _formerNumbers,
  ...fields
}: StoredMember): MemberFields => fields;
