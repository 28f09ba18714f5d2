import { copyFileSync, existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { flushFile, flushFolder, renameOver, replaceFile } from '../../files/replaceFile';
import { copyKeyring, keyringFileOf, readKeyring, writeKeyring } from '../keyring';

/** Where a restored registry is got ready, until it takes its place. */
export const freshFileOf = (registryFile: string) => `${registryFile}.restoring`;
const orderFileOf = (registryFile: string) => `${registryFile}.restoring.json`;
const order = z.strictObject({ aside: z.string().nullable() });

/** Takes away what a restoration left that was stopped before it was decided. */
export function forgetRestoring(registryFile: string): void {
  const fresh = freshFileOf(registryFile);
  for (const part of [fresh, `${fresh}-wal`, `${fresh}-shm`, keyringFileOf(fresh)]) rmSync(part, { force: true });
}

/**
 * From here on the restored registry is the registry: whatever stops, the next start carries it out. The name under
 * which the one it replaces is kept; null where there is none.
 */
export async function decideRestoring(registryFile: string, moment: string): Promise<string | null> {
  const aside = existsSync(registryFile) ? asideNameOf(registryFile, moment) : null;
  await replaceFile(orderFileOf(registryFile), JSON.stringify({ aside }));
  return aside;
}

function asideNameOf(registryFile: string, moment: string): string {
  const extension = extname(registryFile);
  const name = `${basename(registryFile, extension)}.reemplazado-${moment}`;
  for (let number = 1; ; number += 1) {
    const numbered = `${name}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!existsSync(join(dirname(registryFile), numbered))) return numbered;
  }
}

export const isRestoringDecided = (registryFile: string) => existsSync(orderFileOf(registryFile));

/** Carries out what was decided; each step may be the last one before the computer stops, and all may be done again. */
export async function carryOutRestoring(registryFile: string): Promise<void> {
  if (!isRestoringDecided(registryFile)) return;
  const fresh = freshFileOf(registryFile);
  if (existsSync(fresh)) {
    const { aside } = order.parse(JSON.parse(readFileSync(orderFileOf(registryFile), 'utf8')));
    if (aside !== null) await putAside(registryFile, join(dirname(registryFile), aside));
    const ring = readKeyring(fresh);
    if (ring.ok) await writeKeyring(registryFile, ring.value);
    await renameOver(fresh, registryFile);
  }
  rmSync(keyringFileOf(fresh), { force: true });
  rmSync(orderFileOf(registryFile));
  flushFolder(dirname(registryFile));
}

/** Under its new name before the old one is taken from it: at no moment is there none. Its log goes with it. */
async function putAside(registryFile: string, aside: string): Promise<void> {
  const ring = readKeyring(registryFile);
  if (ring.ok && !existsSync(keyringFileOf(aside))) await copyKeyring(ring.value, aside);
  if (!existsSync(aside)) await linkOrCopy(registryFile, aside);
  // left in place, its changes would be played into the restored registry
  if (existsSync(`${registryFile}-wal`)) await renameOver(`${registryFile}-wal`, `${aside}-wal`);
  rmSync(`${registryFile}-shm`, { force: true });
}

async function linkOrCopy(file: string, other: string): Promise<void> {
  try {
    linkSync(file, other);
  } catch {
    copyFileSync(file, `${other}.tmp`); // some disks have no second names
    flushFile(`${other}.tmp`);
    await renameOver(`${other}.tmp`, other);
  }
}
