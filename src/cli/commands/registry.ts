import { ROLES, type Role } from '@shared/domain/users';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { table } from '../text';

const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text);

export const registryCommands: readonly Command[] = [
  {
    words: 'registry create',
    usage: '--district UBIGEO --name TEXTO [--user NOMBRE] [--role ROL]   frase en JUNTOS_PASSPHRASE',
    options: { district: TEXT, name: TEXT, role: TEXT },
    registry: 'closed',
    run: async (args, call) => {
      const [ubigeo, name] = [args.text('district'), args.text('name')];
      const role = args.text('role') ?? 'gestor';
      if (ubigeo === undefined || name === undefined || !isRole(role)) return usage('faltan --district y --name');
      const userName = args.text('user') ?? 'gestor';
      const passphrase = process.env['JUNTOS_PASSPHRASE'] ?? '';
      return outcomeOf(await call('registry.create', { ubigeo, name, userName, passphrase, role }), (created) =>
        [
          'Registro creado.',
          'Código de recuperación (imprímalo y guárdelo fuera de esta PC; no se vuelve a mostrar):',
          created.recoveryCode,
        ].join('\n'),
      );
    },
  },
  {
    words: 'registry check',
    usage: '',
    registry: 'open',
    run: async (_args, call) =>
      outcomeOf(await call('registry.check', {}), ({ sound, problems, counts }) =>
        [
          sound ? 'El registro está sano.' : 'El registro tiene problemas:',
          ...problems,
          table(Object.entries(counts).map(([name, count]) => [name, String(count)])),
        ].join('\n'),
      ),
  },
  {
    words: 'registry backup',
    usage: '--out ARCHIVO',
    options: { out: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const out = args.text('out');
      if (out === undefined) return usage('falta --out');
      return outcomeOf(
        await call('registry.backup', { file: { path: resolvePath(out) } }),
        ({ name, bytes }) => `Copia de seguridad verificada: ${name} (${bytes} bytes).`,
      );
    },
  },
  {
    words: 'users add',
    usage: 'NOMBRE --role ROL   frase en JUNTOS_NEW_PASSPHRASE',
    options: { role: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const [name] = args.words;
      const role = args.text('role');
      if (name === undefined || !isRole(role)) return usage(`indique NOMBRE y --role (${ROLES.join(', ')})`);
      const passphrase = process.env['JUNTOS_NEW_PASSPHRASE'] ?? '';
      return outcomeOf(
        await call('users.add', { name, role, passphrase }),
        (user) => `${user.name} agregado como ${user.role}.`,
      );
    },
  },
  {
    words: 'users list',
    usage: '',
    registry: 'open',
    run: async (_args, call) =>
      outcomeOf(await call('users.list', {}), (users) =>
        table(users.map(({ name, role, since }) => [name, role, since])),
      ),
  },
];
