import { addDays, firstDayOf, type IsoDate } from '../calendar';
import type { Pregnancy } from '../households';
import type { RuleSet } from '../ruleSets/ruleSet';
import type { DutyMonth } from './duties';
import { notDue, type Assessment, type DutyCase } from './dutyCase';
import { isOpenOn, isOverdueOn, TERM_DAYS } from './pregnancies';

/** Control prenatal: the first row that holds for any of her pregnancies (decisions D8, D9, D10). */
export function prenatalDuty(given: DutyCase): Assessment {
  const { pregnancies, month, last, rules } = given;
  const first = firstDayOf(month);
  const found = pregnancies.map((pregnancy) => ({ pregnancy, row: rowOf(pregnancy, first, last, rules) }));
  const open = found.find(({ row }) => row === 'D8');
  if (open !== undefined) return RULES[rules.prenatalRule.value](given, open.pregnancy);
  const row = (['D9', 'D10'] as const).find((candidate) => found.some((one) => one.row === candidate));
  return row === undefined ? null : notDue('PRENATAL', month, row);
}

function rowOf(pregnancy: Pregnancy, first: IsoDate, last: IsoDate, rules: RuleSet) {
  const { registeredDate, endedDate } = pregnancy;
  if (registeredDate > last || (endedDate !== null && endedDate < first)) return null;
  if (registeredDate >= first || !isOpenOn(pregnancy, last)) return 'D9';
  return isOverdueOn(pregnancy, first, rules) ? 'D10' : 'D8';
}

const RULES: Readonly<Record<RuleSet['prenatalRule']['value'], (given: DutyCase, pregnancy: Pregnancy) => DutyMonth>> =
  { MONTHLY_ONE: oneAMonth, MIN6_WINDOWS: byWindows };

function oneAMonth({ month, last }: DutyCase): DutyMonth {
  const interval = { from: firstDayOf(month), to: last };
  return { duty: 'PRENATAL', month, due: 'DUE', rule: 'D8', controls: ['Control prenatal'], interval };
}

/**
 * Due in the months in which the window of a control closes (domain §4.3). Without FUR and FPP no window is known and
 * nothing is due (D15).
 */
function byWindows({ month, last, rules }: DutyCase, pregnancy: Pregnancy): DutyMonth {
  const lmp = lmpOf(pregnancy);
  const windows = lmp === null ? [] : rules.prenatalControls.value.map((control) => windowOf(lmp, control));
  const closing = windows.filter(({ closes }) => closes >= firstDayOf(month) && closes <= last);
  const [from] = closing.map(({ opens }) => opens).toSorted();
  if (from === undefined) return notDue('PRENATAL', month, 'D15');
  const controls = closing.map(({ label }) => label);
  return { duty: 'PRENATAL', month, due: 'DUE', rule: 'D8', controls, interval: { from, to: last } };
}

const lmpOf = ({ lmpDate, eddDate }: Pregnancy) => lmpDate ?? (eddDate === null ? null : addDays(eddDate, -TERM_DAYS));

const windowOf = (lmp: IsoDate, { label, weeks }: RuleSet['prenatalControls']['value'][number]) => ({
  label,
  opens: addDays(lmp, 7 * weeks.from),
  closes: addDays(lmp, 7 * weeks.to + 6),
});
