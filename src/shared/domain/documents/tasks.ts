import { addDays, completedYears, type IsoDate } from '../calendar';
import { isFillerDocument } from '../documents';
import type { IdentityDocument } from '../households';
import type { RuleSet } from '../ruleSets/ruleSet';
import { hasDocument } from './history';

/** What a member's document asks for, most urgent first; a member is listed under the first that applies. */
export const DOCUMENT_TASKS = ['MISSING', 'TEMPORARY', 'LAPSED', 'FILLER', 'LAPSING', 'REPAIRED'] as const;
/** Tarea de documento: none, only a CNV, lapsed, a filler, about to lapse, zeros put back and never seen. */
export type DocumentTask = (typeof DOCUMENT_TASKS)[number];

/** What of a member decides it. `verified`: somebody saw the document, or RENIEC knows it under that name. */
export type DocumentFacts = IdentityDocument & {
  readonly birthDate: IsoDate;
  readonly repaired: boolean;
  readonly verified: boolean;
};

type DocumentRules = Pick<RuleSet, 'identityAgeBelow' | 'documentExpiryWarnDays'>;

/** The day up to which (inclusive) an expiry is warned of. */
export const warnedUntil = (rules: Pick<RuleSet, 'documentExpiryWarnDays'>, on: IsoDate) =>
  addDays(on, rules.documentExpiryWarnDays.value);

/**
 * Tarea of one member on `on`. A CNV is enough for nobody: under `identityAgeBelow` years it waits for the CUI, and an
 * adult with one has no document (decisions D12). The day of expiry itself is still valid.
 */
export function documentTask(facts: DocumentFacts, on: IsoDate, rules: DocumentRules): DocumentTask | null {
  const { documentType, documentNumber, documentExpiry, verified } = facts;
  if (!hasDocument(facts)) return 'MISSING';
  if (documentType === 'CNV') {
    return completedYears(facts.birthDate, on) < rules.identityAgeBelow.value ? 'TEMPORARY' : 'MISSING';
  }
  if (documentExpiry !== null && documentExpiry < on) return 'LAPSED';
  if (!verified && isFillerDocument(documentType, documentNumber)) return 'FILLER';
  if (documentExpiry !== null && documentExpiry <= warnedUntil(rules, on)) return 'LAPSING';
  return facts.repaired && !verified ? 'REPAIRED' : null;
}
