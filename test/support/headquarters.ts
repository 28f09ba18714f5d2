import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDate } from '@shared/domain/calendar';
import { acknowledge, arrive, enrol, readEnrolment } from '../../src/cli/hq/exchange';
import { openFolder, rootIn } from '../../src/cli/hq/folder';
import { found } from '../../src/cli/hq/keys';
import { fingerprintOfRoot } from '../../src/main/backend/packages/root';
import type { TestBackend } from './backend';

const [PASSPHRASE, RECEIVED_ON] = ['la frase de la sede', toDate('2026-07-10')];

/** Headquarters with real keys, and an office that knows it; `supervisor`: who takes its keys in. */
export async function actAsHeadquarters(backend: TestBackend, supervisor: string) {
  const folder = join(backend.dir, 'sede');
  const root = await found(folder, PASSPHRASE, 'Sede', toDate('2027-12-31'));
  const file = { path: join(folder, 'root.json') };
  await backend.as(supervisor).ask('packages.acceptRoot', { file, fingerprint: fingerprintOfRoot(root) });
  const kept = await openFolder(folder, PASSPHRASE);
  const told = readEnrolment(JSON.stringify(await backend.ask('packages.identity', {})));
  if (kept === undefined || told === undefined) throw new Error('not founded');
  let headquarters = enrol(kept, told);
  return {
    /** What arrived there; throws if it is refused. */
    open: async (path: string) => {
      const arrived = await arrive(headquarters, readFileSync(path), RECEIVED_ON);
      if (!arrived.ok) throw new Error(arrived.problem.why);
      return arrived.value;
    },
    /** Taken in there, and its receipt in here. */
    acknowledge: async (path: string) => {
      const arrived = await arrive(headquarters, readFileSync(path), RECEIVED_ON);
      if (!arrived.ok) throw new Error(arrived.problem.why);
      const receipt = await acknowledge({ kept: headquarters, root: rootIn(folder) }, arrived.value, RECEIVED_ON);
      headquarters = receipt.kept;
      writeFileSync(join(backend.dir, 'cargo.jpkg'), receipt.file);
      return backend.ask('packages.import', { file: { path: join(backend.dir, 'cargo.jpkg') } });
    },
  };
}
