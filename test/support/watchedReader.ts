import { existsSync, readFileSync } from 'node:fs';
import '../../src/main/backend/workbooks/reading/process';
import type { ReadAnswer } from '../../src/main/backend/workbooks/reading/messages';

/* The reader process as the product has it, which also tells after each file what that has cost and left behind. */

/** Peak of memory since the process began, in bytes; prototypes that have other keys than at first. */
export type Watched = { readonly peak: number; readonly changed: readonly string[] };

/* What every value of the language inherits: a file must neither add to it nor take from it. */
const BUILT_IN = {
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Map,
  Set,
  Promise,
  RegExp,
  Date,
  Error,
  Uint8Array,
};
const keysOf = ({ prototype }: { readonly prototype: object }) => Reflect.ownKeys(prototype).map(String).join();
const atFirst = new Map(Object.entries(BUILT_IN).map(([name, of]) => [name, keysOf(of)]));
const changed = () =>
  Object.entries(BUILT_IN).flatMap(([name, of]) => (keysOf(of) === atFirst.get(name) ? [] : [name]));

const STATUS = '/proc/self/status';

/** Linux counts in `maxRSS` what the process that started this one had; its own high-water mark stands elsewhere. */
function peak(): number {
  const kilobytes = existsSync(STATUS) ? /VmHWM:\s*(\d+) kB/.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1024;
}

const send = process.send?.bind(process) as (answer: unknown, ...more: unknown[]) => boolean;
process.send = (answer: ReadAnswer, ...more: unknown[]) =>
  send(
    answer.kind === 'rows' ? answer : { ...answer, watched: { peak: peak(), changed: changed() } satisfies Watched },
    ...more,
  );
