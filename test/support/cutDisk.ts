import type { Random } from '../../src/generator/random';

/*
 * What a power cut may leave of files: all that was synced, and of what came after any part, down to single sectors. The
 * notes are those of `disk.c`.
 */
type Act = {
  /** Created, written, cut to a length, synced, folder synced, removed; acknowledged to the person. */
  readonly kind: 'C' | 'W' | 'T' | 'S' | 'D' | 'U' | 'A';
  readonly name: string;
  readonly at: number;
  readonly bytes: Buffer;
};

const HEAD = 19;
export function readActs(log: Buffer): readonly Act[] {
  const acts: Act[] = [];
  for (let from = 0; from < log.length;) {
    const kind = log.toString('latin1', from, from + 1) as Act['kind']; // written by disk.c
    const end = from + HEAD + log.readUInt16LE(from + 1);
    const length = kind === 'W' || kind === 'A' ? Number(log.readBigInt64LE(from + 11)) : 0;
    const name = log.toString('utf8', from + HEAD, end);
    acts.push({ kind, name, at: Number(log.readBigInt64LE(from + 3)), bytes: log.subarray(end, end + length) });
    from = end + length;
  }
  return acts;
}

/** `bytes` may be longer than the file. */
type File = { bytes: Buffer; length: number; pending: Act[]; removed: boolean };

/** The files after the first `count` acts and a cut, over those of `before`; and how often the person was told «done». */
export function afterCut(acts: readonly Act[], count: number, before: ReadonlyMap<string, Buffer>, random: Random) {
  const files = new Map([...before].map(([name, bytes]) => [name, fileOf(bytes)] as const));
  let acknowledged = 0;
  for (const act of acts.slice(0, count)) {
    if (act.kind === 'A') acknowledged += 1;
    else if (act.kind === 'D') dropRemoved(files);
    else play(files, act);
  }
  return { acknowledged, files: new Map([...files].flatMap(([name, file]) => leftOf(name, file, random))) };
}

function dropRemoved(files: Map<string, File>): void {
  for (const [name, { removed }] of files) if (removed) files.delete(name);
}

function play(files: Map<string, File>, act: Act): void {
  const known = files.get(act.name);
  const file = known === undefined || (act.kind === 'C' && known.removed) ? fileOf(Buffer.alloc(0)) : known;
  files.set(act.name, file);
  if (act.kind === 'U') file.removed = true;
  if (act.kind === 'W' || act.kind === 'T') file.pending.push(act);
  if (act.kind !== 'S') return;
  for (const pending of file.pending) reach(file, pending);
  file.pending = [];
}

const fileOf = (bytes: Buffer): File => ({
  bytes: Buffer.from(bytes),
  length: bytes.length,
  pending: [],
  removed: false,
});

/** A removal may have reached the disk or not; of each write nothing, all, or some sectors. */
function leftOf(name: string, file: File, random: Random): readonly (readonly [string, Buffer])[] {
  if (file.removed && random.happens(0.5)) return [];
  for (const pending of file.pending) {
    const drawn = random.next();
    if (drawn < 0.4) reach(file, pending);
    else if (drawn < 0.6) reach(file, pending, random);
  }
  return [[name, file.bytes.subarray(0, file.length)]];
}

const SECTOR = 512;

/** `random`: of a write torn by the cut, each sector by itself. */
function reach(file: File, { kind, at, bytes }: Act, random?: Random): void {
  resize(file, kind === 'T' ? at : Math.max(file.length, at + bytes.length));
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + SECTOR - ((at + from) % SECTOR));
    if (random === undefined || random.happens(0.5)) bytes.copy(file.bytes, at + from, from, to);
    from = to;
  }
}

/** With room to spare, since files grow by many small writes. */
function resize(file: File, length: number): void {
  if (length > file.bytes.length) {
    const larger = Buffer.alloc(2 * length);
    file.bytes.copy(larger, 0, 0, file.length);
    file.bytes = larger;
  }
  if (length < file.length) file.bytes.fill(0, length, file.length);
  file.length = length;
}
