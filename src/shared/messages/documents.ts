import type { ReniecAnswer, Settlement } from '../domain/documents/reniec';
import type { DocumentResult } from '../domain/documents/results';
import type { DocumentTask } from '../domain/documents/tasks';
import { documentsEn } from './documents.en';
import { documentsEs } from './documents.es';
import type { Language } from './problems';

/** Words for what documents ask for, what campaigns came to and what RENIEC answered; each code has them. */
export type DocumentSentences = {
  readonly tasks: Readonly<Record<DocumentTask, string>>;
  /** What has to be done about it. */
  readonly steps: Readonly<Record<DocumentTask, string>>;
  readonly results: Readonly<Record<DocumentResult, string>>;
  readonly answers: Readonly<Record<ReniecAnswer, string>>;
  readonly settlements: Readonly<Record<Settlement, string>>;
};

const sentencesIn = (language: Language): DocumentSentences => (language === 'es' ? documentsEs : documentsEn);

export const taskName = (task: DocumentTask, language: Language = 'es') => sentencesIn(language).tasks[task];
export const taskStep = (task: DocumentTask, language: Language = 'es') => sentencesIn(language).steps[task];
export const resultName = (result: DocumentResult, language: Language = 'es') => sentencesIn(language).results[result];
export const answerName = (answer: ReniecAnswer, language: Language = 'es') => sentencesIn(language).answers[answer];
export const settlementName = (settlement: Settlement, language: Language = 'es') =>
  sentencesIn(language).settlements[settlement];
