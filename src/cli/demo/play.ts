import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays } from '@shared/domain/calendar';
import { generateDistrict, type District } from '../../generator/district';
import type { Call } from '../command';
import { collect } from './collect';
import { writeDistrict } from './districtFiles';
import { enrol } from './enrol';
import { narrator } from './narrate';
import { DEMO_PASSPHRASE, expectDone, openOffice, type Programs } from './office';
import { exchange } from './headquarters';
import { pay, send } from './pay';
import type { Scene } from './scene';
import { settle, verify } from './verify';

export type DemoOptions = {
  readonly households: number;
  readonly seed: number;
  readonly out: string;
  readonly programs: Programs;
  readonly write: (line: string) => void;
};

/** Plays one whole bimester in an empty folder, from an empty computer to money accounted for, by the command line's own operations. */
export async function playDemo({ households, seed, out, programs, write }: DemoOptions): Promise<string> {
  await mkdir(join(out, 'observaciones'), { recursive: true });
  const registryFile = join(out, 'registro.db');
  const office = openOffice(registryFile, programs);
  const { step, elapsed } = narrator(write);
  const district = generateDistrict({ households, seed });
  const scene: Scene = { district, folder: (name) => join(out, name), seed, step, signIn: office.signIn };
  try {
    await playBimester(scene, await office.sitDown(district.enrolledOn));
  } finally {
    await office.leave();
  }
  write(`Para abrirla: registro ${registryFile}, usuario «gestor», frase «${DEMO_PASSPHRASE}».`);
  return `Demostración terminada en ${elapsed()}. Archivos en ${out}`;
}

async function playBimester(scene: Scene, empty: Call): Promise<void> {
  const { district, step, folder, signIn } = scene;
  const files = await step(
    'Generar el distrito',
    () => writeDistrict(district, folder('archivos')),
    () =>
      `${district.households.length} hogares, ${district.schools.length} colegios, ${district.posts.length} puestos de salud`,
  );
  await step(
    'Crear el registro y las personas',
    () => createRegistry(empty, district),
    () => 'gestor, supervisora, aprobadora',
  );
  await enrol(scene, files, await signIn('gestor', addDays(district.enrolledOn, 10)));
  await verify(scene);
  await settle(scene);
  await pay(scene);
  await send(scene);
  await exchange(scene);
  await collect(scene);
}

async function createRegistry(call: Call, { name, ubigeo }: District): Promise<void> {
  const passphrase = DEMO_PASSPHRASE;
  expectDone(await call('registry.create', { name, ubigeo, userName: 'gestor', passphrase, role: 'gestor' }));
  expectDone(await call('registry.unlock', { userName: 'gestor', passphrase }));
  expectDone(await call('users.add', { name: 'supervisora', role: 'supervisor', passphrase, own: true }));
  expectDone(await call('users.add', { name: 'aprobadora', role: 'aprobador', passphrase, own: true }));
}
