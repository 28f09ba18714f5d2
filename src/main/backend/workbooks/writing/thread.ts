import { parentPort, type MessagePort } from 'node:worker_threads';
import type { ToHost, ToThread, WriteRequest } from './messages';
import type { RowInput } from './spec';
import { WAYS } from './writer';

// The thread that writes workbooks: it knows no registry, only what it is told to put in the cells.
parentPort?.on('message', (request: WriteRequest) => void write(request));

async function write({ port, path, way, spec }: WriteRequest): Promise<void> {
  const say = (message: ToHost) => port.postMessage(message);
  const sheets = spec.sheets.map((sheet, index) => ({ ...sheet, rows: rowsOf(port, index) }));
  try {
    say({ kind: 'done', result: await WAYS[way](path, { ...spec, sheets }) });
  } catch (error) {
    say({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** While some rows are written, the next are on their way. */
async function* rowsOf(port: MessagePort, sheet: number): AsyncGenerator<RowInput> {
  let coming = ask(port, sheet);
  for (;;) {
    const came = await coming;
    if (came.kind === 'stopped') throw new Error('there are no more rows to write');
    if (!came.isLast) coming = ask(port, sheet);
    yield* came.rows;
    if (came.isLast) return;
  }
}

const ask = (port: MessagePort, sheet: number) =>
  new Promise<ToThread>((resolve) => {
    port.once('message', resolve);
    port.postMessage({ kind: 'rowsOf', sheet } satisfies ToHost);
  });
