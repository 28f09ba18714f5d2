import { addMonths, dayNumber, type IsoDate } from '../calendar';
import type { HouseholdFields } from '../households';
import type { RuleSet } from '../ruleSets/ruleSet';

type Classified = Pick<HouseholdFields, 'area' | 'cseDate' | 'cseExpiry'>;
export type Expiry = {
  /** Last day it is valid; null where it was neither sent nor can be estimated. */
  readonly expiry: IsoDate | null;
  /** Estimada: SISFOH sent none; to be said wherever it is shown. */
  readonly estimated: boolean;
};

/**
 * Vencimiento: as sent by SISFOH, or so many years from the classification by area, longer for the indigenous households
 * of the Amazon (domain §2.6, `cse_validity_years`).
 */
export function expiryOf({ area, cseDate, cseExpiry }: Classified, amazon: boolean, rules: RuleSet): Expiry {
  if (cseExpiry !== null) return { expiry: cseExpiry, estimated: false };
  if (cseDate === null) return { expiry: null, estimated: false };
  const { urban, rural, amazon: community } = rules.cseValidityYears.value;
  const years = amazon ? community : area === 'URBAN' ? urban : rural;
  return { expiry: addMonths(cseDate, 12 * years), estimated: true };
}

/** Días que quedan: 0 on the last valid day, negative once it lapsed. */
export const daysLeft = (expiry: IsoDate, on: IsoDate) => dayNumber(expiry) - dayNumber(on);

/** Tramo of the queue: lapsed, or within the fewest of the days at which the office warns. */
export type ExpiryBand = { readonly state: 'EXPIRED' } | { readonly state: 'EXPIRING'; readonly within: number };

/** undefined where it is further away than any warning (`cse_expiry_warn_days`, domain §2.6). */
export function expiryBand(expiry: IsoDate, on: IsoDate, rules: RuleSet): ExpiryBand | undefined {
  const left = daysLeft(expiry, on);
  if (left < 0) return { state: 'EXPIRED' };
  const within = rules.cseExpiryWarnDays.value.filter((days) => left <= days);
  return within.length === 0 ? undefined : { state: 'EXPIRING', within: Math.min(...within) };
}
