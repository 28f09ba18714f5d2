import { app, utilityProcess } from 'electron';
import { lastWordsOf, type Hosted, type Program } from './host';
import { forkOnNode } from './nodeHost';

/**
 * The one place that knows how our processes are hosted: Electron's utility process, or a plain Node where that Electron
 * is too old for the database driver, in development and tests only.
 */
export function startProcess<Sent, Heard>(program: Program): Hosted<Sent, Heard> {
  const node = app.isPackaged ? undefined : process.env['JUNTOS_BACKEND_NODE'];
  return node ? forkOnNode(node, program) : forkInElectron(program);
}

function forkInElectron<Sent, Heard>({ file, env, name, flags, isHeard }: Program): Hosted<Sent, Heard> {
  const child = utilityProcess.fork(file, [], {
    serviceName: name,
    env,
    execArgv: [`--js-flags=${flags.join(' ')}`], // its V8 starts before the flags of Node are read
    stdio: isHeard === true ? ['ignore', 'ignore', 'pipe'] : 'inherit',
  });
  const lastWords = lastWordsOf(child.stderr);
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: Heard) => listener(message)),
    onExit: (listener) => void child.on('exit', (status) => listener(status, lastWords())),
    stop: () => void child.kill(),
  };
}
