import { RENIEC_ANSWERS, SETTLEMENTS } from '@shared/domain/documents/reniec';
import { DOCUMENT_RESULTS } from '@shared/domain/documents/results';
import { answerName, resultName, settlementName } from '@shared/messages/documents';
import type { Language } from '@shared/messages/problems';

/** What a campaign came to, what RENIEC answered and what was done about it, as an event names them. */
export function documentValue(name: string, value: unknown, language: Language): string | undefined {
  const result = DOCUMENT_RESULTS.find((known) => known === value);
  if (name === 'documentResult' && result !== undefined) return resultName(result, language);
  const answer = RENIEC_ANSWERS.find((known) => known === value);
  if (name === 'reniecAnswer' && answer !== undefined) return answerName(answer, language);
  const settlement = SETTLEMENTS.find((known) => known === value);
  return name === 'settlement' && settlement !== undefined ? settlementName(settlement, language) : undefined;
}
