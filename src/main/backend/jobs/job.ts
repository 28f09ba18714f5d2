import { setImmediate as letMessagesIn } from 'node:timers/promises';

/** What a running operation may use: report progress, notice that it was cancelled. */
export type JobContext = {
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number, label?: string) => void;
};

export const quietJob = (): JobContext => ({ signal: new AbortController().signal, report: () => undefined });

const ROWS_BETWEEN_PAUSES = 500;

/**
 * One loop for long work. Awaiting knex is not enough: SQLite answers synchronously, so without the pause a cancel is
 * read after the last row.
 */
export async function* inChunks<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  total: number,
  job: JobContext,
  label?: string,
) {
  let done = 0;
  for await (const row of rows) {
    if (done % ROWS_BETWEEN_PAUSES === 0) await pause(job, done, total, label);
    yield row;
    done += 1;
  }
}

export async function pause(
  { signal, report }: JobContext,
  done: number,
  total: number,
  label?: string,
): Promise<void> {
  report(done, total, label);
  await letMessagesIn();
  signal.throwIfAborted();
}
