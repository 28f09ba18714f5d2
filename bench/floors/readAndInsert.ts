import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreparedOffice, Stage } from '../office/stages';
import { registryIn, stageFolder } from '../office/stages';
import { timedAfresh } from '../timed';
import { openEncrypted } from './encryptedFile';
import { insertPrepared, newRows, readWhole } from './rows';

type Measured = { readonly office: PreparedOffice; readonly stage: Stage; readonly registryFile: string };

/**
 * Milliseconds of the least any program must do with the database: read these tables, and insert the very rows by which
 * the measured registry differs from the stage it began with, into a copy of that stage.
 */
export const readAndInsert = ({ office, stage, registryFile }: Measured, inputs: readonly string[]) =>
  insertSince(stageFolder(office, stage), { office, registryFile }, inputs);

/** The same from any folder in which the registry stood before. */
export async function insertSince(
  before: string,
  { office, registryFile }: Omit<Measured, 'stage'>,
  inputs: readonly string[],
): Promise<number> {
  const folder = join(office.scratch, 'floor');
  await rm(folder, { recursive: true, force: true });
  await cp(before, folder, { recursive: true });
  const after = await openEncrypted(registryFile);
  const floor = await openEncrypted(registryIn(folder));
  const rows = newRows(floor, after);
  after.close();
  const { ms } = await timedAfresh(() => {
    readWhole(floor, inputs);
    insertPrepared(floor, rows);
  });
  floor.close();
  return ms;
}
