import { isSameEvidence, refText } from '@shared/domain/duplicates/evidence';
import type { LikelyDuplicate, PersonRef, ScannedPerson } from '@shared/domain/duplicates/person';
import { prepare } from '@shared/domain/duplicates/prepare';
import type { ReadDb } from '../../../database/handles';
import { inTurns } from '../../../jobs/inTurns';
import type { JobContext } from '../../../jobs/job';
import { preparePeople, runScan } from '../../duplicates/people';
import type { JudgedGroup } from './judgeGroup';
import type { JudgedMember } from './judgeMember';

/**
 * Warns about members who may be somebody else of the file or of the registry. Nothing is refused for being alike; who
 * has the very same document as another is told of by the cross checks.
 */
export async function addLikenesses(
  db: ReadDb,
  groups: readonly JudgedGroup[],
  job: JobContext,
): Promise<readonly JudgedGroup[]> {
  const stated = groups.flatMap(({ code, members }) => members.flatMap((member) => personOf(code, member)));
  const asked = new Set(
    groups.flatMap(({ code, members }) =>
      members.filter(isNewEvidence).map(({ row }) => refText({ household: code, member: row.stated.number ?? 0 })),
    ),
  );
  if (asked.size === 0) return groups;
  const restated = new Set(stated.map(refText));
  const registered = (await preparePeople(db, job)).filter(({ person }) => !restated.has(refText(person)));
  const people = [...registered, ...(await inTurns(stated, prepare))];
  const found = await runScan<ScannedPerson>(people, job, (person) => asked.has(refText(person)));
  const partners = partnersOf(found.filter(isUntold));
  return inTurns(groups, (group) => ({
    ...group,
    members: group.members.map((one) => warned(group.code, one, partners)),
  }));
}

const personOf = (household: string, { after, repetition }: JudgedMember): readonly ScannedPerson[] =>
  after === undefined || repetition.kind !== 'only' ? [] : [{ ...after, household, member: after.number }];

const isNewEvidence = ({ after, known }: JudgedMember) =>
  after !== undefined && (known === undefined || !isSameEvidence(known, after));

const isUntold = ({ a, b, reasons }: LikelyDuplicate) =>
  a.household === b.household || !reasons.some(({ field, how }) => field === 'document' && how === 'EQUAL');

type Partners = ReadonlyMap<string, readonly string[]>;

/** By member, the others who may be the same person with the likelihood, best first. */
function partnersOf(found: readonly LikelyDuplicate[]): Partners {
  const partners = new Map<string, string[]>();
  const add = (one: PersonRef, other: PersonRef, score: number) =>
    partners.set(refText(one), [...(partners.get(refText(one)) ?? []), `${refText(other)} (${percent(score)})`]);
  for (const { a, b, score } of found) {
    add(a, b, score);
    add(b, a, score);
  }
  return partners;
}

const percent = (score: number) => `${Math.round(score * 100)} %`;
const PARTNERS_NAMED = 3;

function warned(household: string, member: JudgedMember, partners: Partners): JudgedMember {
  const others = partners.get(refText({ household, member: member.row.stated.number ?? 0 }));
  if (others === undefined || !isNewEvidence(member)) return member;
  const detail = others.slice(0, PARTNERS_NAMED).join(', ');
  return { ...member, findings: [...member.findings, { field: 'surname1', code: 'HH_LIKELY_DUPLICATE', detail }] };
}
