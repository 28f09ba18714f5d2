import type { IsoDate } from '../calendar';
import { expiryOf } from '../classification/expiry';
import type { RuleSet } from '../ruleSets/ruleSet';
import type { GateCode } from './gates';
import { isPassing } from './judgement';
import type { EligibilityInput, Judgement } from './judgement';
import { isAmazonIndigenous } from './place';

/** What of a household this gate looks at. */
export type SocioInput = Pick<EligibilityInput, 'populatedCenter' | 'on'> & {
  readonly household: Pick<EligibilityInput['household'], 'area' | 'cse' | 'cseDate' | 'cseExpiry'>;
};

/** Clasificación socioeconómica: allowed and not expired on the date (mission S2); Amazon indigenous need no card (S21). */
export const judgeSocio = (input: SocioInput, rules: RuleSet): Judgement<'SOCIO'> => {
  const { household, on } = input;
  const required = { allowed: rules.cseAllowed.value, on };
  if (isExtremePoorByCommunity(input, rules)) {
    const found = { cse: 'EXTREME_POOR', date: null, expiry: null } as const;
    return { passed: true, code: 'SOCIO_AMAZON', warnings: [], found, required };
  }
  const { expiry } = expiryOf(household, isAmazonIndigenous(input.populatedCenter), rules);
  const code = socioCode(input, expiry, rules);
  const passed = isPassing(code);
  return {
    passed,
    code,
    warnings: warningsOf(household.cseExpiry, expiry).filter(() => household.cse !== null),
    found: { cse: household.cse, date: household.cseDate, expiry },
    required,
  };
};

const isExtremePoorByCommunity = ({ populatedCenter, on }: SocioInput, rules: RuleSet) =>
  isAmazonIndigenous(populatedCenter) &&
  on >= rules.amazonExtremePoorFrom.value &&
  rules.cseAllowed.value.includes('EXTREME_POOR');

function socioCode({ household: { cse, cseDate }, on }: SocioInput, expiry: IsoDate | null, rules: RuleSet): GateCode {
  if (cse === null) return 'SOCIO_MISSING';
  if (!rules.cseAllowed.value.includes(cse)) return 'SOCIO_NON_POOR';
  if (cseDate !== null && cseDate > on) return 'SOCIO_NOT_YET';
  if (expiry === null) return 'SOCIO_UNDATED';
  return expiry < on ? 'SOCIO_EXPIRED' : 'SOCIO_VALID';
}

function warningsOf(sent: IsoDate | null, expiry: IsoDate | null) {
  if (expiry === null) return ['SOCIO_NO_DATE'] as const;
  return sent === null ? (['SOCIO_EXPIRY_ESTIMATED'] as const) : [];
}
