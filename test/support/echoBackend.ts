import type { FromBackend, ToBackend } from '../../src/shared/contract/backendMessages';

// A backend process that tells what it is asked, and ends when asked to. Started by Node itself, types and all.
const say = (message: FromBackend) => process.send?.(message);

process.on('message', (message: ToBackend) => {
  if (message.type === 'cancel') return say({ type: 'progress', jobId: message.jobId, done: 0, total: 0 });
  const { id, name, input, jobId } = message;
  if (name === 'end') process.exit(Number(input));
  if (name === 'lock') return say({ type: 'locked' });
  if (name === 'wait') return undefined;
  if (jobId !== undefined) say({ type: 'progress', jobId, done: 1, total: 2 });
  return say({ type: 'answer', id, result: { ok: true, value: { pid: process.pid, name, input } } });
});
process.on('disconnect', () => process.exit());
