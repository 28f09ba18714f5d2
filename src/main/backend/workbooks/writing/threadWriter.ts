import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Result } from '@shared/domain/result';
import type { ToHost, ToThread, WriteRequest } from './messages';
import { rowsInTurn } from './rowsInTurn';
import type { WorkbookSpec, WriteRefusal } from './spec';
import type { WorkbookWriter } from './writer';
import type { Written } from './writeWorkbook';

/** More would be quicker on a larger computer, but each takes some 60 MB. */
const MOST_THREADS = Math.min(2, availableParallelism());
const IDLE_MS = 10_000;

type Thread = {
  readonly worker: Worker;
  /** Never fulfilled: fails when the thread ends. */
  readonly ended: Promise<never>;
  busy: number;
  rest?: NodeJS.Timeout;
};

/**
 * Writes in threads of their own, which start with the first workbook and end when there is none: the backend is free to
 * answer while thousands of cells are packed. `script` is the bundled `thread.ts`.
 */
export function openThreadWriter(script: string): WorkbookWriter {
  const threads = new Set<Thread>();
  const leastBusy = () => {
    const [first] = [...threads].toSorted((one, other) => one.busy - other.busy);
    if (first !== undefined && (first.busy === 0 || threads.size === MOST_THREADS)) return first;
    const thread = startThread(script);
    threads.add(thread);
    thread.ended.catch(() => threads.delete(thread));
    return thread;
  };
  return async (path, spec, way = 'over') => {
    const thread = leastBusy();
    thread.busy += 1;
    clearTimeout(thread.rest);
    try {
      return await writeIn(thread, { path, way }, spec);
    } finally {
      thread.busy -= 1;
      if (thread.busy === 0) thread.rest = setTimeout(() => end(threads, thread), IDLE_MS).unref();
    }
  };
}

function startThread(script: string): Thread {
  const worker = new Worker(script);
  worker.unref(); // a workbook that is being written keeps the process alive by its port
  const ended = once(worker, 'exit').then(() => {
    throw new Error('the thread that writes workbooks has ended');
  });
  return { worker, ended, busy: 0 };
}

function end(threads: Set<Thread>, thread: Thread): void {
  threads.delete(thread);
  void thread.worker.terminate();
}

type Where = Pick<WriteRequest, 'path' | 'way'>;

async function writeIn({ worker, ended }: Thread, where: Where, { sheets, ...book }: WorkbookSpec) {
  const { port1: port, port2 } = new MessageChannel();
  const rows = rowsInTurn(sheets.map((sheet) => sheet.rows));
  const spec = { ...book, sheets: sheets.map(({ rows: _rows, ...head }) => head) };
  try {
    const written = answered(port, rows);
    worker.postMessage({ port: port2, ...where, spec } satisfies WriteRequest, [port2]);
    return await Promise.race([written, ended]);
  } finally {
    port.close();
    await rows.leave();
  }
}

/** Answers what the thread asks for until the workbook is done; what went wrong with the rows is thrown on as it came. */
function answered(port: MessagePort, rows: ReturnType<typeof rowsInTurn>): Promise<Result<Written, WriteRefusal>> {
  let fault: unknown;
  const moreOf = (sheet: number) =>
    rows.next(sheet).catch((error: unknown): ToThread => {
      fault = error;
      return { kind: 'stopped' };
    });
  return new Promise((resolve, reject) => {
    port.on('message', (said: ToHost) => {
      if (said.kind === 'done') resolve(said.result);
      else if (said.kind === 'failed') reject(fault instanceof Error ? fault : new Error(said.reason));
      else void moreOf(said.sheet).then((more) => port.postMessage(more));
    });
  });
}
