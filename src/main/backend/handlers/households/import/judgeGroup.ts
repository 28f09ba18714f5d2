import type { IsoDate } from '@shared/domain/calendar';
import type { HouseholdFields, MemberFields } from '@shared/domain/households';
import { changesOfHousehold, isUnchanged } from '@shared/domain/households/changes';
import { checkHousehold, type FieldProblem } from '@shared/domain/households/checks';
import { isMissing, mergeHousehold } from '@shared/domain/households/stated';
import type { StoredHousehold } from '../../../database/households/loadHouseholds';
import type { MemberRowFields } from '../../../workbooks/households/memberTable';
import { isError, type Finding } from '../../../workbooks/tables/tableReport';
import { fieldsOf } from '../answer';
import type { GroupedRow, HouseholdGroup } from './groups';
import { judgeMember, type JudgedMember } from './judgeMember';
import { findingsOfRow } from './rowFindings';

export type JudgedHousehold = GroupedRow<HouseholdFields> & {
  readonly findings: readonly Finding<HouseholdFields>[];
};

/** What a file says of a household beside what is registered. */
export type JudgedGroup = {
  readonly code: string;
  readonly before: StoredHousehold | undefined;
  readonly households: readonly JudgedHousehold[];
  readonly members: readonly JudgedMember[];
  /** As it would stand; undefined where the rows do not say enough. */
  readonly after: HouseholdFields | undefined;
  readonly change: 'new' | 'changed' | 'same';
};

/** Everything that can be told from the file and this household alone; other households come after. */
export function judgeGroup(group: HouseholdGroup, before: StoredHousehold | undefined, today: IsoDate): JudgedGroup {
  const members = group.members.map((member) => judgeMember(member, before));
  const counted = group.households.find(({ repetition }) => repetition.kind === 'only');
  const merged = mergeHousehold(before && fieldsOf(before), { ...counted?.row.stated, code: group.code });
  const households = group.households.map((one) => ({ ...one, findings: [...findingsOfRow(one, 'code')] }));
  if (isMissing(merged)) {
    const judged = { code: group.code, before, households, members, after: undefined, change: 'new' } as const;
    return withMissing(judged, counted, merged.missing);
  }
  const change = changeOf(before, merged);
  const judged: JudgedGroup = { code: group.code, before, households, members, after: merged, change };
  return isSame(judged) ? judged : checked(judged, today);
}

function changeOf(before: StoredHousehold | undefined, after: HouseholdFields): JudgedGroup['change'] {
  if (before === undefined) return 'new';
  return isUnchanged(changesOfHousehold(before, after)) ? 'same' : 'changed';
}

/** A household that only repeats what is registered was checked when it was registered. */
export const isSame = ({ change, members }: JudgedGroup) =>
  change === 'same' && members.every((member) => member.change === 'same');

/** A new household without its row in `Hogares`, or with gaps in it. */
function withMissing(
  judged: JudgedGroup,
  counted: GroupedRow<HouseholdFields> | undefined,
  missing: readonly (keyof HouseholdFields)[],
): JudgedGroup {
  if (judged.households.length === 0) {
    const unknown: Finding<MemberRowFields> = { field: 'household', code: 'HH_CODE_UNKNOWN' };
    const members = judged.members.map((member) => ({ ...member, findings: [...member.findings, unknown] }));
    return { ...judged, members };
  }
  const unread = new Set<string | null>(counted?.row.problems.map(({ field }) => field));
  const gaps = missing
    .filter((field) => field !== 'code' && !unread.has(field))
    .map((field): Finding<HouseholdFields> => ({ field, code: 'REQUIRED' }));
  const households = judged.households.map((one) =>
    one.row === counted?.row ? { ...one, findings: [...one.findings, ...gaps] } : one,
  );
  return { ...judged, households };
}

/** Adds what the checks of a household find to the rows that said it. */
function checked(judged: JudgedGroup, today: IsoDate): JudgedGroup {
  const { after, members } = judged;
  const stated = members.filter(({ merged, repetition }) => merged !== undefined && repetition.kind === 'only');
  // Where a row cannot be read, what is missing because of it (a holder, a member) is no problem of its own.
  const isWhole = members.every(({ findings }) => !findings.some(isError));
  if (after === undefined || !isWhole) return judged;
  const silent = (judged.before?.members ?? []).filter(
    ({ number, exitDate }) => exitDate === null && !stated.some((one) => one.merged?.number === number),
  );
  const all: readonly MemberFields[] = [...stated.flatMap(({ merged }) => (merged ? [merged] : [])), ...silent];
  return addFindings(judged, stated, checkHousehold({ household: after, members: all }, today));
}

function addFindings(
  judged: JudgedGroup,
  stated: readonly JudgedMember[],
  problems: readonly FieldProblem[],
): JudgedGroup {
  const ofMember = new Map<JudgedMember, Finding<MemberRowFields>[]>();
  const ofHousehold: Finding<HouseholdFields>[] = [];
  for (const problem of problems) {
    const member = problem.member === null ? undefined : stated[problem.member];
    if (problem.member === null) ofHousehold.push({ field: problem.field, code: problem.code });
    else if (member === undefined) ofHousehold.push({ field: null, code: problem.code });
    else ofMember.set(member, [...(ofMember.get(member) ?? []), { field: problem.field, code: problem.code }]);
  }
  const [first, ...others] = judged.households;
  const households =
    first === undefined ? [] : [{ ...first, findings: [...first.findings, ...ofHousehold] }, ...others];
  const [firstMember, ...otherMembers] = judged.members.map((member) => ({
    ...member,
    findings: [...member.findings, ...(ofMember.get(member) ?? [])],
  }));
  // Without a row in `Hogares`, what is wrong with the household shows on its first member.
  const astray = first === undefined ? ofHousehold.map(({ code }) => ({ field: null, code }) as const) : [];
  const members =
    firstMember === undefined
      ? []
      : [{ ...firstMember, findings: [...firstMember.findings, ...astray] }, ...otherMembers];
  return { ...judged, households, members };
}
