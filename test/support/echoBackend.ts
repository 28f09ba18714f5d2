import type { FromBackend, ToBackend } from '../../src/shared/contract/backendMessages';

// A backend process that tells what it is asked, and ends when asked to. Started by Node itself, types and all.
const say = (message: FromBackend) => process.send?.(message);
const answer = (id: number, value: unknown) => say({ type: 'answer', id, result: { ok: true, value } });
let asked = 0;

process.on('message', (message: ToBackend) => {
  if (message.type === 'cancel') return say({ type: 'progress', jobId: message.jobId, done: 0, total: 0 });
  if (message.type === 'reader-said') return answer(asked, message.answer);
  if (message.type === 'reader-ended') return answer(asked, message.isOutOfMemory ? 'OUT_OF_MEMORY' : 'CRASHED');
  const { id, name, input, jobId } = message;
  if (name === 'end') process.exit(Number(input));
  if (name === 'lock') return say({ type: 'locked' });
  if (name === 'wait') return undefined;
  asked = id; // what the reader says answers the last call
  if (name === 'read') return say({ type: 'read', reader: 1, request: input });
  if (name === 'kill') return say({ type: 'kill-reader', reader: 1 });
  if (jobId !== undefined) say({ type: 'progress', jobId, done: 1, total: 2 });
  return answer(id, { pid: process.pid, name, input });
});
process.on('disconnect', () => process.exit());
