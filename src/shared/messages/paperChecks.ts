import type { PaperCheckRow } from '../contract/paperChecks';
import type { Language } from './problems';
import { cellText } from './why';

const WORDS = {
  es: { form: (form: string, cells: string, by: string) => `Formulario ${form}: ${cells}. Digitó ${by}.` },
  en: { form: (form: string, cells: string, by: string) => `Form ${form}: ${cells}. Typed by ${by}.` },
} as const;

/** What was typed, from which rows of which form, by whom: to be held beside the sheet. */
export const typedText = ({ form, by, cells }: PaperCheckRow['typed'][number], language: Language = 'es') =>
  WORDS[language].form(form, cells.map((cell) => cellText(cell, language)).join('; '), by);
