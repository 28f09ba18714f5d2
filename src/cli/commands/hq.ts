import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isIsoDate } from '@shared/domain/calendar';
import { replaceFile } from '../../main/backend/files/replaceFile';
import { clockOf } from '../../main/backend/clock';
import { readTables } from '../../main/backend/packages/incoming';
import { DOWNLOADS } from '../../main/backend/packages/receipts';
import { fingerprintOfRoot } from '../../main/backend/packages/root';
import { wholePackage } from '../../main/backend/packages/split';
import { codeForOffice } from '../../main/backend/registry/headquartersKey';
import { readKeyringText } from '../../main/backend/registry/keyring';
import {
  acknowledge,
  arrive,
  enrol,
  readEnrolment,
  remember,
  send,
  type Arrived,
  type Download,
  type Sender,
} from '../hq/exchange';
import { isFounded, openFolder, rootIn, saveFolder, type EnrolledOffice, type Headquarters } from '../hq/folder';
import { forwarded } from '../hq/forward';
import { statementFor } from '../hq/statement';
import { found, renew } from '../hq/keys';
import { done, FLAG, problem, TEXT, usage, type Arguments, type Command, type Outcome } from '../command';
import { resolvePath } from '../paths';
import { withWord } from '../shapes';

/*
 * A first headquarters, so that both directions can be played: a folder with its keys and what it knows of each office.
 * Its secrets are sealed with the passphrase in JUNTOS_PASSPHRASE.
 */

const HQ = { hq: TEXT, out: TEXT } as const;
const passphrase = () => process.env['JUNTOS_PASSPHRASE'] ?? '';
const today = () => clockOf(process.env['JUNTOS_TODAY']).today();

export const hqCommands: readonly Command[] = [
  {
    words: 'hq keys',
    usage: '--hq CARPETA --until FECHA [--name ENTIDAD] [--renew]',
    options: { ...HQ, until: TEXT, name: TEXT, renew: FLAG },
    registry: 'none',
    run: async (args) => {
      const folder = folderIn(args);
      const until = args.text('until') ?? '';
      if (folder === undefined || !isIsoDate(until)) return usage('indique --hq CARPETA y --until AAAA-MM-DD');
      if (passphrase() === '') return usage(NO_PASSPHRASE);
      if (!args.flag('renew')) {
        if (isFounded(folder)) return usage('la carpeta ya tiene llaves; use --renew');
        return rootOutcome(await found(folder, passphrase(), args.text('name') ?? 'Juntos, Sede Central', until));
      }
      return inFolder(args, async (kept) => {
        const root = await renew(folder, passphrase(), kept, until);
        return root === undefined ? usage('hacen falta dos llaves raíz (raiz-N.age) en la carpeta') : rootOutcome(root);
      });
    },
  },
  {
    words: 'hq enrol',
    usage: 'ARCHIVO --hq CARPETA',
    options: HQ,
    registry: 'none',
    run: (args) =>
      withFile(args, (bytes) =>
        inFolder(args, async (kept, save) => {
          const told = readEnrolment(bytes.toString('utf8'));
          if (told === undefined) return usage('el archivo no es la identidad de una oficina');
          await save(enrol(kept, told));
          const { office, fingerprint } = told;
          return done(told, `Oficina ${office} (${told.name}) inscrita. Huella: ${fingerprint}`);
        }),
      ),
  },
  {
    words: 'hq recover',
    usage: 'LLAVERO --hq CARPETA   (registro.db.keyring.json de la oficina)',
    options: HQ,
    registry: 'none',
    run: (args) => withFile(args, (bytes) => inFolder(args, (kept) => readOut(bytes, kept))),
  },
  {
    words: 'hq verify',
    usage: 'ARCHIVO --hq CARPETA',
    options: HQ,
    registry: 'none',
    run: (args) =>
      withArrived(args, async (arrived, kept, save) => {
        await save(remember(kept, arrived));
        const told = toldOf(arrived);
        const resumed =
          told.resumes === null ? '' : ` Reanuda tras restaurar una copia, por la constancia ${told.resumes}.`;
        const text = `Paquete ${told.identifier} íntegro, de la oficina ${told.office}: ${STATES[arrived.state]}.${resumed}`;
        return arrived.state === 'NEXT' || arrived.state === 'REPEATED'
          ? done(told, text)
          : { kind: 'refused', json: told, text };
      }),
  },
  {
    words: 'hq receipt',
    usage: 'ARCHIVO --hq CARPETA --out CARGO',
    options: HQ,
    registry: 'none',
    run: (args) => withArrived(args, (arrived, kept, save) => giveReceipt(args, arrived, kept, save)),
  },
  {
    words: 'hq resume',
    usage:
      'UBIGEO --hq CARPETA --out CONSTANCIA   (la oficina restauró una copia más antigua: hasta dónde tiene la sede)',
    options: HQ,
    registry: 'none',
    run: (args) => inFolder(args, (kept, save) => resume(args, kept, save)),
  },
  {
    words: 'hq forward',
    usage: 'ARCHIVO --hq CARPETA --out ARCHIVO',
    options: HQ,
    registry: 'none',
    run: (args) => withArrived(args, (arrived, kept, save) => forward(args, arrived, kept, save)),
  },
  {
    words: 'hq publish',
    usage: `${Object.keys(DOWNLOADS).join('|')} TABLA.csv… --to UBIGEO --hq CARPETA --out ARCHIVO [--until FECHA]`,
    options: { ...HQ, to: TEXT, until: TEXT },
    registry: 'none',
    run: (args) => inFolder(args, (kept, save) => publish(args, kept, save)),
  },
];

const NO_PASSPHRASE = 'ponga la frase de contraseña de la sede en JUNTOS_PASSPHRASE';

const STATES = {
  NEXT: 'es el siguiente',
  REPEATED: 'ya se recibió',
  GAP: 'falta uno anterior',
  FORKED: 'hay otro con su número',
  OLDER: 'es anterior a los recibidos',
} as const;

const rootOutcome = (root: Parameters<typeof fingerprintOfRoot>[0]) => {
  const told = { version: root.version, expires: root.expires, fingerprint: fingerprintOfRoot(root) };
  return done(told, `root.json, versión ${told.version}, hasta ${told.expires}. Huella: ${told.fingerprint}`);
};

type Save = (kept: Headquarters) => Promise<void>;

function folderIn(args: Arguments): string | undefined {
  const named = args.text('hq');
  return named === undefined ? undefined : resolvePath(named);
}

async function inFolder(args: Arguments, run: (kept: Headquarters, save: Save) => Promise<Outcome>): Promise<Outcome> {
  const folder = folderIn(args);
  if (folder === undefined) return usage('indique --hq CARPETA');
  if (passphrase() === '') return usage(NO_PASSPHRASE);
  if (!isFounded(folder)) return usage('la carpeta no tiene llaves; hágalas con hq keys');
  const kept = await openFolder(folder, passphrase());
  if (kept === undefined) return problem({ code: 'wrong-passphrase' });
  return run(kept, (next) => saveFolder(folder, passphrase(), next));
}

const withFile = (args: Arguments, run: (bytes: Buffer) => Promise<Outcome>) =>
  withWord(args, 'el archivo', async (word) => {
    const path = resolvePath(word);
    try {
      const whole = await wholePackage(path, readFileSync(path));
      return whole.ok ? await run(whole.value) : problem(whole.problem);
    } catch (error) {
      const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (detail !== 'ENOENT') throw error;
      return problem({ code: 'file-unreadable', name: basename(path), detail });
    }
  });

const withArrived = (args: Arguments, run: (arrived: Arrived, kept: Headquarters, save: Save) => Promise<Outcome>) =>
  withFile(args, (bytes) =>
    inFolder(args, async (kept, save) => {
      const arrived = await arrive(kept, bytes, today());
      return arrived.ok ? run(arrived.value, kept, save) : problem(arrived.problem);
    }),
  );

const toldOf = ({ info, sha256, state }: Arrived) => {
  const { identifier, kind, office, sequence, period, counts, totalCents } = info;
  const resumes = info.resumes ?? null;
  return { identifier, kind, office, sequence, period, sha256, state, resumes, counts, totalCents };
};

/** Taken in, and told so; asked again for the same package it gives the same receipt. */
async function giveReceipt(args: Arguments, arrived: Arrived, kept: Headquarters, save: Save): Promise<Outcome> {
  const { info, state } = arrived;
  const out = args.text('out');
  if (out === undefined) return usage('falta --out');
  if (state !== 'NEXT' && state !== 'REPEATED') {
    const detail = String(state === 'GAP' ? info.sequence - 1 : info.sequence);
    return problem({ code: 'package-refused', why: state, detail });
  }
  const root = rootIn(resolvePath(args.text('hq') ?? ''));
  const { file, identifier, code, on, kept: next } = await acknowledge({ kept, root }, arrived, today());
  await replaceFile(resolvePath(out), file);
  await save(next);
  return done(
    { identifier, of: info.identifier, code, on },
    `Cargo ${identifier} de ${info.identifier}. Código: ${code}`,
  );
}

/** After speaking with the office: it may go on behind the last package that headquarters has of it. */
async function resume(args: Arguments, kept: Headquarters, save: Save): Promise<Outcome> {
  const [to = ''] = args.words;
  const out = args.text('out');
  const office = kept.offices[to];
  if (office === undefined) return usage(`la oficina ${to} no está inscrita`);
  if (out === undefined) return usage('falta --out');
  const root = rootIn(resolvePath(args.text('hq') ?? ''));
  const stated = await statementFor({ kept, root }, to, office, today());
  await replaceFile(resolvePath(out), stated.file);
  await save({ ...kept, offices: { ...kept.offices, [to]: stated.office } });
  const { identifier, last } = stated;
  const sent = office.sent.at(-1)?.sequence ?? 0;
  return done(
    { identifier, to, last: last.identifier, sent },
    `Constancia ${identifier}: lo último de la oficina ${to} es ${last.identifier || 'nada todavía'}. ` +
      `La sede le envió ${sent} paquetes; pregunte cuáles le faltan.`,
  );
}

/** The code with which an office that forgot all its passphrases gets in again. */
async function readOut(bytes: Buffer, { offices, identities }: Headquarters): Promise<Outcome> {
  const ring = readKeyringText(bytes.toString('utf8'));
  if (ring === undefined) return usage('el archivo no es el llavero de una oficina');
  const { name, ubigeo } = ring.office;
  if (offices[ubigeo] === undefined) return usage(`la oficina ${ubigeo} no está inscrita`);
  const code = await codeForOffice(ring, identities);
  if (code === undefined) return usage('ese llavero no tiene nada para esta sede: la oficina no recibió sus llaves');
  return done(
    { office: ubigeo, code },
    `Código para ${name} (${ubigeo}); sirve una vez. Compruebe antes con quién habla.\n${code}`,
  );
}

async function publish(args: Arguments, kept: Headquarters, save: Save): Promise<Outcome> {
  const [kind = '', ...files] = args.words;
  const [out, to = '', until] = [args.text('out'), args.text('to'), args.text('until')];
  const shapes = DOWNLOADS[kind];
  const office = kept.offices[to];
  if (shapes === undefined) return usage(`la clase es ${Object.keys(DOWNLOADS).join(', ')}`);
  if (office === undefined) return usage(`la oficina ${to} no está inscrita`);
  if (out === undefined || (until !== undefined && !isIsoDate(until)))
    return usage('indique --out y fechas AAAA-MM-DD');
  const parts = new Map(files.map((file) => [`data/${basename(file)}`, readFileSync(resolvePath(file))]));
  const tables = readTables(parts, shapes);
  if (!tables.ok) return problem(tables.problem);
  const filled = shapes.map((shape) => ({ ...shape, rows: tables.value.get(shape.name) ?? [] }));
  const root = rootIn(resolvePath(args.text('hq') ?? ''));
  const download = { kind, tables: filled, on: today(), expires: until ?? null };
  return sendTo({ kept, root }, { to, office, out, save }, download);
}

/** A household that an office gave up goes on to the one that takes it over. */
async function forward(args: Arguments, arrived: Arrived, kept: Headquarters, save: Save): Promise<Outcome> {
  const out = args.text('out');
  if (out === undefined) return usage('falta --out');
  const sent = forwarded(arrived, today());
  if (!sent.ok) return problem(sent.problem);
  const { to, download } = sent.value;
  const office = kept.offices[to];
  if (office === undefined) return usage(`la oficina ${to} no está inscrita`);
  const root = rootIn(resolvePath(args.text('hq') ?? ''));
  return sendTo({ kept, root }, { to, office, out, save }, download);
}

type Target = { readonly to: string; readonly office: EnrolledOffice; readonly out: string; readonly save: Save };

async function sendTo(sender: Sender, { to, office, out, save }: Target, download: Download): Promise<Outcome> {
  const { kept } = sender;
  const { file, identifier, link } = await send(sender, to, office, download);
  await replaceFile(resolvePath(out), file);
  await save({ ...kept, offices: { ...kept.offices, [to]: { ...office, sent: [...office.sent, link] } } });
  const told = { identifier, to, kind: download.kind, sequence: link.sequence };
  return done(told, `Paquete ${identifier} para la oficina ${to}.`);
}
