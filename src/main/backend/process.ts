import { join, resolve } from 'node:path';
import type { ToBackend } from '@shared/contract/backendMessages';
import { dispatch } from './handlers';
import { serve, type Port } from './serve';
import { startEngine } from './startEngine';
import { shellReaderHost } from './workbooks/reading/shellReaderHost';

/*
 * The backend as a process of its own. The environment says where the registry is: JUNTOS_REGISTRY (a file), or else
 * JUNTOS_DATA (a folder); and JUNTOS_LOCK_MINUTES, after how many minutes without a call it is locked (10).
 */
const LOCK_MINUTES = 10;
const env = process.env;
const minutes = Number(env['JUNTOS_LOCK_MINUTES']);
const registryFile = resolve(env['JUNTOS_REGISTRY'] || join(env['JUNTOS_DATA'] || '.', 'registro.db'));

const port = connect();
const writerFile = join(__dirname, 'writer.js');

serve({
  engine: startEngine({
    registryFile,
    readerHost: shellReaderHost(port),
    writerFile,
    looked: 'behind',
    kept: 'behind',
  }),
  dispatch,
  port,
  lockAfterMs: 60_000 * (minutes > 0 ? minutes : LOCK_MINUTES),
});

/** Electron's utility process, or a plain Node fork: only the shell is at the other end. */
function connect(): Port {
  const parent = process.parentPort as typeof process.parentPort | undefined; // absent in a plain Node fork
  if (parent) {
    return {
      send: (message) => parent.postMessage(message),
      onMessage: (listener) => void parent.on('message', ({ data }) => listener(data as ToBackend)),
    };
  }
  // A plain fork outlives its parent, and keeps its output open, unless it leaves by itself.
  process.on('disconnect', () => process.exit());
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToBackend)),
  };
}
