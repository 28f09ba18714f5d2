import type { GateResult } from '../domain/eligibility/checkEligibility';
import type { Gate, GateCode, GateWarning } from '../domain/eligibility/gates';
import type { Found, Required } from '../domain/eligibility/judgement';
import { eligibilityEn } from './eligibility.en';
import { eligibilityEs } from './eligibility.es';
import type { Language } from './problems';

/** Words for every gate, code and warning, or it does not compile. */
export type EligibilityWords = {
  readonly names: Readonly<Record<Gate, string>>;
  readonly reasons: Readonly<Record<GateCode, string>>;
  readonly warnings: Readonly<Record<GateWarning, string>>;
  readonly found: { readonly [G in Gate]: (facts: Found[G]) => string };
  readonly required: { readonly [G in Gate]: (facts: Required[G]) => string };
};

/** One gate as people read it: what was found, what is required, why it passed or failed, what to look at. */
export type GateTexts = {
  readonly name: string;
  readonly found: string;
  readonly required: string;
  readonly reason: string;
  readonly warnings: readonly string[];
};

export function gateTexts(result: GateResult, language: Language = 'es'): GateTexts {
  const words = language === 'es' ? eligibilityEs : eligibilityEn;
  // Facts and words carry the same gate; the compiler cannot follow a gate known at run time.
  const found = words.found[result.gate] as (facts: GateResult['found']) => string;
  const required = words.required[result.gate] as (facts: GateResult['required']) => string;
  return {
    name: words.names[result.gate],
    found: found(result.found),
    required: required(result.required),
    reason: words.reasons[result.code],
    warnings: result.warnings.map((warning) => words.warnings[warning]),
  };
}
