import { fork, type ChildProcess } from 'node:child_process';
import { heapFlags, READER_HEAP_MEGABYTES, readerEnvironment, tellOfFullHeap } from '@shared/contract/readerProcess';
import type { ReadAnswer, ReadRequest } from './messages';

export type ExitCause = 'OUT_OF_MEMORY' | 'CRASHED';

/** One running reader process; how it is started is the only thing that differs between hosts. */
export type ReaderChild = {
  readonly send: (request: ReadRequest) => void;
  readonly onMessage: (listener: (answer: ReadAnswer) => void) => void;
  readonly onExit: (listener: (cause: ExitCause) => void) => void;
  readonly kill: () => void;
};

/** Starts a reader process. */
export type ReaderHost = () => ReaderChild;

export type NodeHostOptions = { readonly heapMegabytes?: number };

/** The reader as a plain Node process: command line, tests, measurements. */
export function nodeReaderHost(
  script: string,
  { heapMegabytes = READER_HEAP_MEGABYTES }: NodeHostOptions = {},
): ReaderHost {
  return () => {
    const child = fork(script, [], {
      execPath: process.execPath,
      execArgv: [...heapFlags(heapMegabytes)],
      env: readerEnvironment(process.env),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const outOfMemory = watchMemory(child);
    return {
      send: (request) => void child.send(request, () => {}), // a child that died is told of by its exit
      onMessage: (listener) => void child.on('message', (answer) => listener(answer as ReadAnswer)), // only our process.ts
      onExit: (listener) => void child.on('close', () => listener(outOfMemory() ? 'OUT_OF_MEMORY' : 'CRASHED')),
      kill: () => void child.kill('SIGKILL'),
    };
  };
}

function watchMemory(child: ChildProcess): () => boolean {
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-20_000)));
  child.on('error', () => {}); // a script that cannot start ends in 'close' as well
  return () => tellOfFullHeap(lastWords);
}
