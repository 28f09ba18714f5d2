import { countRows } from '../countRows';
import type { ReadDb } from '../handles';

export type SignIns = { readonly lastSignIn: string | null; readonly signIns: number };

/** When each person of the office last signed in, and how often; by id. */
export async function loadSignIns(db: ReadDb): Promise<ReadonlyMap<string, SignIns>> {
  const rows: (SignIns & { readonly id: string })[] = await db('access_line')
    .where({ kind: 'SIGN_IN' })
    .groupBy('user_id')
    .select('user_id as id')
    .max('at as lastSignIn')
    .count('* as signIns');
  return new Map(rows.map(({ id, ...signIns }) => [id, signIns]));
}

/** Attempts that opened nothing; of whom, nobody knows. */
export const countFailures = (db: ReadDb): Promise<number> =>
  countRows(db('access_line').where({ kind: 'SIGN_IN_FAILED' }));
