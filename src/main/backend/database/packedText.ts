import { promisify } from 'node:util';
import { createGunzip, gunzip, gzip, type ZlibOptions } from 'node:zlib';

/** A third of the time for a quarter more bytes. */
const FAST = { level: 1 };
const zip = promisify<string, ZlibOptions, Buffer>(gzip);
const unzip = promisify(gunzip);

/** Large text as it is kept: a fifth of its bytes to encrypt and write, and others have their turn while it is packed. */
export const packed = (text: string): Promise<Buffer> => zip(text, FAST);

export const unpacked = async (bytes: Buffer): Promise<string> => (await unzip(bytes)).toString('utf8');

const LINE_END = '\n';
const BY_AND_BY = { chunkSize: 262_144 };

/** The same line by line, never all of the text at once. */
export async function packedLines(lines: Iterable<string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const line of lines) parts.push(await zip(`${line}${LINE_END}`, FAST)); // gzip files in a row are one file
  return Buffer.concat(parts);
}

export async function* unpackedLines(bytes: Buffer): AsyncGenerator<string> {
  const unzipping = createGunzip(BY_AND_BY).setEncoding('utf8');
  unzipping.end(bytes);
  let rest = '';
  for await (const some of unzipping as AsyncIterable<string>) {
    const lines = `${rest}${some}`.split(LINE_END);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
