import type { FromBackend, ToBackend } from '@shared/contract/backendMessages';
import { heapFlag, READER_HEAP_MEGABYTES, readerEnvironment } from '@shared/contract/readerProcess';
import type { Hosted, Program } from './host';

/** Megabytes for what lives short: by itself V8 takes four times as much, and long work fills it. */
export const YOUNG_HEAP = '--max-semi-space-size=4';

export type BackendProcess = Hosted<ToBackend, FromBackend>;
export type ReaderProcess = Hosted<unknown, unknown>;

export const backendProgram = (file: string, env: NodeJS.ProcessEnv, dataFolder: string): Program => ({
  file,
  env: { ...env, JUNTOS_DATA: dataFolder },
  name: 'registro',
  flag: YOUNG_HEAP,
});

export const readerProgram = (file: string, env: NodeJS.ProcessEnv): Program => ({
  file,
  env: readerEnvironment(env),
  name: 'lector',
  flag: heapFlag(READER_HEAP_MEGABYTES),
  isHeard: true,
});
