import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '@shared/domain/calendar';
import { ON } from '../../src/cli/demo/scene';
import { expectDone } from '../../src/cli/demo/office';
import { newIdentity, recipientOf } from '../../src/main/backend/packages/age';
import { HEADQUARTERS, type Parts } from '../../src/main/backend/packages/bag';
import { newSigningKey, publicKeyOf } from '../../src/main/backend/packages/ed25519';
import { openPackage } from '../../src/main/backend/packages/incoming';
import { fingerprintOfRoot, writeRoot, type Root } from '../../src/main/backend/packages/root';
import { unzip, zipOf } from '../../src/main/backend/packages/zip';
import { sitDown, type Desk } from '../office/sitDown';
import { timedAfresh } from '../timed';
import type { Benchmark } from './benchmark';

/** P9: the whole registry sealed to headquarters; P9v: opened there. */
export const measurePackage: Benchmark = async (office) => {
  const desk = await sitDown(office, 'closed', 'supervisora', ON.pay);
  const identity = await believeHeadquarters(desk);
  const file = { path: join(desk.folder, 'padron.jpkg') };
  const { ms: sending } = await timedAfresh(async () =>
    expectDone(await desk.call('packages.exportRegistry', { reach: 'FULL', file })),
  );
  await desk.leave();
  const sealed = await readFile(file.path);
  const reader = { identities: [identity], isTrusted: () => true, as: HEADQUARTERS, today: ON.pay };
  const { value: opened, ms: opening } = await timedAfresh(() => openPackage(sealed, reader));
  if (!opened.ok) throw new Error(opened.problem.why);
  const { parts, zip } = opened.value;
  const { ms: packing } = await timedAfresh(async () =>
    hashAll(new Map([['zip', await zipOf('bag', parts)], ...parts])),
  );
  const { ms: unpacking } = await timedAfresh(async () => hashAll((await unzip(zip)).parts));
  return [
    { id: 'P9', measured: sending, floor: packing },
    { id: 'P9v', measured: opening, floor: unpacking },
  ];
};

/** The office takes the keys of a headquarters made for this; answers the secret it opens packages with. */
async function believeHeadquarters({ call, folder }: Desk): Promise<string> {
  const [identity, rootKeys] = [await newIdentity(), [newSigningKey(), newSigningKey()]];
  const root: Root = {
    type: 'juntos-root',
    version: 1,
    organisation: 'Sede',
    expires: addDays(ON.pay, 1),
    threshold: 2,
    roots: rootKeys.map(publicKeyOf),
    signing: rootKeys.map(publicKeyOf),
    recipients: [await recipientOf(identity)],
  };
  const file = { path: join(folder, 'root.json') };
  await writeFile(file.path, writeRoot(root, rootKeys));
  expectDone(await call('packages.acceptRoot', { file, fingerprint: fingerprintOfRoot(root) }));
  return identity;
}

function hashAll(parts: Parts): void {
  for (const bytes of parts.values()) createHash('sha256').update(bytes).digest('hex');
}
