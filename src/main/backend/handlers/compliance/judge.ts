import { addMonthsToMonth, firstDayOf, monthsOf, type IsoDate, type Month } from '@shared/domain/calendar';
import { assignEvents, holds } from '@shared/domain/compliance/controlEvents';
import type { Determination, DutyMonth } from '@shared/domain/compliance/duties';
import { dutiesOf } from '@shared/domain/compliance/dutiesOf';
import { excusedByAppeal } from '@shared/domain/compliance/excuse';
import { judgeControl } from '@shared/domain/compliance/health';
import { householdBimester, householdMonth } from '@shared/domain/compliance/household';
import { judgeSchool } from '@shared/domain/compliance/school';
import { facilitiesFor, SERVICE_OF_DUTY } from '@shared/domain/compliance/serviceLinks';
import { judgeSupplement } from '@shared/domain/compliance/supplement';
import type { StoredDecision } from '../../database/decisions';
import type { DueMember } from '../../database/dueList';
import type { MemberEvidence } from '../../database/evidence';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import type { ScopedHousehold } from '../../database/scope';
import { isSupplementMissing, postReport, schoolReport, type At } from './reports';
import type { SettlingContext } from './settle';
import { sourcesOf } from './sources';

/** One member with all that is known; what the tables are asked about. */
type Owing = {
  readonly context: SettlingContext;
  readonly household: ScopedHousehold;
  readonly member: DueMember;
};
type Case = Owing & { readonly evidence: MemberEvidence };

/** Integrante with what he or she owes in the bimester. */
export type OwingMember = { readonly member: DueMember; readonly duties: readonly DutyMonth[] };

export const owedBy = (context: SettlingContext, household: ScopedHousehold, member: DueMember): OwingMember => ({
  member,
  duties: monthsOf(context.period.code).flatMap((month) => dutiesIn({ context, household, member }, month)),
});

/** Resultado del hogar: every duty of every member, and what they come to (decisions §1–§4a). */
export function judgeHousehold(
  context: SettlingContext,
  household: ScopedHousehold,
  members: readonly OwingMember[],
  evidenceOf: (member: DueMember) => MemberEvidence,
): SettledHousehold {
  const duties = members.flatMap(({ member, duties: owed }) => {
    const given = { context, household, member, evidence: evidenceOf(member) };
    return owed.map((duty) => judgeDuty(given, duty, owed));
  });
  const months = monthsOf(context.period.code).map((month) => ({
    month,
    result: householdMonth(duties.filter((duty) => duty.month === month).map(({ state }) => state)),
  }));
  return { ...household, months, result: householdBimester(months.map(({ result }) => result)), duties };
}

function dutiesIn({ context, household, member }: Owing, month: Month) {
  const affiliationDate = context.affiliations.get(household.id) ?? household.affiliationDate;
  const { pregnancies, graceFrom } = member;
  const rules = context.rulesOf(month);
  return dutiesOf({ member, pregnancies, affiliationDate, graceFrom: graceFrom ?? member.entryDate, month, rules })
    .duties;
}

function judgeDuty(given: Case, duty: DutyMonth, duties: readonly DutyMonth[]): SettledDuty {
  const { context, member, evidence, household } = given;
  const { month } = duty;
  const kind = SERVICE_OF_DUTY[duty.duty];
  // Who is confirmed to have been served elsewhere is answered for there too, and the linked ones come first (§2c, §3c).
  const elsewhere = evidence.confirmed.filter((id) => context.facilities.get(id)?.kind === kind);
  const facilities = [...new Set([...facilitiesFor(member.services, kind, month), ...elsewhere])];
  const at = { context, memberId: member.id, evidence, month };
  const decision = evidence.decisions.find((made) => made.month === month && made.duty === duty.duty) ?? null;
  const found = determine(given, at, { duty, decision, facilities, duties });
  const named = facilities.find((id) => context.facilities.get(id)?.code === found.facts['facility']);
  const who = { memberId: member.id, member: member.number, memberName: member.name };
  const sources = sourcesOf(at, { duty, found, facilities, decision, ubigeo: household.ubigeo });
  const facts = { ...found.facts, dueRule: duty.rule };
  const facilityId = named ?? facilities[0] ?? '';
  const judged = { ...found, ...who, facts, month, duty: duty.duty, facilityId, sources };
  return context.isExcused(judged) ? excusedByAppeal(judged) : judged;
}

type AskedDuty = {
  readonly duty: DutyMonth;
  readonly decision: StoredDecision | null;
  readonly facilities: readonly string[];
  readonly duties: readonly DutyMonth[];
};

function determine(given: Case, at: At, { duty, decision, facilities, duties }: AskedDuty): Determination {
  const { context, household } = given;
  if (duty.duty === 'SCHOOL') {
    const reports = facilities.map((id) => schoolReport(at, id));
    return judgeSchool({ duty, decision, reports, rules: context.rulesOf(duty.month) });
  }
  const kind = duty.duty;
  const reports = facilities.map((id) => postReport(at, id, kind));
  if (kind === 'SUPPLEMENT') {
    return judgeSupplement({ duty, decision, reports, missingInDistrict: isSupplementMissing(at, household.ubigeo) });
  }
  const served = duty.due === 'DUE' ? servedMonths(given, kind, duties) : NONE_SERVED;
  return judgeControl({ duty, decision, reports, served });
}

/** Where nothing is due, no control serves it. */
const NONE_SERVED: ReadonlyMap<Month, IsoDate> = new Map();

/** Months back from which one control may still be claimed by an earlier month: no window is longer. */
const MONTHS_BACK = 4;

/**
 * Which control serves which month; earlier months are asked only where they could claim a control of this bimester. Of
 * whoever came from another household the months there claim theirs too: one control serves one month of the person.
 */
function servedMonths(
  given: Case,
  kind: 'CRED' | 'PRENATAL',
  duties: readonly DutyMonth[],
): ReadonlyMap<Month, IsoDate> {
  const dates = given.evidence.events.filter((event) => event.kind === kind).map(({ date }) => date);
  const person = { ...given, member: asOnePerson(given.member) };
  const inBimester =
    given.member.graceFrom === null ? duties : owedBy(given.context, given.household, person.member).duties;
  const due = inBimester.filter(({ duty, interval }) => duty === kind && interval !== null);
  const [first] = monthsOf(given.context.period.code);
  const shared = dates.some((date) => date < firstDayOf(first) && due.some(({ interval }) => holds(interval, date)));
  const before = shared
    ? Array.from({ length: MONTHS_BACK }, (_, back) => addMonthsToMonth(first, back - MONTHS_BACK))
    : [];
  const earlier = before.flatMap((month) => dutiesIn(person, month)).filter(({ duty }) => duty === kind);
  return assignEvents(dates, [...earlier, ...due]);
}

/** As if always a member of this household since duties began in another one. */
const asOnePerson = (member: DueMember): DueMember =>
  member.graceFrom === null ? member : { ...member, entryDate: member.graceFrom };
