import type { FileRefusalCode } from '../domain/fileRefusals';
import type { Language } from './problems';
import { refusalsEn } from './refusals.en';
import { refusalsEs } from './refusals.es';

/** What happened and what to do, for every way of refusing a file. `detail`: sheet, columns or limit concerned. */
export type RefusalSentences = Readonly<Record<FileRefusalCode, (detail: string) => string>>;

/** Nothing of a refused file is written; its sentence says what to do. */
export const refusalSentence = (code: FileRefusalCode, detail: string, language: Language = 'es') =>
  (language === 'es' ? refusalsEs : refusalsEn)[code](detail);
