import { addDays } from '../calendar';
import type { IsoDate } from '../calendar';
import type { Pregnancy } from '../households';
import type { RuleSet } from '../ruleSets/ruleSet';

/** FPP = FUR + 280 days (domain §2.2). */
export const TERM_DAYS = 280;

/** Embarazo en curso on `on`: registered by then, without an outcome by then. */
export const isOpenOn = ({ registeredDate, endedDate }: Pregnancy, on: IsoDate) =>
  registeredDate <= on && (endedDate === null || endedDate > on);

/**
 * Last day on which a pregnancy without outcome is still taken for open: FUR + 294, or FPP + 14 (decisions D8, D10).
 * Where neither is known, as if it had begun on the day it was registered, which can only be too late.
 */
export function lastOpenDay({ lmpDate, eddDate, registeredDate }: Pregnancy, rules: RuleSet): IsoDate {
  const days = rules.pregnancyDaysMax.value;
  if (lmpDate !== null) return addDays(lmpDate, days);
  if (eddDate !== null) return addDays(eddDate, days - TERM_DAYS);
  return addDays(registeredDate, days);
}

/** Sin desenlace registrado: open on paper, but too long to be so in fact. */
export const isOverdueOn = (pregnancy: Pregnancy, on: IsoDate, rules: RuleSet) => lastOpenDay(pregnancy, rules) < on;
