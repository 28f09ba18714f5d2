import type { Knex } from 'knex';
import { searchKey } from '@shared/domain/names';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from './insertRows';

/** The number under which a household's words are kept, and the texts it is found by. */
export type Searchable = { readonly id: number; readonly texts: readonly string[] };

/** Of households whose words are not there, or not any more. */
export const addWords = (tx: Tx, households: readonly Searchable[]) =>
  insertRows(
    tx,
    'household_words',
    households.map(({ id, texts }) => ({ rowid: id, words: wordsOf(texts) })),
  );

/** Of so many households as a statement takes values. */
export const removeWords = (tx: Tx, ids: readonly number[]) =>
  tx('household_words')
    .whereIn('rowid', [...ids])
    .delete();

/** Words that were removed are gone from the file as well, not only from what is found. */
export const mergeWords = (tx: Tx) => tx.raw(`insert into household_words (household_words) values ('optimize')`);

// Joined as well, because `De la Cruz` is typed `delacruz`; and without leading zeros, as codes are read aloud.
const wordsOf = (texts: readonly string[]) =>
  [...new Set(texts.map(searchKey).flatMap((key) => [...key.split(' '), key.replaceAll(' ', ''), shortCode(key)]))]
    .filter(Boolean)
    .join(' ');

const shortCode = (key: string) => /^(?:[a-z]+ )?0+(\d+)$/.exec(key)?.[1] ?? '';

/** Narrows a query to households that have every piece of `text`, in any order; `column` holds the words' number. */
export function whereWords(db: ReadDb, query: Knex.QueryBuilder, column: string, text: string): Knex.QueryBuilder {
  const pieces = text.trim().split(/\s+/).filter(Boolean).slice(0, MAX_PIECES);
  if (pieces.length === 0) return query;
  const match = pieces.map(matchOf);
  if (match.includes('')) return query.whereRaw('false');
  return query.whereIn(
    column,
    db('household_words')
      .whereRaw('household_words match ?', [match.join(' AND ')])
      .select('rowid'),
  );
}

const MAX_PIECES = 8;

/** A piece as typed so far, sounding as it may once it is complete: `c` may become `ca` or `ce`, `l` may become `ll`. */
function matchOf(piece: string): string {
  const keys = [searchKey(piece), ...continuations(piece)].filter(Boolean);
  const phrases = [...new Set(keys)].map((key) => key.split(' ').map(beginning).join(' AND '));
  return phrases.length === 0 ? '' : `(${phrases.map((phrase) => `(${phrase})`).join(' OR ')})`;
}

function continuations(piece: string): readonly string[] {
  const softened = /([cg]|[gq]u)$/i.test(piece) ? [searchKey(`${piece}e`).slice(0, -1)] : [];
  const doubled = /l$/i.test(piece) ? [searchKey(`${piece}la`).slice(0, -1)] : [];
  return [...softened, ...doubled];
}

// Keys are letters and digits only, so that nothing of the text is read as the engine's own syntax.
const beginning = (part: string) => `"${part}"*`;
