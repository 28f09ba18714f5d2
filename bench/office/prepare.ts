import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '@shared/domain/calendar';
import { answerAll } from '../../src/cli/demo/answers';
import { writeDistrict } from '../../src/cli/demo/districtFiles';
import { decideMissed } from '../../src/cli/demo/missed';
import { openOffice } from '../../src/cli/demo/office';
import { ON } from '../../src/cli/demo/scene';
import { generateDistrict } from '../../src/generator/district';
import { writeBigWorkbooks } from './bigWorkbooks';
import { enrolDistrict, loadCatalogs, openRegistry } from './enrol';
import { closePeriod, takeReturns, writeRosters } from './operations';
import { registryIn, returnedFolder, stageFolder, type PreparedOffice, type Stage } from './stages';

export type Size = { readonly households: number; readonly seed: number };
type Preparation = Omit<PreparedOffice, 'folder'> & { readonly size: Size; readonly tell: (line: string) => void };

/** Plays a bimester once and keeps the registry at each stage; what was played before is taken as it is. */
export async function prepareOffice(folder: string, { size, tell, ...programs }: Preparation): Promise<PreparedOffice> {
  const office = { folder, ...programs };
  if (await exists(folder)) return office;
  const building = { ...office, folder: `${folder}-building` };
  await rm(building.folder, { recursive: true, force: true });
  await play(building, size, tell);
  await rename(building.folder, folder);
  return office;
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function play(office: PreparedOffice, size: Size, tell: (line: string) => void): Promise<void> {
  const work = join(office.folder, 'work');
  const [issued, files] = [join(work, 'libros'), join(work, 'archivos')];
  const { sitDown, signIn, leave } = openOffice(registryIn(join(work, 'registro')), office);
  const keep = async (stage: Stage) => {
    await leave(); // a closed registry is one file
    await cp(join(work, 'registro'), stageFolder(office, stage), { recursive: true, preserveTimestamps: true });
    tell(`prepared: ${stage}`);
  };
  const district = generateDistrict(size);
  await mkdir(work, { recursive: true });
  const sources = await writeDistrict(district, files);
  await openRegistry(await sitDown(district.enrolledOn), district);
  await writeBigWorkbooks(district, office);
  await loadCatalogs(await signIn('gestor', addDays(district.enrolledOn, 10)), sources);
  await keep('catalogued');
  await enrolDistrict(await signIn('gestor', addDays(district.enrolledOn, 10)), sources, district);
  await keep('enrolled');
  await writeRosters(await signIn('gestor', ON.rosters), issued);
  await keep('issued');
  await answerAll(issued, returnedFolder(office), size.seed, ON.open.slice(0, 4));
  await takeReturns(await signIn('gestor', ON.returns), returnedFolder(office));
  await decideMissed(await signIn('supervisora', ON.close));
  await keep('received');
  await closePeriod(await signIn('supervisora', ON.close));
  await keep('closed');
  await rm(work, { recursive: true });
}
