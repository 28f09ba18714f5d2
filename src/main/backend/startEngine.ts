import { monotonicFactory } from 'ulid';
import { dateOf, isIsoDate, type IsoDate } from '@shared/domain/calendar';
import type { Surroundings } from './backend';
import { createEngine, type Engine } from './engine';
import { createLog } from './log';
import { KDF_COST } from './registry/wrapping';
import { nodeReaderHost } from './workbooks/reading/readerHost';
import { openReader } from './workbooks/reading/readerProcess';

export type EngineOptions = {
  readonly registryFile: string;
  /** The built file of the process that reads strangers' workbooks. */
  readonly readerFile: string;
  /** `JUNTOS_TODAY=YYYY-MM-DD` sets the day, for demonstrations and tests of whole journeys. */
  readonly env?: Readonly<Record<string, string | undefined>>;
};

/** The backend with the real clock, real ids and real files; locked. */
export function startEngine({ registryFile, readerFile, env = process.env }: EngineOptions): Engine {
  const newId = monotonicFactory();
  return createEngine({
    registryFile,
    ...clockOf(env['JUNTOS_TODAY']),
    newId: () => newId(),
    log: createLog(`${registryFile}.log`, () => newId()),
    openReader: () => openReader(nodeReaderHost(readerFile)),
    kdfCost: KDF_COST,
  });
}

/** The day is the one on the wall of the office; instants are UTC. */
function clockOf(fixed: string | undefined): Pick<Surroundings, 'today' | 'now'> {
  const instant = () => new Date().toISOString();
  if (fixed === undefined || fixed === '') return { today: () => localDay(new Date()), now: instant };
  if (!isIsoDate(fixed)) throw new Error('JUNTOS_TODAY must be a date, YYYY-MM-DD');
  return { today: () => fixed, now: () => `${fixed}${instant().slice('YYYY-MM-DD'.length)}` };
}

function localDay(moment: Date): IsoDate {
  const day = dateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (day === undefined) throw new Error('the clock of this computer shows no date');
  return day;
}
