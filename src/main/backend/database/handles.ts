import { setImmediate as letMessagesIn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import type { Result } from '@shared/domain/result';
import { checkpointBehind, withholdCheckpoint } from './sqlite/checkpoint';

/** A handle that can read. Never use it inside `write`: SQLite has one connection and the query would wait for ever. */
export type ReadDb = Knex;

/** Who changes something, and when. */
export type Author = { readonly userId: string; readonly at: string };

declare const writable: unique symbol;
/** A handle that can write, on behalf of a job that may be cancelled. Only `write` hands one out, inside a transaction. */
export type Tx = Knex.Transaction & {
  readonly author: Author;
  readonly signal: AbortSignal;
  readonly [writable]: true;
};

/** Between slices of long work: messages get through, and a cancelled job takes back what it wrote. */
export async function pauseIn({ signal }: Tx): Promise<void> {
  await letMessagesIn();
  signal.throwIfAborted();
}

/** Runs `work` in one transaction: all of it stays, or none if it refuses or throws. */
export type Write = <Value>(work: (tx: Tx) => Promise<Result<Value, Problem>>) => Promise<Result<Value, Problem>>;

export function createWrite(db: Knex, author: () => Author, signal: AbortSignal = NEVER): Write {
  return async (work) => {
    withholdCheckpoint(db);
    const trx = await db.transaction();
    try {
      const tx = Object.assign(trx, { author: author(), signal }) as Tx; // the brand exists only for the compiler
      const result = await work(tx);
      // a commit that fails, as on a full disk, is told to the second promise alone
      await (result.ok ? Promise.all([trx.commit(), trx.executionPromise]) : trx.rollback());
      return result;
    } catch (error) {
      if (!trx.isCompleted()) await trx.rollback();
      throw error;
    } finally {
      checkpointBehind(db);
    }
  };
}

const NEVER = new AbortController().signal;
