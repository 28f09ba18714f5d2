import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '@shared/domain/calendar';
import type { Call } from '../../src/cli/command';
import { openOffice } from '../../src/cli/demo/office';
import type { JobContext } from '../../src/main/backend/jobs/job';
import { registryIn, stageFolder, type PreparedOffice, type Stage } from './stages';

export type Desk = {
  /** A copy of the stage's registry, and everything that is written. */
  readonly folder: string;
  readonly registryFile: string;
  readonly call: Call;
  readonly leave: () => Promise<unknown>;
};

/** Somebody signs in to a fresh copy of the registry as it was at that stage. */
export async function sitDown(
  office: PreparedOffice,
  stage: Stage,
  user: 'gestor' | 'supervisora',
  on: IsoDate,
  jobOf?: () => JobContext,
): Promise<Desk> {
  await rm(office.scratch, { recursive: true, force: true });
  const folder = join(office.scratch, 'registro');
  await cp(stageFolder(office, stage), folder, { recursive: true, preserveTimestamps: true });
  const registryFile = registryIn(folder);
  const { signIn, leave } = openOffice(registryFile, office, jobOf);
  return { folder: office.scratch, registryFile, call: await signIn(user, on), leave };
}
