import type { Port } from '../../serve';
import type { ReadAnswer } from './messages';
import type { ExitCause, ReaderHost } from './readerHost';

type Listeners = { answer?: (answer: ReadAnswer) => void; exit?: (cause: ExitCause) => void };

/** Readers as processes of the shell, asked for over its line: a packaged program lets nobody else start one. */
export function shellReaderHost(port: Port): ReaderHost {
  const listening = new Map<number, Listeners>();
  let last = 0;
  port.onMessage((message) => {
    if (message.type === 'reader-said') listening.get(message.reader)?.answer?.(message.answer as ReadAnswer); // our process.ts
    if (message.type === 'reader-ended') end(message.reader, message.isOutOfMemory ? 'OUT_OF_MEMORY' : 'CRASHED');
  });
  const end = (reader: number, cause: ExitCause) => {
    listening.get(reader)?.exit?.(cause);
    listening.delete(reader);
  };
  return () => {
    last += 1;
    const reader = last;
    const listeners: Listeners = {};
    listening.set(reader, listeners);
    return {
      send: (request) => port.send({ type: 'read', reader, request }),
      onMessage: (listener) => void (listeners.answer = listener),
      onExit: (listener) => void (listeners.exit = listener),
      kill: () => port.send({ type: 'kill-reader', reader }),
    };
  };
}
