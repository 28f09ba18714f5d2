import { LETTERS, type Letter } from './benefit';

/** Nota of a school year. */
export type Mark = number | Letter;

const HIGHEST = 20;

/** A mark as a school writes it: `14`, `14,5`, `AD`; null where it gave none, undefined where it is no mark. */
export function parseMark(text: string): Mark | null | undefined {
  const written = text.trim().toUpperCase();
  if (written === '') return null;
  const letter = LETTERS.find((one) => one === written);
  if (letter !== undefined) return letter;
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(written)) return undefined;
  const mark = Number(written.replace(',', '.'));
  return mark <= HIGHEST ? mark : undefined;
}

/** As it is kept and shown. */
export const markText = (mark: Mark | null) => (mark === null ? '' : String(mark));

/** Whether `mark` is better than `other`; undefined where the scales differ. */
export function isBetter(mark: Mark, other: Mark): boolean | undefined {
  if (typeof mark === 'number' && typeof other === 'number') return mark > other;
  if (typeof mark === 'number' || typeof other === 'number') return undefined;
  return LETTERS.indexOf(mark) < LETTERS.indexOf(other);
}
