import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monthsOf } from '@shared/domain/calendar';
import type { Call } from '../command';
import { countsText } from '../text';
import { answerAgain, answerAll } from './answers';
import { importGoodRows } from './importing';
import { decideMissed } from './missed';
import { expectDone } from './office';
import { ON, PERIOD, type Scene } from './scene';

const YEAR = PERIOD.slice(0, 4);

/** The bimester is opened, workbooks go out, are filled in by schools and posts, and come back. */
export async function verify(scene: Scene): Promise<void> {
  const { folder, seed, step, signIn } = scene;
  const opening = await signIn('gestor', ON.open);
  await step(
    `Abrir el bimestre ${PERIOD}`,
    async () => expectDone(await opening('compliance.open', { period: PERIOD })),
    ({ households, duties }) => `${households} hogares, ${duties} corresponsabilidades`,
  );
  const [issued, returned] = [folder('libros'), folder('devueltos')];
  const issuing = await signIn('gestor', ON.rosters);
  await step(
    'Generar los libros',
    async () => expectDone(await issuing('rosters.export', { period: PERIOD, folder: { path: issued } })),
    ({ files }) => `${files.length} libros`,
  );
  await step(
    'Recordar antes de que sea falta',
    () => remind(scene, issuing),
    ({ members, zones }) => `${members} personas, ${zones} madres líderes con su lista`,
  );
  const answers = await step(
    'Colegios y puestos los llenan',
    () => answerAll(issued, returned, seed, YEAR),
    ({ onTime, late, missing }) => `${onTime.length} a tiempo, ${late.length} tarde, ${missing.length} no responde`,
  );
  const receiving = await signIn('gestor', ON.returns);
  await step('Recibir los libros', () => receive(scene, receiving, answers.onTime), countsText);
  const corrected = await answerAgain(issued, returned, answers.careless, seed, YEAR);
  await step('Recibir los corregidos', () => receive(scene, receiving, corrected), countsText);
  await step('Recibir los tardíos', () => receive(scene, receiving, answers.late), countsText);
}

/** What can still be done in time: for the office, and for each mother leader what she may be given. */
async function remind({ folder }: Scene, call: Call) {
  const out = folder('recordatorios');
  await mkdir(out, { recursive: true });
  const into = (name: string, leader: string) =>
    call('compliance.exportAhead', { period: PERIOD, leader, file: { path: join(out, name) } });
  const { leaders } = expectDone(await call('compliance.ahead', { period: PERIOD }));
  for (const { leader } of leaders) expectDone(await into(`${leader}.xlsx`, leader));
  const { members } = expectDone(await into('oficina.xlsx', ''));
  return { members, zones: leaders.length };
}

const receive = ({ folder }: Scene, call: Call, paths: readonly string[]) =>
  importGoodRows(call, {
    apply: 'rosters.apply',
    analyse: () => call('rosters.analyse', { period: PERIOD, files: paths.map((path) => ({ path })) }),
    remarks: { path: folder('observaciones'), kind: 'folder' },
  });

/** The facility that never answers is settled for its first month; what is left stays pending, never a breach. */
export async function settle({ step, signIn }: Scene): Promise<void> {
  const call = await signIn('supervisora', ON.close);
  const forms = expectDone(await call('rosters.forms', { period: PERIOD }));
  const silent = forms.filter(({ returnedAt }) => returnedAt === null).map(({ facility }) => facility);
  await step(
    'Resolver lo que nadie respondió',
    () => decideForFirstMonth(call, silent),
    (decided) => `${decided} corresponsabilidades de ${silent.length} establecimiento`,
  );
  await step(
    'Decidir por quienes no se ubicó',
    () => decideMissed(call),
    (decided) => `${decided} personas`,
  );
  const reason = 'Un establecimiento no devolvió su libro';
  await step(
    'Cerrar con pendientes',
    async () => expectDone(await call('compliance.close', { period: PERIOD, withPending: true, reason })),
    ({ complied, breach, pending }) => `${complied} hogares cumplieron, ${breach} no, ${pending} quedan pendientes`,
  );
}

async function decideForFirstMonth(call: Call, facilities: readonly string[]): Promise<number> {
  const [month] = monthsOf(PERIOD);
  const grounds = { as: 'NOT_VERIFIABLE_SUPPLY', reason: 'NO_ANSWER', note: 'Tres visitas sin respuesta' } as const;
  let decided = 0;
  for (const facility of facilities) {
    const result = await call('compliance.resolve', { period: PERIOD, target: { facility }, month, ...grounds });
    if (result.ok) decided += result.value.decided.length;
    else if (result.problem.code !== 'no-open-duty') expectDone(result);
  }
  return decided;
}
