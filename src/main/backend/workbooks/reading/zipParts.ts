import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, inflateRawSync } from 'node:zlib';
import {
  fromBufferPromise,
  fromFdPromise,
  getFileNameLowLevel,
  validateFileName,
  type Entry,
  type ZipFile,
} from 'yauzl';
import { LIMITS } from './limits';
import { Refused, refuseFile } from './refusal';

/** The parts of a zip whose directory has passed every check; nothing is unpacked yet. */
export type ZipParts = {
  readonly names: readonly string[];
  has(name: string): boolean;
  sizeOf(name: string): number;
  /** Unpacked bytes, counted and checked against the CRC as they come. */
  read(name: string): AsyncGenerator<Buffer>;
};

/** From an open file, or from bytes that must not touch the disk. */
export async function openZip(source: FileHandle | Buffer): Promise<ZipParts> {
  const zip = await orBadZip(
    Buffer.isBuffer(source) ? fromBufferPromise(source, OPTIONS) : fromFdPromise(source.fd, OPTIONS),
  );
  if (zip.entryCount > LIMITS.entries) refuseFile('ENTRIES', String(zip.entryCount));
  const entries = await orBadZip(listEntries(zip));
  checkOverlaps([...entries.values()].map(({ entry }) => entry));
  const find = (name: string) => entries.get(name.toLowerCase())?.entry;
  return {
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => find(name) !== undefined,
    sizeOf: (name) => find(name)?.uncompressedSize ?? 0,
    read: (name) => readPart({ zip, source }, name, find(name) ?? refuseFile('MISSING', name)),
  };
}

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false } as const;

type NamedEntry = { readonly name: string; readonly entry: Entry };

/** Excel finds parts without regard to case, so two that differ only in case are one name used twice. */
async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, NamedEntry>> {
  const entries = new Map<string, NamedEntry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    checkEntry(entry, name);
    total += entry.uncompressedSize;
    if (total > LIMITS.totalBytes) refuseFile('BOMB', `total ${total}`);
    if (entries.has(name.toLowerCase())) refuseFile('DUP', name);
    entries.set(name.toLowerCase(), { name, entry });
  }
  return entries;
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const isBadSegment = (segment: string) => segment === '..' || RESERVED.test(segment) || /[. ]$/.test(segment);

function nameOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  const isBad = validateFileName(name) !== null || /[:\0]/.test(name) || name.split('/').some(isBadSegment);
  return isBad ? refuseFile('NAME', name) : name;
}

function checkEntry(entry: Entry, name: string): void {
  const { compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) refuseFile('PASSWORD', name);
  if (!entry.canDecodeFileData()) refuseFile('METHOD', String(entry.compressionMethod));
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  const isBomb = uncompressedSize > LIMITS.partBytes || (uncompressedSize > LIMITS.ratioFloor && ratio > LIMITS.ratio);
  if (isBomb) refuseFile('BOMB', `${name} ${uncompressedSize}`);
}

const LOCAL_HEADER_BYTES = 30;

function checkOverlaps(entries: readonly Entry[]): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    if (entry.relativeOffsetOfLocalHeader < end) refuseFile('OVERLAP');
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.compressedSize;
  }
}

type OpenZip = { readonly zip: ZipFile; readonly source: FileHandle | Buffer };

async function* readPart(open: OpenZip, name: string, entry: Entry): AsyncGenerator<Buffer> {
  let length = 0;
  let checksum = 0;
  for await (const chunk of await openPart(open, name, entry)) {
    length += chunk.length;
    if (length > entry.uncompressedSize) refuseFile('BOMB', name);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) refuseFile('CRC', name);
}

/** The directory's name of a part has no checksum; the same name before the data tells a damaged one. */
async function openPart(
  { zip, source }: OpenZip,
  name: string,
  entry: Entry,
): Promise<Iterable<Buffer> | AsyncIterable<Buffer>> {
  const header = await orBadZip(zip.readLocalFileHeaderPromise(entry));
  if (!header.fileName.equals(entry.fileNameRaw)) refuseFile('BAD_ZIP', name);
  const isSmall = Math.max(entry.compressedSize, entry.uncompressedSize) <= SMALL_PART;
  if (isSmall) return [unpackWhole(await readPacked(source, header.fileDataStart, entry, name), entry, name)];
  return unpacked(await orBadZip(zip.openReadStreamPromise(entry)), name);
}

/** Nearly every part of a workbook: a stream for it would wait longer for its turns than it works. */
const SMALL_PART = 1024 * 1024;

async function readPacked(
  source: FileHandle | Buffer,
  at: number,
  { compressedSize }: Entry,
  name: string,
): Promise<Buffer> {
  const packed = Buffer.isBuffer(source)
    ? source.subarray(at, at + compressedSize)
    : await source
        .read(Buffer.alloc(compressedSize), 0, compressedSize, at)
        .then(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead));
  return packed.length === compressedSize ? packed : refuseFile('BAD_ZIP', name);
}

const STORED = 0;

function unpackWhole(packed: Buffer, { compressionMethod, uncompressedSize }: Entry, name: string): Buffer {
  if (compressionMethod === STORED) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  } catch (error) {
    return refuseFile(error instanceof RangeError ? 'BOMB' : 'BAD_ZIP', name);
  }
}

async function* unpacked(stream: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>; // a byte stream without encoding
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('BAD_ZIP', name);
  }
}

async function orBadZip<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('BAD_ZIP', error instanceof Error ? error.message : '');
  }
}
