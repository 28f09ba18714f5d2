import { addDays, addMonths, dayNumber, firstDayOf, lastDayOf } from '../calendar';
import type { IsoDate, Month } from '../calendar';
import { valueOn, type CredControl, type RuleSet } from '../ruleSets/ruleSet';

/** Ventana of one control for one child: first and last day on which it is on time. */
export type CredWindow = { readonly control: CredControl; readonly opens: IsoDate; readonly closes: IsoDate };

/** Norma in force in the month, which decides whatever norm the child was born under (`cred_norm` AT_MONTH). */
export const credNormOf = (month: Month, rules: RuleSet) => valueOn(rules.credNorms, lastDayOf(month)).value;

/** Windows of every control of a norm, in its order; none opens before birth (decisions §3). */
export const credWindows = (birth: IsoDate, controls: readonly CredControl[], rules: RuleSet): readonly CredWindow[] =>
  controls.map((control) => windowOf(control, birth, rules));

function windowOf(control: CredControl, birth: IsoDate, rules: RuleSet): CredWindow {
  const due = dueDate(birth, control);
  const days = marginOf(control, rules);
  const opens = addDays(due, -days);
  return { control, opens: opens < birth ? birth : opens, closes: addDays(due, days) };
}

/**
 * Controls whose window closes in `month` and after `after`, the day the household or the child entered: what was over
 * by then is not asked for (decisions D6).
 */
export function controlsClosingIn(birth: IsoDate, month: Month, rules: RuleSet, after: IsoDate): readonly CredWindow[] {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const age = dayNumber(last) - dayNumber(birth);
  const near = credNormOf(month, rules).controls.filter((control) => mayCloseAt(age, control, rules));
  return credWindows(birth, near, rules).filter(({ closes }) => closes >= first && closes <= last && closes > after);
}

/** Days within which a window that closes in the month lies, its months taken as twelfths of a year: a whole norm is long to date. */
const NEAR_DAYS = 36;

const mayCloseAt = (ageInDays: number, control: CredControl, rules: RuleSet) =>
  Math.abs(approximateDays(control) + marginOf(control, rules) - ageInDays) <= NEAR_DAYS;

const approximateDays = ({ due }: CredControl) => (due.unit === 'DAYS' ? due.count : (due.count * 365.25) / 12);

/** Days on which one control serves `month`: from the earliest opening of these windows to the end of the month. */
export function servingInterval(windows: readonly CredWindow[], month: Month) {
  const opens = windows.map((window) => window.opens).toSorted();
  const from = opens[0];
  return from === undefined ? null : { from, to: lastDayOf(month) };
}

const dueDate = (birth: IsoDate, { due }: CredControl) =>
  due.unit === 'DAYS' ? addDays(birth, due.count) : addMonths(birth, due.count);

const marginOf = ({ due }: CredControl, { credWindowDays }: RuleSet) =>
  due.unit === 'MONTHS' && due.count >= 24 ? credWindowDays.value.fromTwoYears : credWindowDays.value.underTwoYears;
