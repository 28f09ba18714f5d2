import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MARK = 'DEMOSTRACION.txt';
const SENTENCE = 'Carpeta de una demostración: la siguiente demostración borra todo lo que hay aquí.\n';

/** Empties the folder of an earlier demonstration. One that holds anything else is left as it is: the answer is false. */
export async function makeRoom(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  if (names.length > 0 && !names.includes(MARK)) return false;
  // The mark stays: what an interruption leaves can be cleared by the next.
  for (const name of names.filter((one) => one !== MARK)) await rm(join(folder, name), { recursive: true });
  await writeFile(join(folder, MARK), SENTENCE);
  return true;
}
