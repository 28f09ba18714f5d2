import { completedMonths, completedYears, firstDayOf, lastDayOf, monthNumber, monthOf } from '../calendar';
import type { IsoDate, Month } from '../calendar';
import type { Member, Pregnancy } from '../households';
import type { RuleSet } from '../ruleSets/ruleSet';
import { controlsClosingIn, servingInterval } from './cred';
import type { Duty, DutyMonth } from './duties';
import { isOpenOn, isOverdueOn } from './pregnancies';
import { isPresentOn } from './presence';

/** Who is judged, for which month, by which rules. */
export type DutyInput = {
  readonly member: Pick<Member, 'birthDate' | 'documentType' | 'entryDate' | 'exitDate'>;
  readonly pregnancies: readonly Pregnancy[];
  /** Of the household the member lives in now; null where it is not affiliated. */
  readonly affiliationDate: IsoDate | null;
  /**
   * The entry from which the month of grace counts. Left out: the member's own. Of a person who came from another
   * affiliated household: the day that grace began there, so that moving gives no new one (decisions D2).
   */
  readonly graceFrom?: IsoDate;
  readonly month: Month;
  readonly rules: RuleSet;
};

/** Work that is not a duty: it shows in the work lists and never withholds anything. */
export type MemberTask = 'IDENTITY_DOCUMENT' | 'REGISTER_OUTCOME';

/**
 * What a member owes in a month. `inHousehold` false: no row at all (D1, D2). True without duties: EXEMPT (D13).
 */
export type MemberMonth = {
  readonly inHousehold: boolean;
  /** D1, D2 or D13 where there is no duty; null otherwise (each duty names its own row). */
  readonly rule: 'D1' | 'D2' | 'D13' | null;
  readonly duties: readonly DutyMonth[];
  readonly tasks: readonly MemberTask[];
};

type Assessment = DutyMonth | null;
type Case = DutyInput & { readonly last: IsoDate; readonly since: IsoDate };

/** Corresponsabilidades of a member in a month under a rule set, before any workbook is read (decisions §1, D1–D13). */
export function dutiesOf(input: DutyInput): MemberMonth {
  const { member, affiliationDate, graceFrom = member.entryDate, month, rules } = input;
  const last = lastDayOf(month);
  if (!isPresentOn(member, last)) return noRow('D1');
  if (affiliationDate === null) return noRow('D2');
  const since = affiliationDate > graceFrom ? affiliationDate : graceFrom;
  if (month <= monthOf(since)) return noRow('D2');

  const asked = rules.duties.map(({ duty }) => ASSESS[duty]({ ...input, last, since }));
  const duties = asked.filter((duty) => duty !== null);
  const waived = rules.waivedMonths.value.includes(month);
  return {
    inHousehold: true,
    rule: duties.length === 0 ? 'D13' : null,
    duties: waived ? duties.map((duty) => ({ ...duty, due: 'WAIVED', rule: 'D3' })) : duties,
    tasks: tasksOf(duties, input, last),
  };
}

const noRow = (rule: 'D1' | 'D2'): MemberMonth => ({ inHousehold: false, rule, duties: [], tasks: [] });

const ASSESS: Readonly<Record<Duty, (given: Case) => Assessment>> = {
  SCHOOL: schoolOf,
  CRED: credOf,
  PRENATAL: prenatalOf,
  SUPPLEMENT: supplementOf,
};

/** D4, D5. */
function schoolOf({ member, month, last, rules }: Case): Assessment {
  const age = completedYears(member.birthDate, last);
  const { min, max } = rules.schoolAge.value;
  if (age < min || age > max) return null;
  if (rules.educationExemptMonths.value.includes(monthNumber(month))) return notDue('SCHOOL', month, 'D5');
  return { duty: 'SCHOOL', month, due: 'DUE', rule: 'D4', controls: [], interval: null };
}

/** D6, D7. */
function credOf({ member, month, last, since, rules }: Case): Assessment {
  const age = completedYears(member.birthDate, last);
  if (age < 0 || age > rules.credAgeMax.value) return null;
  const closing = controlsClosingIn(member.birthDate, month, rules, since);
  if (closing.length === 0) return notDue('CRED', month, 'D7');
  const controls = closing.map(({ control }) => control.label);
  return { duty: 'CRED', month, due: 'DUE', rule: 'D6', controls, interval: servingInterval(closing, month) };
}

/** D8, D9, D10: the first that holds for any of her pregnancies. */
function prenatalOf({ pregnancies, month, last, rules }: Case): Assessment {
  const first = firstDayOf(month);
  const found = pregnancies.map((pregnancy) => prenatalRow(pregnancy, first, last, rules));
  if (found.includes('D8')) {
    const interval = { from: first, to: last };
    return { duty: 'PRENATAL', month, due: 'DUE', rule: 'D8', controls: ['Control prenatal'], interval };
  }
  const row = (['D9', 'D10'] as const).find((candidate) => found.includes(candidate));
  return row === undefined ? null : notDue('PRENATAL', month, row);
}

function prenatalRow(pregnancy: Pregnancy, first: IsoDate, last: IsoDate, rules: RuleSet) {
  const { registeredDate, endedDate } = pregnancy;
  if (registeredDate > last || (endedDate !== null && endedDate < first)) return null;
  if (registeredDate >= first || !isOpenOn(pregnancy, last)) return 'D9';
  return isOverdueOn(pregnancy, first, rules) ? 'D10' : 'D8';
}

/** D11. */
function supplementOf({ member, month, last, rules }: Case): Assessment {
  const months = completedMonths(member.birthDate, last);
  const { min, max } = rules.supplementMonths.value;
  if (months < min || months > max) return null;
  return { duty: 'SUPPLEMENT', month, due: 'DUE', rule: 'D11', controls: ['Suplemento'], interval: null };
}

const notDue = (duty: Duty, month: Month, rule: string): DutyMonth => ({
  duty,
  month,
  due: 'NOT_DUE',
  rule,
  controls: [],
  interval: null,
});

/** D10 and D12. */
function tasksOf(duties: readonly DutyMonth[], { member, rules }: DutyInput, last: IsoDate): readonly MemberTask[] {
  const tasks: MemberTask[] = [];
  const isYoung = completedYears(member.birthDate, last) < rules.identityAgeBelow.value;
  const hasNumber = member.documentType === 'DNI' || member.documentType === 'CUI';
  if (isYoung && !hasNumber) tasks.push('IDENTITY_DOCUMENT');
  if (duties.some((duty) => duty.rule === 'D10')) tasks.push('REGISTER_OUTCOME');
  return tasks;
}
