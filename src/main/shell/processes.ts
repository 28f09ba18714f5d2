import type { FromBackend, ToBackend } from '@shared/contract/backendMessages';
import { BACKEND_HEAP, heapFlags, READER_HEAP_MEGABYTES, readerEnvironment } from '@shared/contract/readerProcess';
import type { Hosted, Program } from './host';

export type BackendProcess = Hosted<ToBackend, FromBackend>;
export type ReaderProcess = Hosted<unknown, unknown>;

export const backendProgram = (file: string, env: NodeJS.ProcessEnv, dataFolder: string): Program => ({
  file,
  env: { ...env, JUNTOS_DATA: dataFolder },
  name: 'registro',
  flags: BACKEND_HEAP,
});

export const readerProgram = (file: string, env: NodeJS.ProcessEnv): Program => ({
  file,
  env: readerEnvironment(env),
  name: 'lector',
  flags: heapFlags(READER_HEAP_MEGABYTES),
  isHeard: true,
});
