import { readFile } from 'node:fs/promises';
import { toDate } from '@shared/domain/calendar';
import { replaceFile } from '../../main/backend/files/replaceFile';
import { fingerprintOfRoot } from '../../main/backend/packages/root';
import { acknowledge, arrive, enrol, readEnrolment } from '../hq/exchange';
import { openFolder, rootIn, saveFolder } from '../hq/folder';
import { found } from '../hq/keys';
import { DEMO_PASSPHRASE, expectDone } from './office';
import { ON, PERIOD, type Scene } from './scene';

const UNTIL = toDate('2028-12-31');

/** Office and headquarters come to know each other's keys; the package goes there sealed, and its receipt comes back. */
export async function exchange({ folder, step, signIn }: Scene): Promise<void> {
  const place = folder('sede');
  await step(
    'Llaves de la Sede y de la oficina',
    async () => {
      const root = await found(place, DEMO_PASSPHRASE, 'Sede Central (demostración)', UNTIL);
      const supervisor = await signIn('supervisora', ON.send);
      const file = { path: folder('sede/root.json') };
      expectDone(await supervisor('packages.acceptRoot', { file, fingerprint: fingerprintOfRoot(root) }));
      const told = readEnrolment(JSON.stringify(expectDone(await supervisor('packages.identity', {}))));
      const kept = await openFolder(place, DEMO_PASSPHRASE);
      if (told === undefined || kept === undefined) throw new Error('the keys cannot be read back');
      await saveFolder(place, DEMO_PASSPHRASE, enrol(kept, told));
      return told;
    },
    ({ fingerprint }) => `huella de la oficina ${fingerprint}`,
  );
  const call = await signIn('gestor', ON.send);
  const sealed = folder(`paquete-${PERIOD}-cifrado.jpkg`);
  await step(
    'Enviar el paquete cifrado',
    async () => expectDone(await call('packages.resend', { sequence: 1, file: { path: sealed } })),
    ({ identifier }) => `${identifier}: solo la Sede lo abre`,
  );
  const receipt = folder('cargo.jpkg');
  await step(
    'La Sede lo recibe y da su cargo',
    async () => {
      const code = await receive(place, sealed, receipt);
      return { code, ...expectDone(await call('packages.import', { file: { path: receipt } })) };
    },
    ({ about, code }) => `cargo de ${about}, código ${code}`,
  );
}

async function receive(place: string, sealed: string, receipt: string): Promise<string> {
  const kept = await openFolder(place, DEMO_PASSPHRASE);
  if (kept === undefined) throw new Error('headquarters is gone');
  const arrived = expectDone(await arrive(kept, await readFile(sealed), ON.send));
  const given = await acknowledge({ kept, root: rootIn(place) }, arrived, ON.send);
  await replaceFile(receipt, given.file);
  await saveFolder(place, DEMO_PASSPHRASE, given.kept);
  return given.code;
}
