import type { Output } from '@shared/contract/routes';
import { backupStateName } from '@shared/messages/backups';
import { outcomeOf, TEXT, type Command } from '../command';
import { resolvePath } from '../paths';
import { onRegistry } from '../shapes';
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
];

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
