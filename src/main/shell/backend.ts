import type { FromBackend, JobProgress } from '@shared/contract/backendMessages';
import type { Problem } from '@shared/contract/problems';
import type { BackendProcess, ReaderProcess } from './processes';
import { serveReaders } from './readers';

export type Backend = {
  readonly ask: (name: string, input: unknown, jobId?: string) => Promise<unknown>;
  readonly cancel: (jobId: string) => void;
  readonly stop: () => void;
};

type Supervision = {
  readonly fork: () => BackendProcess;
  readonly forkReader: () => ReaderProcess;
  readonly onProgress: (progress: JobProgress) => void;
  /** The backend locked the registry by itself. */
  readonly onLocked: () => void;
  readonly onStopped: (status: number) => void;
};

const MOST_STARTS = 4;
const WITHIN_MS = 60_000;
const stopped = { ok: false, problem: { code: 'backend-stopped' } satisfies Problem } as const;

/**
 * Starts the backend and starts it again after a crash: work is transactional, so there is nothing to repair. What
 * waited for an answer is told `backend-stopped`. One that keeps crashing is left alone until a minute has passed.
 */
export function superviseBackend({ fork, forkReader, onProgress, onLocked, onStopped }: Supervision): Backend {
  const waiting = new Map<number, (result: unknown) => void>();
  let starts: readonly number[] = [];
  let host: BackendProcess | undefined;
  let leaving = false;
  let lastId = 0;

  const start = (): BackendProcess | undefined => {
    const now = Date.now();
    starts = starts.filter((at) => now - at < WITHIN_MS);
    if (leaving || starts.length >= MOST_STARTS) return undefined;
    starts = [...starts, now];
    const started = fork();
    serveReaders(started, forkReader);
    started.onMessage(hear);
    started.onExit(restart);
    return started;
  };
  const hear = (message: FromBackend) => {
    if (message.type === 'progress') return onProgress(message);
    if (message.type === 'locked') return onLocked();
    if (message.type !== 'answer') return; // to the readers
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  };
  const restart = (status: number) => {
    if (!leaving) onStopped(status);
    for (const settle of waiting.values()) settle(stopped);
    waiting.clear();
    host = start();
  };
  host = start();

  return {
    ask: (name, input, jobId) =>
      new Promise((settle) => {
        host ??= start();
        if (host === undefined) return settle(stopped);
        lastId += 1;
        waiting.set(lastId, settle);
        host.send({ type: 'call', id: lastId, name, input, jobId });
      }),
    cancel: (jobId) => host?.send({ type: 'cancel', jobId }),
    stop: () => {
      leaving = true;
      host?.stop();
    },
  };
}
