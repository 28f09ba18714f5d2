import type { DutyResult } from '@shared/contract/compliance';
import { isBlocking, type Duty, type DutyState } from '@shared/domain/compliance/duties';
import { isYearJudgedIn } from '@shared/domain/compliance/resolve';
import { monthsOf } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { dutySentence } from '@shared/messages/compliance';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import { loadFacilityEvidence } from '../../database/facilityEvidence';
import { loadMonthRules } from '../../database/monthRules';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import type { HandlersOf } from '../../dispatch';
import { settlementOf, settlementOfHousehold } from './settlement';

type ViewHandlers = Pick<HandlersOf<'compliance'>, 'compliance.status' | 'compliance.results' | 'compliance.household'>;

export const viewHandlers: ViewHandlers = {
  'compliance.status': async (backend, { period: code }, job) => {
    const settlement = await settlementOf(backend, code, job);
    if (!settlement.ok) return settlement;
    const { period, households, facilities } = settlement.value;
    const said = await loadFacilityEvidence(backend.db, code);
    const rulesOf = await loadMonthRules(backend.db, period);
    const missing = [...said.issued].filter((id) => !said.returned.has(id));
    return ok({
      period: code,
      status: period.status,
      ruleSets: monthsOf(code).map((month) => rulesOf(month).name),
      yearJudged: monthsOf(code).map((month) => isYearJudgedIn(month, 'SCHOOL', rulesOf(month))),
      ...countStates(households),
      households: countOutcomes(households),
      facilities: {
        issued: said.issued.size,
        returned: said.issued.size - missing.length,
        missing: namesOf(missing, facilities),
      },
    });
  },

  'compliance.results': async (backend, { period, household, facility, state, openOnly, offset, limit }, job) => {
    const settlement = await (household === undefined
      ? settlementOf(backend, period, job)
      : settlementOfHousehold(backend, period, household, job));
    if (!settlement.ok) return settlement;
    const { households, facilities } = settlement.value;
    const rows = households.flatMap(({ code, duties }) =>
      duties
        .filter((duty) => state === undefined || duty.state === state)
        .filter((duty) => facility === undefined || facilities.get(duty.facilityId)?.code === facility)
        .filter((duty) => !openOnly || isBlocking(duty.state))
        .map((duty) => ({ code, duty })),
    );
    const shown = rows.slice(offset, offset + limit);
    return ok({ total: rows.length, rows: shown.map(({ code, duty }) => dutyView(code, duty, facilities)) });
  },

  'compliance.household': async (backend, { period, code }, job) => {
    const settlement = await settlementOfHousehold(backend, period, code, job);
    if (!settlement.ok) return settlement;
    const { households, facilities } = settlement.value;
    const [household] = households;
    if (household === undefined) throw new Error('a household in scope was not settled');
    const { result, months, duties } = household;
    return ok({ result, months: [...months], duties: duties.map((duty) => dutyView(code, duty, facilities)) });
  },
};

/** A duty row as people are shown it, with its sentence. */
export function dutyView(household: string, duty: SettledDuty, facilities: FacilityDirectory): DutyResult {
  const { member, memberName, month, state, cause, rule } = duty;
  const facility = facilities.get(duty.facilityId);
  return {
    household,
    member,
    memberName,
    month,
    duty: duty.duty,
    state,
    cause,
    rule,
    explanation: dutySentence({ ...duty, facilityName: facility?.name ?? '' }),
    facility: facility?.code ?? '',
    facilityName: facility?.name ?? '',
  };
}

/** Counts of each state by duty, and of each reason for waiting. */
function countStates(households: readonly SettledHousehold[]) {
  const duties: Partial<Record<Duty, Partial<Record<DutyState, number>>>> = {};
  const pendingCauses: Record<string, number> = {};
  for (const { duty, state, cause } of households.flatMap((household) => household.duties)) {
    const counts = (duties[duty] ??= {});
    counts[state] = (counts[state] ?? 0) + 1;
    if (isBlocking(state) && cause !== null) pendingCauses[cause] = (pendingCauses[cause] ?? 0) + 1;
  }
  return { duties, pendingCauses };
}

export function countOutcomes(households: readonly SettledHousehold[]) {
  const count = (result: SettledHousehold['result']) =>
    households.filter((household) => household.result === result).length;
  return {
    total: households.length,
    complied: count('COMPLIED'),
    breach: count('BREACH'),
    blocked: count('BLOCKED'),
  };
}

const namesOf = (ids: readonly string[], facilities: FacilityDirectory) =>
  ids
    .flatMap((id) => facilities.get(id) ?? [])
    .map(({ code, name }) => ({ code, name }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
