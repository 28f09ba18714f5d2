import { completedMonths, completedYears, lastDayOf, monthOf, type IsoDate } from '../calendar';
import { controlsClosingIn, servingInterval } from './cred';
import type { Duty, DutyMonth } from './duties';
import { notDue, type Assessment, type DutyCase, type DutyInput } from './dutyCase';
import { prenatalDuty } from './prenatalDuty';
import { isPresentOn } from './presence';
import { isInitialInstead, schoolDuty } from './schoolDuty';

/** Work that is not a duty: it shows in the work lists and never withholds anything. */
export const MEMBER_TASKS = ['IDENTITY_DOCUMENT', 'REGISTER_OUTCOME'] as const;
export type MemberTask = (typeof MEMBER_TASKS)[number];

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

/** Corresponsabilidades of a member in a month under a rule set, before any workbook is read (decisions §1, D1–D13; D14 and D15 as domain §4.2 and §4.3 say). */
export function dutiesOf(input: DutyInput): MemberMonth {
  const { member, affiliationDate, graceFrom = member.entryDate, month, rules } = input;
  const last = lastDayOf(month);
  if (!isPresentOn(member, last)) return noRow('D1');
  if (affiliationDate === null) return noRow('D2');
  const since = affiliationDate > graceFrom ? affiliationDate : graceFrom;
  if (month <= monthOf(since)) return noRow('D2');

  const given = { ...input, last, since };
  const asked = rules.duties.map(({ duty }) => ASSESS[duty](given));
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

const ASSESS: Readonly<Record<Duty, (given: DutyCase) => Assessment>> = {
  SCHOOL: schoolDuty,
  CRED: credDuty,
  PRENATAL: prenatalDuty,
  SUPPLEMENT: supplementDuty,
};

/** D6, D7. */
function credDuty(given: DutyCase): Assessment {
  const { member, month, last, since, rules } = given;
  const age = completedYears(member.birthDate, last);
  if (age < 0 || age > rules.credAgeMax.value || isInitialInstead(given)) return null;
  const closing = controlsClosingIn(member.birthDate, month, rules, since);
  if (closing.length === 0) return notDue('CRED', month, 'D7');
  const controls = closing.map(({ control }) => control.label);
  return { duty: 'CRED', month, due: 'DUE', rule: 'D6', controls, interval: servingInterval(closing, month) };
}

/** D11. */
function supplementDuty({ member, month, last, rules }: DutyCase): Assessment {
  const months = completedMonths(member.birthDate, last);
  const { min, max } = rules.supplementMonths.value;
  if (months < min || months > max) return null;
  return { duty: 'SUPPLEMENT', month, due: 'DUE', rule: 'D11', controls: ['Suplemento'], interval: null };
}

/** D10 and D12. */
function tasksOf(duties: readonly DutyMonth[], { member, rules }: DutyInput, last: IsoDate): readonly MemberTask[] {
  const tasks: MemberTask[] = [];
  const isYoung = completedYears(member.birthDate, last) < rules.identityAgeBelow.value;
  const hasNumber = member.documentType === 'DNI' || member.documentType === 'CUI';
  if (isYoung && !hasNumber) tasks.push('IDENTITY_DOCUMENT');
  if (duties.some((duty) => duty.rule === 'D10')) tasks.push('REGISTER_OUTCOME');
  return tasks;
}
