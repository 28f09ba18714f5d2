import { promisify } from 'node:util';
import { gunzip, gzip, type ZlibOptions } from 'node:zlib';

/** A third of the time for a quarter more bytes. */
const FAST = { level: 1 };
const zip = promisify<string, ZlibOptions, Buffer>(gzip);
const unzip = promisify(gunzip);

/** Large text as it is kept: a fifth of its bytes to encrypt and write, and others have their turn while it is packed. */
export const packed = (text: string): Promise<Buffer> => zip(text, FAST);

export const unpacked = async (bytes: Buffer): Promise<string> => (await unzip(bytes)).toString('utf8');
