import type { Output } from '@shared/contract/routes';
import { packageFaultSentence } from '@shared/messages/packageFaults';
import { replaceFile } from '../../main/backend/files/replaceFile';
import { outcomeOf, TEXT, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoPackage, onPeriod, onRegistry, OUT, PACKAGE_OUT, withWord } from '../shapes';
import { table } from '../text';

export const packageCommands: readonly Command[] = [
  onPeriod({
    words: 'packages export',
    usage: '--out ARCHIVO [--part-bytes N]',
    options: PACKAGE_OUT,
    run: (period, args, call) =>
      intoPackage(args, async (target) => outcomeOf(await call('packages.export', { period, ...target }), writtenText)),
  }),
  onRegistry({
    words: 'packages export-proposals',
    usage: '--out ARCHIVO [--part-bytes N]',
    options: PACKAGE_OUT,
    run: (args, call) =>
      intoPackage(args, async (target) => outcomeOf(await call('packages.exportProposals', target), proposedText)),
  }),
  {
    words: 'packages verify',
    usage: 'ARCHIVO',
    // With the registry of the office that made it, its own key is known; whoever receives it has none.
    registry: 'named',
    run: (args, call) =>
      withWord(args, 'el paquete', async (path) => {
        const verified = await call('packages.verify', { file: { path: resolvePath(path) } });
        const outcome = outcomeOf(verified, verifiedText);
        const isFaulty = verified.ok && !verified.value.valid && outcome.kind === 'done';
        return isFaulty ? { ...outcome, kind: 'refused' } : outcome;
      }),
  },
  onRegistry({
    words: 'packages identity',
    usage: '[--out ARCHIVO]',
    options: OUT,
    run: async (args, call) => {
      const told = await call('packages.identity', {});
      const out = args.text('out');
      if (told.ok && out !== undefined) {
        const { office, name, publicKey, recipient } = told.value;
        const text = JSON.stringify({ office, name, publicKey, recipient }, null, 2);
        await replaceFile(resolvePath(out), `${text}\n`);
      }
      return outcomeOf(told, identityText);
    },
  }),
  onRegistry({
    words: 'packages root',
    usage: 'ROOT.JSON [--fingerprint HUELLA]',
    options: { fingerprint: TEXT },
    run: (args, call) =>
      withWord(args, 'el archivo root.json', async (path) => {
        const told = { file: { path: resolvePath(path) }, fingerprint: args.text('fingerprint') ?? '' };
        return outcomeOf(
          await call('packages.acceptRoot', told),
          ({ version, expires }) => `Llaves de la sede, versión ${version}, hasta ${expires}.`,
        );
      }),
  }),
  onRegistry({
    words: 'packages outbox',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('packages.outbox', {}), ({ waiting }) =>
        waiting.length === 0
          ? 'Todos los paquetes tienen su cargo.'
          : table(
              waiting.map((one) => [
                one.identifier,
                one.kind,
                one.period ?? '',
                `${one.days} días${one.isLate ? ', atrasado' : ''}`,
              ]),
            ),
      ),
  }),
  onRegistry({
    words: 'packages resend',
    usage: 'NÚMERO --out ARCHIVO [--part-bytes N]',
    options: PACKAGE_OUT,
    run: (args, call) =>
      withWord(args, 'el número del paquete', (word) =>
        intoPackage(args, async (target) =>
          outcomeOf(
            await call('packages.resend', { sequence: Number(word), ...target }),
            ({ identifier }) => `Paquete ${identifier}, otra vez.`,
          ),
        ),
      ),
  }),
  onRegistry({
    words: 'packages receipts',
    usage: '[CÓDIGO]',
    run: async (args, call) => {
      const [code] = args.words;
      if (code !== undefined)
        return outcomeOf(
          await call('packages.receiveCode', { code }),
          ({ identifier }) => `La sede recibió el paquete ${identifier}.`,
        );
      return outcomeOf(await call('packages.list', {}), (rows) =>
        table(
          rows.map((one) => [one.identifier, one.receivedOn ?? 'sin cargo', countsText(one)]),
          'Todavía no se hizo ningún paquete.',
        ),
      );
    },
  }),
];

const identityText = ({ office, name, fingerprint, root }: Output<'packages.identity'>) =>
  [
    `Oficina ${office}, ${name}. Huella: ${fingerprint}`,
    root === null
      ? 'Aún no se conocen las llaves de la sede.'
      : `Llaves de la sede: versión ${root.version}, hasta ${root.expires}. Huella: ${root.fingerprint}`,
  ].join('\n');

const countsText = ({ accepted, refused }: Output<'packages.list'>[number]) =>
  accepted === null ? '' : `${accepted} filas aceptadas, ${refused ?? 0} rechazadas`;

const writtenText = ({ identifier, bytes, parts, sha256, sealed }: Output<'packages.export'>) =>
  `Paquete ${identifier}: ${bytes} bytes${parts > 1 ? ` en ${parts} partes` : ''}, SHA-256 ${sha256}, ${sealed ? 'cifrado para la sede' : 'sin cifrar: aún no se conocen las llaves de la sede'}.`;

const proposedText = (written: Output<'packages.exportProposals'>) =>
  `${writtenText(written)} Hogares propuestos: ${written.counts['affiliation_proposal'] ?? 0}.`;

const verifiedText = ({ valid, identifier, signedBy, faults }: Output<'packages.verify'>) =>
  [
    valid ? `Paquete ${identifier} íntegro, firmado por ${signedBy}.` : `Paquete ${identifier} con fallas:`,
    ...faults.map(
      ({ part, code, detail }) => `  ${part}: ${packageFaultSentence(code)}${detail === '' ? '' : ` (${detail})`}`,
    ),
  ].join('\n');
