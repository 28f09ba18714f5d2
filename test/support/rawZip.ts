import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip written byte by byte; the optional fields tell the lies that hostile files tell. */
export type RawPart = {
  readonly name: string;
  readonly data: string | Buffer;
  readonly method?: number;
  readonly flags?: number;
  /** Already packed data, with what the directory says about it. */
  readonly packed?: { readonly bytes: Buffer; readonly size: number };
  readonly claims?: { readonly size?: number; readonly crc?: number };
  /** The directory points at the data of the part with this number instead. */
  readonly dataOf?: number;
};

export function rawZip(parts: readonly RawPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (const part of parts) {
    const { header, name, packed } = headerOf(part);
    const isShared = part.dataOf !== undefined;
    offsets.push(isShared ? (offsets[part.dataOf] ?? 0) : end);
    if (!isShared) {
      bodies.push(localHeader(header), name, packed);
      end += 30 + name.length + packed.length;
    }
    directory.push(centralHeader(header, offsets.at(-1) ?? 0), name);
  }
  return Buffer.concat([...bodies, ...directory, endRecord(parts.length, Buffer.concat(directory).length, end)]);
}

type Header = { flags: number; method: number; crc: number; packedSize: number; size: number; nameLength: number };

function headerOf(part: RawPart) {
  const data = Buffer.from(part.data);
  const method = part.method ?? 8;
  const packed = part.packed?.bytes ?? (method === 8 ? deflateRawSync(data) : data);
  const name = Buffer.from(part.name);
  const header: Header = {
    flags: (part.flags ?? 0) | 0x800,
    method,
    crc: part.claims?.crc ?? crc32(data),
    packedSize: packed.length,
    size: part.claims?.size ?? part.packed?.size ?? data.length,
    nameLength: name.length,
  };
  return { header, name, packed };
}

function commonFields(header: Header): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(header.flags, 2);
  bytes.writeUInt16LE(header.method, 4);
  bytes.writeUInt32LE(0x21 << 16, 6);
  bytes.writeUInt32LE(header.crc, 10);
  bytes.writeUInt32LE(header.packedSize, 14);
  bytes.writeUInt32LE(header.size, 18);
  bytes.writeUInt16LE(header.nameLength, 22);
  return bytes;
}

const localHeader = (header: Header) => Buffer.concat([Buffer.from('504b0304', 'hex'), commonFields(header)]);

function centralHeader(header: Header, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('504b01021400', 'hex'), commonFields(header), rest]);
}

function endRecord(count: number, directoryLength: number, directoryAt: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(directoryLength, 12);
  bytes.writeUInt32LE(directoryAt, 16);
  return bytes;
}

/** Deflates a megabyte repeated so many times, without holding it unpacked. */
export function packedRepeat(prefix: string, megabyte: Buffer, times: number, suffix: string) {
  const bytes = deflateRawSync(
    Buffer.concat([Buffer.from(prefix), ...Array<Buffer>(times).fill(megabyte), Buffer.from(suffix)]),
  );
  return { bytes, size: prefix.length + megabyte.length * times + suffix.length };
}
