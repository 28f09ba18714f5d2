import type { Output } from '@shared/contract/routes';
import { firstDayOf, lastDayOf, lastDayOfPeriod, monthsOf, toDate, toPeriod, yearOf } from '@shared/domain/calendar';
import type { Month, Period } from '@shared/domain/calendar';
import { DUTIES, type Duty, type DutyMonth } from '@shared/domain/compliance/duties';
import { dutiesOf, type MemberTask } from '@shared/domain/compliance/dutiesOf';
import { markOfDuty, markOfResult } from '@shared/domain/compliance/dutyMarks';
import { ok, refuse } from '@shared/domain/result';
import { laidOver } from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { dutySentence } from '@shared/messages/compliance';
import type { Backend } from '../../backend';
import { loadDueMembers, type DueMember } from '../../database/dueList';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import { findHousehold } from '../../database/households/loadHouseholds';
import { loadKeptRules } from '../../database/monthRules';
import { findPeriod } from '../../database/periods';
import type { SettledDuty } from '../../database/results';
import { findRulesOn } from '../../database/ruleSets';
import { findInScope } from '../../database/scope';
import { findDates } from '../../database/sentDates';
import type { Handlers } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { settlementOfHousehold } from './settlement';

type Calendar = Output<'compliance.calendar'>;
type CalendarMember = Calendar['members'][number];
type Cell = CalendarMember['duties'][number]['months'][number] & { readonly memberId: string; readonly duty: Duty };
type Owed = DutyMonth & { readonly memberId: string };

/** What is the same for every bimester of the year. */
type Asked = {
  readonly backend: Backend;
  readonly job: JobContext;
  readonly code: string;
  readonly members: readonly DueMember[];
  readonly kept: ReadonlyMap<Month, RuleSet>;
};
type Shown = {
  readonly months: Calendar['months'];
  readonly cells: readonly Cell[];
  readonly tasks: ReadonlyMap<string, readonly MemberTask[]>;
};

/** Calendario of a household: what each member owes in a year, and what came of it so far. */
export const showCalendar: Handlers['compliance.calendar'] = async (backend, input, job) => {
  const { db, today } = backend;
  const { code, year = yearOf(today()) } = input;
  const household = await findHousehold(db, code);
  if (household === undefined) return refuse({ code: 'not-found', what: code });
  const members = (await loadDueMembers(db, [household.id])).get(household.id) ?? [];
  const asked = { backend, job, code, members, kept: await loadKeptRules(db) };
  const shown: Shown[] = [];
  for (const number of [1, 2, 3, 4, 5, 6]) shown.push(await showPeriod(asked, toPeriod(`${year}-B${number}`)));
  const cells = shown.flatMap((one) => one.cells);
  return ok({
    household: code,
    year,
    months: shown.flatMap((one) => one.months),
    members: members.filter(isOfYear(year)).map((member) => ({
      member: member.number,
      name: member.name,
      birthDate: member.birthDate,
      tasks: [...new Set(shown.flatMap(({ tasks }) => tasks.get(member.id) ?? []))],
      duties: dutiesIn(cells.filter(({ memberId }) => memberId === member.id)),
    })),
  });
};

const isOfYear =
  (year: number) =>
  ({ entryDate, exitDate }: DueMember) =>
    yearOf(entryDate) <= year && (exitDate === null || exitDate > toDate(`${year}-01-01`));

const dutiesIn = (cells: readonly Cell[]): CalendarMember['duties'] =>
  DUTIES.flatMap((duty) => {
    const months = cells
      .filter((cell) => cell.duty === duty)
      .map(({ month, mark, what, rule, explanation }) => ({ month, mark, what, rule, explanation }));
    return months.length === 0 ? [] : [{ duty, months }];
  });

async function showPeriod(asked: Asked, period: Period): Promise<Shown> {
  const { backend, code, members } = asked;
  const stored = await findPeriod(backend.db, period);
  const rules = await rulesIn(asked, period);
  const months = monthsOf(period).map((month) => ({
    month,
    status: stored?.status ?? null,
    ruleSet: rules.get(month)?.name ?? null,
  }));
  const dates = await findDates(backend.db, period);
  const place = stored ?? { code: period, rosterCutoff: dates?.rosterCutoff ?? lastDayOfPeriod(period) };
  const household = await findInScope(backend.db, place, code);
  const affiliationDate = household?.affiliationDate ?? null;
  const judged = members.flatMap((member) =>
    [...rules].map(([month, set]) => {
      const graceFrom = member.graceFrom ?? member.entryDate;
      const { pregnancies } = member;
      return { member, month, ...dutiesOf({ member, pregnancies, affiliationDate, graceFrom, month, rules: set }) };
    }),
  );
  const owed = judged.flatMap(({ member, duties }) => duties.map((duty) => ({ ...duty, memberId: member.id })));
  const cells = stored === undefined ? owed.map(cellOfDuty) : await resultsIn(asked, period, owed);
  const begun = judged.filter(({ month }) => firstDayOf(month) <= backend.today());
  return { months, cells, tasks: new Map(begun.map(({ member, tasks }) => [member.id, tasks])) };
}

/** As the bimester was opened, or else as it would be today; a month no rules are known for has none. */
async function rulesIn({ backend, kept }: Asked, period: Period): Promise<ReadonlyMap<Month, RuleSet>> {
  const found = new Map<Month, RuleSet>();
  for (const month of monthsOf(period)) {
    const on = lastDayOf(month);
    const chosen = kept.get(month) ?? (await findRulesOn(backend.db, on));
    if ('name' in chosen) found.set(month, chosen);
    else if (chosen.ok) found.set(month, laidOver(chosen.value, on));
  }
  return found;
}

async function resultsIn({ backend, job, code }: Asked, period: Period, owed: readonly Owed[]) {
  const settled = await settlementOfHousehold(backend, period, code, job);
  if (!settled.ok) return [];
  const { households, facilities } = settled.value;
  const whatOf = new Map(owed.map((duty) => [keyOf(duty), duty.controls.join('; ')]));
  const duties = households.flatMap((household) => household.duties);
  return duties.map((duty) => cellOfResult(duty, backend, facilities, whatOf.get(keyOf(duty)) ?? ''));
}

const keyOf = ({ memberId, month, duty }: Pick<Owed, 'memberId' | 'month' | 'duty'>) => `${memberId} ${month} ${duty}`;

const cellOfDuty = (owed: Owed): Cell => ({
  memberId: owed.memberId,
  duty: owed.duty,
  month: owed.month,
  mark: markOfDuty(owed),
  what: owed.controls.join('; '),
  rule: owed.rule,
  explanation: '',
});

function cellOfResult(found: SettledDuty, { today }: Backend, facilities: FacilityDirectory, what: string): Cell {
  const { memberId, duty, month, rule, state, facilityId } = found;
  const mark = markOfResult(state, month, today());
  const facilityName = facilities.get(facilityId)?.name ?? '';
  return { memberId, duty, month, mark, what, rule, explanation: dutySentence({ ...found, facilityName }) };
}
