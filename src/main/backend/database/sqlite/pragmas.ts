import type { Driver } from './driver';

/** 'JTOS': tells a registry from any other SQLite file. */
export const APPLICATION_ID = 0x4a_54_4f_53;

type Pragma = { readonly name: string; readonly set: string; readonly expected: string | number };
/** In this order; what each protects from is in security.md: lost work, hidden damage, hostile content, deleted data. */
const PRAGMAS: readonly Pragma[] = [
  { name: 'locking_mode', set: 'EXCLUSIVE', expected: 'exclusive' },
  { name: 'journal_mode', set: 'WAL', expected: 'wal' },
  { name: 'wal_autocheckpoint', set: '0', expected: 0 }, // checkpointBehind
  { name: 'synchronous', set: 'FULL', expected: 2 },
  { name: 'foreign_keys', set: 'ON', expected: 1 },
  { name: 'secure_delete', set: 'ON', expected: 1 },
  { name: 'trusted_schema', set: 'OFF', expected: 0 },
  { name: 'cell_size_check', set: 'ON', expected: 1 },
  { name: 'mmap_size', set: '0', expected: 0 },
  { name: 'temp_store', set: 'MEMORY', expected: 2 },
  { name: 'recursive_triggers', set: 'ON', expected: 1 },
  { name: 'journal_size_limit', set: '67108864', expected: 67_108_864 },
  { name: 'busy_timeout', set: '5000', expected: 5000 },
  { name: 'cache_size', set: '-16000', expected: -16_000 }, // what is read for one stretch of households lies apart
];

export function setPragmas(driver: Driver): void {
  for (const { name, set } of PRAGMAS) driver.pragma(`${name}=${set}`);
}

/** What matters of them where nothing is written: a file may be hostile, and a reader leaves nothing of it on the disk. */
export function setReadingPragmas(driver: Driver): void {
  const reading = ['trusted_schema', 'cell_size_check', 'mmap_size', 'temp_store'];
  for (const { name, set } of PRAGMAS) if (reading.includes(name)) driver.pragma(`${name}=${set}`);
  driver.pragma('query_only=ON');
}

/** The settings as the engine has them now. */
export function readPragmas(driver: Driver): Record<string, string | number> {
  const names = ['cipher', ...PRAGMAS.map(({ name }) => name), 'application_id', 'user_version'];
  return Object.fromEntries(names.map((name) => [name, readPragma(driver, name)]));
}

export function readPragma(driver: Driver, name: string): string | number {
  const value = driver.pragma(name, { simple: true });
  return typeof value === 'number' ? value : String(value);
}

/** Settings the engine did not take: an engine that ignores one must not be trusted with the registry. */
export function wrongPragmas(driver: Driver): readonly string[] {
  const expected = [
    { name: 'cipher', expected: 'chacha20' },
    { name: 'application_id', expected: APPLICATION_ID },
    ...PRAGMAS,
  ];
  return expected
    .map(({ name, expected: value }) => ({ name, value, found: readPragma(driver, name) }))
    .filter(({ value, found }) => value !== found)
    .map(({ name, found }) => `${name} = ${found}`);
}
