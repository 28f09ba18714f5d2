import type { IsoDate } from '../domain/calendar';

/** Day first, as people in Peru write it, whatever the language of the sentence. */
export const writtenDate = (date: IsoDate) => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** `a, b o c`: the last one joined by its own word. */
export function joined(words: readonly string[], lastBy: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${lastBy} ${last}`;
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'.split(' ');
/** `4 de mayo de 2026`, for acts that are read aloud. */
export const spokenDate = (date: IsoDate) =>
  `${Number(date.slice(8, 10))} de ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} de ${date.slice(0, 4)}`;

const LISTED = 20;

/** One below the other; of many, the first and how many more. */
export const listed = (lines: readonly string[]): string =>
  [
    ...lines.slice(0, LISTED).map((line) => `- ${line}`),
    ...(lines.length > LISTED ? [`… +${lines.length - LISTED}`] : []),
  ].join('\n');
