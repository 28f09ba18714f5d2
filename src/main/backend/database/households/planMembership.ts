import type { IsoDate } from '@shared/domain/calendar';
import type { Household } from '@shared/domain/households';
import { needsSecondPerson } from '@shared/domain/proposals';
import type { Entry, EpisodeEnd, Exit, MembershipPlan } from '@shared/domain/membership/plan';
import { entryDateOf } from '@shared/domain/households/enrolment';
import { toMemberColumns, type StoredMember } from './memberRows';
import { planMember, type Arrival } from './planMember';
import type { WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

/** The households a plan speaks of, by code, those that come into being included. */
export type Households = ReadonlyMap<string, Household>;

/** Adds the rows of a plan to `writes`; returns the ids of who entered, in the order of the plan. */
export function planMembership(
  writes: HouseholdWrites,
  plan: MembershipPlan<StoredMember>,
  { households, evidence }: { readonly households: Households; readonly evidence: string },
  context: WriteContext,
): readonly string[] {
  for (const end of plan.episodeEnds) planEpisodeEnd(writes, end, evidence);
  for (const exit of plan.exits) planExit(writes, exit, evidence);
  for (const { member, relationship } of plan.relabelled) {
    if (member.relationship === relationship) continue;
    writes.memberUpdates.push({ id: member.id, columns: toMemberColumns({ ...member, relationship }) });
    writes.events.push({
      kind: 'member.changed',
      ...who(member),
      details: { number: member.number, fields: { relationship: [member.relationship, relationship] } },
    });
  }
  if (plan.ended !== null) {
    const into = plan.entries[0]?.household ?? '';
    planEnd(writes, householdOf(households, plan.ended.household), { on: plan.ended.on, into });
  }
  return plan.entries.map((entry) => planEntry(writes, entry, households, context));
}

const who = ({ householdId, id }: StoredMember) => ({ householdId, memberId: id });

const codeOf = (households: Households, { householdId }: StoredMember) =>
  [...households.values()].find(({ id }) => id === householdId)?.code ?? '';

function householdOf(households: Households, code: string): Household {
  const household = households.get(code);
  if (household === undefined) throw new Error('a plan speaks of a household that was not read');
  return household;
}

/** Open links and an open pregnancy end with the stay; one that began later never held. */
function planExit(writes: HouseholdWrites, { member, on, reason }: Exit<StoredMember>, evidence: string): void {
  writes.memberUpdates.push({ id: member.id, columns: { exit_date: on, exit_reason: reason } });
  for (const link of [member.school, member.post]) {
    if (link !== null) writes.serviceUpdates.push({ id: link.id, columns: { until: later(on, link.since) } });
  }
  const open = member.pregnancies.find(({ endedDate }) => endedDate === null);
  if (open !== undefined) {
    const outcome = reason === 'TO_HOUSEHOLD' ? 'TO_HOUSEHOLD' : 'UNKNOWN';
    const ended_date = later(on, open.registeredDate);
    writes.pregnancyUpdates.push({ id: open.id, columns: { ended_date, outcome } });
  }
  const kind = reason === 'DIED' ? 'member.died' : 'member.left';
  writes.events.push({ kind, ...who(member), details: { number: member.number, on, exitReason: reason, evidence } });
}

const later = (one: IsoDate, other: IsoDate) => (one > other ? one : other);

function planEntry(
  writes: HouseholdWrites,
  { household: code, fields, on, previous, birthPregnancyId }: Entry<StoredMember>,
  households: Households,
  context: WriteContext,
): string {
  const household = householdOf(households, code);
  const moving = previous?.pregnancies.find(({ endedDate }) => endedDate === null);
  const event: Arrival['event'] =
    previous === null
      ? { kind: 'member.born', details: { number: fields.number, on: fields.birthDate } }
      : { kind: 'member.joined', details: { number: fields.number, on, from: codeOf(households, previous) } };
  const arrival = {
    on: previous === null ? entryDateOf(household, fields.birthDate, context.today) : on,
    previousMemberId: previous?.id ?? null,
    birthPregnancyId,
    registeredDate: moving?.registeredDate ?? null,
    event,
  };
  return planMember(writes, { household, known: undefined, fields, row: undefined, arrival }, context);
}

function planEpisodeEnd(
  writes: HouseholdWrites,
  { id, isNew, member, on, outcome }: EpisodeEnd<StoredMember>,
  evidence: string,
): void {
  const stated = { ended_date: on, outcome };
  if (isNew) {
    const columns = { id, member_id: member.id, lmp_date: null, edd_date: null, registered_date: on };
    writes.bornPregnancies.push({ ...columns, ...stated });
  } else {
    writes.pregnancyUpdates.push({ id, columns: stated });
  }
  const details = { number: member.number, on, outcome, evidence };
  writes.events.push({ kind: 'pregnancy.ended', ...who(member), details });
}

/** Everybody went: an affiliated household is paid to the end of the bimester (decisions B4). */
function planEnd(
  writes: HouseholdWrites,
  { id, status }: Household,
  { on, into }: { readonly on: IsoDate; readonly into: string },
): void {
  writes.householdUpdates.push({ id, columns: { status: 'DISAFFILIATED' } });
  writes.statusChanges.push({ householdId: id, status: 'DISAFFILIATED', since: on, reason: 'MERGED' });
  const details = { on, into, wasAffiliated: needsSecondPerson(status) };
  writes.events.push({ kind: 'household.merged', householdId: id, details });
}
