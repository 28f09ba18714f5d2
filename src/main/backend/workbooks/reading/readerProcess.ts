import { ok, refuse, type Result } from '@shared/domain/result';
import type { SheetRow, WorkbookContent } from './content';
import { LIMITS } from './limits';
import type { ReadAnswer } from './messages';
import type { ReaderChild, ReaderHost } from './readerHost';
import type { FileRefusalCode } from '@shared/domain/fileRefusals';
import type { FileRefusal } from './refusal';

export type ReadResult = Result<WorkbookContent, FileRefusal>;

/** Reads strangers' files in a process of its own, one at a time; a file that kills it is refused, the next is not. */
export type Reader = {
  read(path: string, signal?: AbortSignal): Promise<ReadResult>;
  close(): void;
};
export type OpenReader = () => Reader;

export type ReaderOptions = { readonly silentMilliseconds?: number };

export function openReader(
  host: ReaderHost,
  { silentMilliseconds = LIMITS.silentMilliseconds }: ReaderOptions = {},
): Reader {
  let child: ReaderChild | undefined;
  let reading: Reading | undefined;
  let silence: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let nextId = 1;

  function startChild(): ReaderChild {
    const started = host();
    started.onMessage((answer) => {
      if (child !== started) return;
      silence?.refresh();
      reading?.take(answer);
    });
    started.onExit((cause) => child === started && abandon(cause));
    return started;
  }

  function abandon(code: FileRefusalCode) {
    child?.kill();
    child = undefined;
    reading?.settle(refuse({ code, detail: '' }));
  }

  function readNow(path: string, signal: AbortSignal | undefined): Promise<ReadResult> {
    if (signal?.aborted === true) return Promise.resolve(refuse({ code: 'CANCELLED', detail: '' }));
    child ??= startChild();
    const id = nextId++;
    const cancel = () => abandon('CANCELLED');
    silence = setTimeout(() => abandon('TIMEOUT'), silentMilliseconds);
    signal?.addEventListener('abort', cancel);
    const result = new Promise<ReadResult>((settle) => (reading = createReading(id, settle)));
    child.send({ id, path });
    return result.finally(() => {
      clearTimeout(silence);
      signal?.removeEventListener('abort', cancel);
      reading = undefined;
    });
  }

  return {
    read(path, signal) {
      const result = last.then(() => readNow(path, signal));
      last = result;
      return result;
    },
    close: () => abandon('CANCELLED'),
  };
}

type Reading = { take(answer: ReadAnswer): void; settle(result: ReadResult): void };

/** Puts the batches of one file together again. */
function createReading(id: number, settle: (result: ReadResult) => void): Reading {
  const rows = new Map<number, SheetRow[]>();
  return {
    settle,
    take(answer) {
      if (answer.id !== id) return;
      if (answer.kind === 'rows') append(rows, answer.sheet, answer.rows);
      else if (answer.kind === 'refused') settle(refuse(answer.refusal));
      else {
        const sheets = answer.description.sheets.map((sheet, index) => ({ ...sheet, rows: rows.get(index) ?? [] }));
        settle(ok({ ...answer.description, sheets }));
      }
    },
  };
}

function append(rows: Map<number, SheetRow[]>, sheet: number, batch: readonly SheetRow[]): void {
  const known = rows.get(sheet);
  if (known === undefined) rows.set(sheet, [...batch]);
  else for (const row of batch) known.push(row);
}
