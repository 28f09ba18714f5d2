import { isIsoDate } from '@shared/domain/calendar';
import type { Input } from '@shared/contract/routes';
import type { CseBasis } from '@shared/domain/classification/records';
import { isRowProblemCode, rowSentence } from '@shared/messages/rows';
import type { Language } from '@shared/messages/problems';
import type { Cse } from '@shared/domain/households';

/** What is typed from the paper; a date that is none yet stays as typed. */
export type PaperForm = {
  readonly household: string;
  readonly cse: Cse;
  readonly basis: CseBasis;
  readonly date: string | null;
  readonly expiry: string | null;
  readonly fsuNumber: string;
  readonly reference: string;
};

export const EMPTY_PAPER: PaperForm = {
  household: '',
  cse: 'EXTREME_POOR',
  basis: 'FSU',
  date: null,
  expiry: null,
  fsuNumber: '',
  reference: '',
};

/** What is wrong with a date: it is none, or the office refuses it; '' where nothing is. */
export function dateFault(
  { column, value }: { readonly column: string; readonly value: string | null },
  refused: FieldFault | undefined,
  language: Language,
): string {
  if (value !== null && !isIsoDate(value)) return rowSentence('NOT_DATE', { column }, language);
  return refused !== undefined && isRowProblemCode(refused.code) ? rowSentence(refused.code, { column }, language) : '';
}

type FieldFault = { readonly path: string; readonly code: string };

/** The answer as it is sent; undefined while the household or a date is missing or is none. */
export function paperOf({ household, date, expiry, ...stated }: PaperForm): Input<'classification.record'> | undefined {
  const code = household.trim();
  if (code === '' || date === null || !isIsoDate(date)) return undefined;
  if (expiry !== null && !isIsoDate(expiry)) return undefined;
  return { household: code, date, expiry, ...stated };
}
