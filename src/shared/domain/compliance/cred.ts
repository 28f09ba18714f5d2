import { addDays, addMonths, firstDayOf, lastDayOf } from '../calendar';
import type { IsoDate, Month } from '../calendar';
import type { CredControl, RuleSet } from '../ruleSets/ruleSet';

/** Ventana of one control for one child: first and last day on which it is on time. */
export type CredWindow = { readonly control: CredControl; readonly opens: IsoDate; readonly closes: IsoDate };

/** Windows of every control of the norm, in its order; none opens before birth (decisions §3). */
export function credWindows(birth: IsoDate, rules: RuleSet): readonly CredWindow[] {
  return rules.credControls.value.map((control) => {
    const due = dueDate(birth, control);
    const days = marginOf(control, rules);
    const opens = addDays(due, -days);
    return { control, opens: opens < birth ? birth : opens, closes: addDays(due, days) };
  });
}

/**
 * Controls whose window closes in `month` and after `after`, the day the household or the child entered: what was over
 * by then is not asked for (decisions D6).
 */
export function controlsClosingIn(birth: IsoDate, month: Month, rules: RuleSet, after: IsoDate): readonly CredWindow[] {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  return credWindows(birth, rules).filter(({ closes }) => closes >= first && closes <= last && closes > after);
}

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
