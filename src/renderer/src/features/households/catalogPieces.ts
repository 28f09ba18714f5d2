import { foldName } from '@shared/domain/names';

export type CatalogEntry = { readonly code: string; readonly name: string };

/** The only entry that a code or pieces of a name can mean; undefined where none or several can. */
export function entryMeant<Entry extends CatalogEntry>(typed: string, entries: readonly Entry[]): Entry | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const exact = entries.filter(({ code }) => code === text || code.startsWith(`${text}-`));
  if (exact.length === 1) return exact[0];
  const pieces = foldName(text).split(' ').filter(Boolean);
  const meant = entries.filter(({ code, name }) => {
    const words = `${code} ${foldName(name)}`;
    return pieces.every((piece) => words.includes(piece));
  });
  return meant.length === 1 ? meant[0] : undefined;
}
