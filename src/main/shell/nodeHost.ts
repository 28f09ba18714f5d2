import { fork } from 'node:child_process';
import { lastWordsOf, type Hosted, type Program } from './host';

/** A plain Node process, in development and tests. It leaves by itself when its channel is cut. */
export function forkOnNode<Sent, Heard>(node: string, { file, env, flags, isHeard }: Program): Hosted<Sent, Heard> {
  const stdio = isHeard === true ? (['ignore', 'ignore', 'pipe', 'ipc'] as const) : undefined;
  const child = fork(file, [], {
    execPath: node,
    execArgv: [...flags],
    env,
    serialization: 'advanced',
    ...(stdio && { stdio: [...stdio] }),
  });
  const lastWords = lastWordsOf(child.stderr);
  child.on('error', () => undefined); // one that cannot be started ends in 'close' as well
  return {
    send: (message) => {
      // One that is going does not take messages any more; its exit answers what waits.
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (listener) => void child.on('message', (message) => listener(message as Heard)),
    onExit: (listener) => void child.once('close', (status) => listener(status ?? 1, lastWords())),
    stop: () => void child.kill(),
  };
}
