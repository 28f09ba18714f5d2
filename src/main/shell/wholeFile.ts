import { rename, rm, writeFile } from 'node:fs/promises';

/** Under another name first: a half-written file is never taken for the document, and none is left on a full disk. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const unfinished = `${path}.tmp`;
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
