import type { IsoDate } from '@shared/domain/calendar';
import { affiliationDateOf } from '../../generator/district';
import { leadersOf, type GeneratedLeader } from '../../generator/leaders';
import type { Call } from '../command';
import { countsText } from '../text';
import { spoiled, writeHouseholds, type DistrictFiles } from './districtFiles';
import { importGoodRows } from './importing';
import { expectDone } from './office';
import type { Scene } from './scene';

/** Catalogues in, households in (first with errors, then corrected), eligibility, affiliation. */
export async function enrol(scene: Scene, files: DistrictFiles, call: Call): Promise<void> {
  await importCatalogs(scene, files, call);
  await importHouseholds(scene, files, call);
  const on = affiliationDateOf(scene.district);
  await scene.step(
    'Revisar la elegibilidad',
    async () => expectDone(await call('eligibility.check', { on })),
    (checks) => `${checks.filter(({ eligible }) => eligible).length} de ${checks.length} hogares cumplen`,
  );
  const { affiliated } = await scene.step(
    'Afiliar',
    async () => expectDone(await call('affiliation.affiliate', { on, codes: 'all' })),
    (answer) => `${answer.affiliated.length} hogares afiliados, ${answer.refused.length} no cumplen`,
  );
  await scene.step(
    'Nombrar a las madres líderes',
    () => nameLeaders(leadersOf(scene.district, new Set(affiliated)), on, call),
    (families) => `${families.length} zonas, ${families.reduce((sum, count) => sum + count, 0)} familias`,
  );
}

/** How many families each has in her zone. */
async function nameLeaders(leaders: readonly GeneratedLeader[], since: IsoDate, call: Call) {
  const families: number[] = [];
  for (const { household, member, centers } of leaders) {
    const evidence = 'Acta de la asamblea que la eligió';
    const named = await call('leaders.add', {
      household,
      member,
      since,
      lastDay: null,
      evidence,
      centers: [...centers],
    });
    families.push(expectDone(named).families);
  }
  return families;
}

async function importCatalogs({ step }: Scene, { catalogs }: DistrictFiles, call: Call): Promise<void> {
  for (const [kind, path] of catalogs) {
    const analyse = () => call('catalogs.analyse', { kind, file: { path } });
    await step(`Importar ${kind}`, () => importGoodRows(call, { apply: 'catalogs.apply', analyse }), countsText);
  }
}

async function importHouseholds({ district, folder, step }: Scene, files: DistrictFiles, call: Call): Promise<void> {
  const first = folder('archivos/hogares-con-errores.xlsx');
  await writeHouseholds(first, spoiled(district.households));
  const remarks = { path: folder('observaciones/hogares.xlsx'), kind: 'file' } as const;
  for (const path of [first, ...files.households]) {
    const analyse = () => call('households.analyse', { file: { path } });
    await step(
      path === first ? 'Importar hogares (con errores)' : 'Importar hogares (corregido)',
      () => importGoodRows(call, { apply: 'households.apply', analyse, remarks }),
      countsText,
    );
  }
}
