import type { ReadAnswer, ReadRequest } from './messages';
import { readFile } from './readFile';
import { withinWork } from './withinWork';

// The process that touches strangers' files and nothing else: it may be killed at any moment.
const parent = process.parentPort as typeof process.parentPort | undefined; // absent in a plain Node fork

/** Settles when the message has left, so that batches do not pile up in memory. */
function send(answer: ReadAnswer): void | Promise<void> {
  if (parent) return parent.postMessage(answer);
  return new Promise((sent) => process.send?.(answer, undefined, undefined, () => sent()));
}

async function answer({ id, path }: ReadRequest): Promise<void> {
  const result = await readFile(
    path,
    withinWork((sheet, rows) => send({ id, kind: 'rows', sheet, rows })),
  );
  if (result.ok) await send({ id, kind: 'done', description: result.value });
  else await send({ id, kind: 'refused', refusal: result.problem });
}

if (parent)
  parent.on('message', ({ data }) => void answer(data as ReadRequest)); // only our own backend is connected
else process.on('message', (request) => void answer(request as ReadRequest));
process.on('disconnect', () => process.exit());
