import type { EligibilityCheck } from '@shared/contract/eligibility';
import { eligibilityEn } from '@shared/messages/eligibility.en';
import { eligibilityEs } from '@shared/messages/eligibility.es';
import type { Language } from '@shared/messages/problems';

type GateResult = EligibilityCheck['gates'][number];

const wordsIn = (language: Language) => (language === 'es' ? eligibilityEs : eligibilityEn);

export const gateName = (gate: GateResult['gate'], language: Language) => wordsIn(language).names[gate];

/** Why the gate passed or failed. A code of a newer rule set that has no sentence here is shown as it is. */
export function gateReason({ code }: GateResult, language: Language): string {
  const reasons: Readonly<Record<string, string>> = wordsIn(language).reasons;
  return reasons[code] ?? code;
}
