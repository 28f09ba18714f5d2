import { app, utilityProcess } from 'electron';
import type { FromBackend } from '@shared/contract/backendMessages';
import { forkOnNode, YOUNG_HEAP } from './nodeHost';
import type { BackendHost } from './backend';

/**
 * The one place that knows how the backend is hosted: Electron's utility process, or a plain Node where that Electron is
 * too old for the database driver, in development and tests only.
 */
export function forkBackend(file: string, env: NodeJS.ProcessEnv): BackendHost {
  const node = app.isPackaged ? undefined : env['JUNTOS_BACKEND_NODE'];
  return node ? forkOnNode(node, file, env) : forkInElectron(file, env);
}

function forkInElectron(file: string, env: NodeJS.ProcessEnv): BackendHost {
  const execArgv = [`--js-flags=${YOUNG_HEAP}`]; // its V8 starts before the flags of Node are read
  const child = utilityProcess.fork(file, [], { serviceName: 'registro', env, execArgv });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromBackend) => listener(message)),
    onExit: (listener) => void child.on('exit', listener),
    stop: () => void child.kill(),
  };
}
