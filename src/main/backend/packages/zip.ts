import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { openZip } from '../workbooks/reading/zipParts';
import { refuseFile } from '../workbooks/reading/refusal';
import type { Parts } from './bag';

// The earliest date a zip can carry, in local parts as the format wants, so that no clock or time zone enters.
const NO_DATE = new Date(1980, 0, 1);

/** The parts in one zip, each below a folder named `root`; the same parts give the same bytes. */
export async function zipOf(root: string, parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts) {
    zip.addBuffer(bytes, `${root}/${name}`, { mtime: NO_DATE, forceDosTimestamp: true, mode: 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream);
}

export type Unzipped = { readonly root: string; readonly parts: Parts };

/** Opens a package through the same gate as every foreign zip; what the gate refuses is thrown as `Refused`. */
export async function unzip(bytes: Buffer): Promise<Unzipped> {
  const zip = await openZip(bytes);
  const root = zip.names[0]?.split('/')[0] ?? '';
  const parts = new Map<string, Buffer>();
  for (const name of zip.names) {
    if (!name.startsWith(`${root}/`)) refuseFile('NAME', name); // beside the bag, it could stand in for a part of it
    parts.set(name.slice(root.length + 1), await wholePart(zip.read(name)));
  }
  return { root, parts };
}

async function wholePart(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const collected: Buffer[] = [];
  for await (const chunk of chunks) collected.push(chunk);
  return Buffer.concat(collected);
}
