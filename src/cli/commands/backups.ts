import { existsSync } from 'node:fs';
import type { Output } from '@shared/contract/routes';
import { readBackupName } from '@shared/domain/backups';
import { backupStateName, hereSentence, restoredKindName } from '@shared/messages/backups';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Call, type Command, type Outcome } from '../command';
import { resolvePath } from '../paths';
import { onRegistry, withWord } from '../shapes';
import { table } from '../text';

export const backupCommands: readonly Command[] = [
  {
    words: 'registry backups list',
    usage: '',
    registry: 'closed',
    run: async (_args, call) => outcomeOf(await call('backups.list', {}), listText),
  },
  onRegistry({
    words: 'registry backups make',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('backups.make', {}), ({ name, bytes }) => `Copia verificada: ${name} (${bytes} bytes).`),
  }),
  onRegistry({
    words: 'registry backups copy',
    usage: '[--to CARPETA]   (por ejemplo la memoria USB; sin ella, la carpeta de la última vez)',
    options: { to: TEXT },
    run: async (args, call) => {
      const to = args.text('to');
      const asked = to === undefined ? {} : { folder: { path: resolvePath(to) } };
      return outcomeOf(await call('backups.copy', asked), copiedText);
    },
  }),
  {
    words: 'registry restore',
    usage:
      'COPIA --user NOMBRE [--dry-run] [--other-registry]   (COPIA: nombre o archivo; su frase, o el código de recuperación impreso, en JUNTOS_PASSPHRASE)',
    options: { 'dry-run': FLAG, 'other-registry': FLAG },
    registry: 'closed',
    run: (args, call) => withWord(args, 'la copia', (backup) => restore(backup, args, call)),
  },
];

/** `--dry-run` says what would change, and changes nothing. */
async function restore(backup: string, args: Arguments, call: Call): Promise<Outcome> {
  const userName = args.text('user');
  const passphrase = process.env['JUNTOS_PASSPHRASE'];
  if (userName === undefined) return usage('indique --user');
  if (!passphrase) return usage('ponga la frase de contraseña de la copia en JUNTOS_PASSPHRASE');
  const isKept = readBackupName(backup) !== undefined && !existsSync(resolvePath(backup));
  const which = isKept ? { name: backup } : { file: { path: resolvePath(backup) } };
  const asked = { ...which, userName, passphrase, otherRegistry: args.flag('other-registry') };
  return args.flag('dry-run')
    ? outcomeOf(await call('backups.preview', asked), previewText)
    : outcomeOf(await call('backups.restore', asked), restoredText);
}

const previewText = ({ name, office, until, here, since, kinds }: Output<'backups.preview'>) =>
  [
    `${name}: ${office}, hasta el ${until ?? '—'}. ${hereSentence(here, since, 'es')}`,
    table([
      ['', 'ahora', 'en la copia'],
      ...kinds.map(({ kind, now, inBackup }) => [restoredKindName(kind, 'es'), String(now ?? '?'), String(inBackup)]),
    ]),
  ].join('\n');

const restoredText = ({ name, aside }: Output<'backups.restore'>) =>
  `Se restauró ${name}.${aside === null ? '' : ` El registro reemplazado queda en ${aside}.`}`;

const listText = ({ folder, backups }: Output<'backups.list'>) =>
  backups.length === 0
    ? `No hay copias en ${folder}.`
    : table(
        backups.map(({ name, day, time, bytes, state }) => [
          name,
          day,
          `${time.slice(0, 2)}:${time.slice(2)}`,
          String(bytes),
          backupStateName(state, 'es'),
        ]),
      );

const copiedText = ({ name, folder, isElsewhere }: Output<'backups.copy'>) =>
  [
    `Copia verificada en ${folder}: ${name}.`,
    ...(isElsewhere ? [] : ['Está en el mismo disco que el registro: no protege si la PC se pierde o se malogra.']),
  ].join('\n');
