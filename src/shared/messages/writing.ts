import type { IsoDate } from '../domain/calendar';

/** Day first, as people in Peru write it, whatever the language of the sentence. */
export const writtenDate = (date: IsoDate) => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** `a, b o c`: the last one joined by its own word. */
export function joined(words: readonly string[], lastBy: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${lastBy} ${last}`;
}
