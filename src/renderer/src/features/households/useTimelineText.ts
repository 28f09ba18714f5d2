import { useTranslation } from 'react-i18next';
import { isMonth } from '@shared/domain/calendar';
import { CARD_STEPS } from '@shared/domain/cards/card';
import { DUTY_STATES, SEEN_DUTIES } from '@shared/domain/compliance/duties';
import { DUPLICATE_DECISIONS } from '@shared/domain/duplicates/evidence';
import { PREGNANCY_OUTCOMES } from '@shared/domain/membership/outcomes';
import { cardStateName } from '@shared/messages/cards';
import { dutyName, monthName, stateName } from '@shared/messages/compliance';
import { decisionText } from '@shared/messages/duplicates';
import { reasonSentence } from '@shared/messages/payments';
import { resultReasonText } from '@shared/messages/reconciliation';
import type { Language } from '@shared/messages/problems';
import { proposalName, proposalReason } from '@shared/messages/proposals';
import { PROPOSAL_KINDS } from '@shared/domain/proposals';
import { useLanguage } from '../../messages/useLanguage';
import { timelineEs } from '../../messages/timeline';
import { solesText } from '../../ui/money';
import { documentValue } from './documentValue';
import { sentenceKind, type TimelineEntry } from './timelineEntries';
import { useFieldWords } from './useFieldWords';

type Kind = keyof typeof timelineEs.kinds;
const isKind = (kind: string): kind is Kind => Object.hasOwn(timelineEs.kinds, kind);
const RESULTS = ['COMPLIED', 'BREACH', 'BLOCKED'] as const;

/** An event as a sentence; one of a newer version that has no sentence here by its own name. */
export function useTimelineText() {
  const { t } = useTranslation('timeline');
  const { t: households } = useTranslation('households');
  const language = useLanguage();
  const words = useFieldWords();
  const { t: membership } = useTranslation('membership');
  const outcomeValue = (name: string, value: unknown) => {
    const outcome = PREGNANCY_OUTCOMES.find((known) => known === value);
    return name === 'outcome' && outcome !== undefined ? membership(`outcomes.${outcome}`) : undefined;
  };
  return (entry: TimelineEntry): string => {
    const { details } = entry;
    const kind = sentenceKind(entry);
    const told = Object.fromEntries(
      Object.entries(details).map(([name, value]) => [
        name,
        toldValue(name, value, language) ??
          proposedValue(name, value, language) ??
          documentValue(name, value, language) ??
          outcomeValue(name, value) ??
          words.value(name, value),
      ]),
    );
    const result = RESULTS.find((one) => one === details['result']);
    const facts = { ...told, ...(result === undefined ? {} : { result: households(`results.${result}`) }) };
    return isKind(kind) ? t(`kinds.${kind}`, facts) : t('kinds.other', { kind });
  };
}

const WORDS: Readonly<Record<string, (value: string, language: Language) => string | undefined>> = {
  month: (value, language) => (isMonth(value) ? monthName(value, language) : undefined),
  cardStep: (value, language) => {
    const step = CARD_STEPS.find((one) => one === value);
    return step && cardStateName(step, language);
  },
  paymentReason: reasonSentence,
  resultReason: resultReasonText,
};

/** Months, duties, states, amounts and reasons have words of their own; everything else reads as a field. */
function toldValue(name: string, value: unknown, language: Language): string | undefined {
  if (name === 'amount' && typeof value === 'number') return solesText(value);
  const word = typeof value === 'string' ? WORDS[name]?.(value, language) : undefined;
  if (word !== undefined) return word;
  const duplicate = DUPLICATE_DECISIONS.find((known) => known === value);
  if (name === 'duplicate' && duplicate !== undefined) return decisionText(duplicate, language);
  const duty = SEEN_DUTIES.find((known) => known === value);
  if (name === 'duty' && duty !== undefined) return dutyName(duty, language);
  const state = DUTY_STATES.find((known) => known === value);
  return name === 'as' && state !== undefined ? stateName(state, language) : undefined;
}

/** What was proposed, and why. */
function proposedValue(name: string, value: unknown, language: Language): string | undefined {
  const kind = PROPOSAL_KINDS.find((known) => known === value);
  if (name === 'proposalKind' && kind !== undefined) return proposalName(kind, language);
  const isReason = name === 'reason' || name === 'holderReason' || name === 'exitReason';
  return isReason && typeof value === 'string' && value !== '' ? proposalReason(value, language) : undefined;
}
