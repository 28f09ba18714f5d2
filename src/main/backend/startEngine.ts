import { monotonicFactory } from 'ulid';
import { clockOf } from './clock';
import type { WhenLooked } from './database/open';
import { createEngine, type Engine } from './engine';
import { createLog } from './log';
import type { WhenKept } from './registry/backups/keeper';
import { KDF_COST } from './registry/kdfCost';
import type { ReaderHost } from './workbooks/reading/readerHost';
import { openReader } from './workbooks/reading/readerProcess';
import { openThreadWriter } from './workbooks/writing/threadWriter';
import { writeHere } from './workbooks/writing/writer';

export type EngineOptions = {
  readonly registryFile: string;
  /** How the process that reads strangers' workbooks is started. */
  readonly readerHost: ReaderHost;
  /** The script of the threads that write workbooks; none: they are written in this one. */
  readonly writerFile?: string | undefined;
  readonly looked?: WhenLooked;
  readonly kept?: WhenKept;
  /** `JUNTOS_TODAY=YYYY-MM-DD` sets the day, for demonstrations and tests of whole journeys. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/** The backend with the real clock, real ids and real files; locked. */
export function startEngine({
  registryFile,
  readerHost,
  writerFile,
  env = process.env,
  ...when
}: EngineOptions): Engine {
  const { looked = 'before', kept = 'never' } = when;
  const newId = monotonicFactory();
  return createEngine({
    registryFile,
    ...clockOf(env['JUNTOS_TODAY']),
    newId: () => newId(),
    log: createLog(`${registryFile}.log`, () => newId()),
    openReader: () => openReader(readerHost),
    writer: writerFile === undefined ? writeHere : openThreadWriter(writerFile),
    looked,
    kept,
    kdfCost: KDF_COST,
  });
}
