import { fork } from 'node:child_process';
import type { FromBackend } from '@shared/contract/backendMessages';
import type { BackendHost } from './backend';

/** Megabytes for what lives short: by itself V8 takes four times as much, and long work fills it. */
export const YOUNG_HEAP = '--max-semi-space-size=4';

/** The backend as a plain Node process. It leaves by itself when its channel is cut. */
export function forkOnNode(node: string, file: string, env: NodeJS.ProcessEnv): BackendHost {
  const child = fork(file, [], { execPath: node, execArgv: [YOUNG_HEAP], env, serialization: 'advanced' });
  return {
    send: (message) => {
      // One that is going does not take messages any more; its exit answers what waits.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromBackend)),
    onExit: (listener) => {
      child.once('exit', (status) => listener(status ?? 1));
      child.once('error', () => (child.pid === undefined ? listener(127) : undefined));
    },
    stop: () => void child.kill(),
  };
}
