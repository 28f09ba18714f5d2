import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** In hexadecimal, read piece by piece. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The sum of a file lies beside it, as `sha256sum --check` reads it. */
export const sumFileOf = (file: string) => `${file}.sha256`;
export const sumLine = (sha256: string, file: string) => `${sha256}  ${basename(file)}\n`;

/** What the file should come to; undefined where that lies not beside it. */
export function readSum(file: string): string | undefined {
  if (!existsSync(sumFileOf(file))) return undefined;
  return /^[0-9a-f]{64}/.exec(readFileSync(sumFileOf(file), 'utf8'))?.[0];
}
