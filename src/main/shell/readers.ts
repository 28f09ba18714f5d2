import { tellOfFullHeap } from '@shared/contract/readerProcess';
import type { BackendProcess, ReaderProcess } from './processes';

/**
 * Readers of strangers' files, by the number the backend gives them: in a packaged program only the shell starts processes.
 * They end with the backend.
 */
export function serveReaders(backend: BackendProcess, fork: () => ReaderProcess): void {
  const running = new Map<number, ReaderProcess>();
  const start = (reader: number) => {
    const started = fork();
    running.set(reader, started);
    started.onMessage((answer) => backend.send({ type: 'reader-said', reader, answer }));
    started.onExit((_status, lastWords) => {
      running.delete(reader);
      backend.send({ type: 'reader-ended', reader, isOutOfMemory: tellOfFullHeap(lastWords) });
    });
    return started;
  };
  backend.onMessage((message) => {
    if (message.type === 'read') (running.get(message.reader) ?? start(message.reader)).send(message.request);
    if (message.type === 'kill-reader') running.get(message.reader)?.stop();
  });
  backend.onExit(() => running.forEach((reader) => reader.stop()));
}
