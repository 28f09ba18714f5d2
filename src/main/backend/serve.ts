import type { FromBackend, ToBackend } from '@shared/contract/backendMessages';
import { ASKED_BY_TIMERS } from '@shared/contract/timers';
import type { Dispatch } from './dispatch';
import { lockSession, type Engine } from './engine';
import type { JobContext } from './jobs/job';

/** The line to the shell, whatever hosts this process. */
export type Port = {
  readonly send: (message: FromBackend) => void;
  readonly onMessage: (listener: (message: ToBackend) => void) => void;
};
type Service = {
  readonly engine: Engine;
  readonly dispatch: Dispatch;
  readonly port: Port;
  readonly lockAfterMs: number;
};

const MS_BETWEEN_REPORTS = 100;

/** Answers calls, passes progress on, cancels jobs, and locks a registry nobody asks anything of. */
export function serve({ engine, dispatch, port, lockAfterMs }: Service): void {
  const running = new Map<string, AbortController>();
  const idle = createIdleLock(engine, lockAfterMs, () => port.send({ type: 'locked' }));

  const answer = async ({ id, name, input, jobId = `call-${id}` }: Extract<ToBackend, { type: 'call' }>) => {
    const controller = new AbortController();
    running.set(jobId, controller);
    const isUse = !ASKED_BY_TIMERS.some((one) => one === name);
    if (isUse) idle.busy();
    const result = await dispatch(engine, name, input, jobContext(port, jobId, controller.signal));
    running.delete(jobId);
    if (isUse) idle.free();
    port.send({ type: 'answer', id, result });
  };
  port.onMessage((message) => {
    if (message.type === 'call') void answer(message);
    else if (message.type === 'cancel') running.get(message.jobId)?.abort();
  });
}

function jobContext(port: Port, jobId: string, signal: AbortSignal): JobContext {
  let reportedAt = -MS_BETWEEN_REPORTS;
  return {
    signal,
    report(done, total, label) {
      const now = performance.now();
      if (now - reportedAt < MS_BETWEEN_REPORTS) return;
      reportedAt = now;
      port.send({ type: 'progress', jobId, done, total, label });
    },
  };
}

function createIdleLock(engine: Engine, afterMs: number, locked: () => void) {
  let calls = 0;
  let timer: NodeJS.Timeout | undefined;
  const lockNow = async () => {
    if (engine.session === undefined) return;
    const result = await lockSession(engine);
    if (result.ok) locked();
  };
  return {
    busy() {
      calls += 1;
      clearTimeout(timer);
    },
    free() {
      calls -= 1;
      if (calls === 0 && engine.session !== undefined) timer = setTimeout(() => void lockNow(), afterMs);
    },
  };
}
