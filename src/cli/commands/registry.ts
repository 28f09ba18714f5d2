import { ROLES, type Role } from '@shared/domain/users';
import type { Output } from '@shared/contract/routes';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { table } from '../text';
import { checkRules } from './quality';

const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text);
const ROLE_USAGE = `indique --role (${ROLES.join(', ')})`;

export const registryCommands: readonly Command[] = [
  {
    words: 'registry create',
    usage: '--district UBIGEO --name TEXTO [--user NOMBRE] [--role ROL]   (frase en JUNTOS_PASSPHRASE)',
    options: { district: TEXT, name: TEXT, role: TEXT },
    registry: 'closed',
    run: async (args, call) => {
      const [ubigeo, name, role] = [args.text('district'), args.text('name'), args.text('role') ?? 'gestor'];
      if (ubigeo === undefined || name === undefined) return usage('faltan --district y --name');
      if (!isRole(role)) return usage(ROLE_USAGE);
      const userName = args.text('user') ?? 'gestor';
      const passphrase = process.env['JUNTOS_PASSPHRASE'];
      if (!passphrase) return usage('ponga la frase de contraseña en JUNTOS_PASSPHRASE');
      return outcomeOf(await call('registry.create', { ubigeo, name, userName, passphrase, role }), createdText);
    },
  },
  onRegistry({
    words: 'registry check',
    usage: '[--rules]   (--rules: las 13 reglas que los datos siempre cumplen)',
    options: { rules: FLAG },
    run: async (args, call) =>
      args.flag('rules') ? checkRules(call) : outcomeOf(await call('registry.check', {}), checkText),
  }),
  onRegistry({
    words: 'registry backup',
    usage: '--out ARCHIVO',
    options: OUT,
    run: (args, call) =>
      intoOut(args, async (file) =>
        outcomeOf(
          await call('registry.backup', { file }),
          ({ name, bytes }) => `Copia de seguridad verificada: ${name} (${bytes} bytes).`,
        ),
      ),
  }),
  onRegistry({
    words: 'users add',
    usage: 'NOMBRE --role ROL   (frase en JUNTOS_NEW_PASSPHRASE)',
    options: { role: TEXT },
    run: (args, call) =>
      withWord(args, 'el nombre', async (name) => {
        const role = args.text('role');
        if (!isRole(role)) return usage(ROLE_USAGE);
        const passphrase = process.env['JUNTOS_NEW_PASSPHRASE'];
        if (!passphrase) return usage('ponga la frase de contraseña de la persona nueva en JUNTOS_NEW_PASSPHRASE');
        return outcomeOf(
          await call('users.add', { name, role, passphrase }),
          (user) => `${user.name} agregado como ${user.role}.`,
        );
      }),
  }),
  onRegistry({
    words: 'users list',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('users.list', {}), (users) =>
        table(users.map(({ name, role, since }) => [name, role, since])),
      ),
  }),
];

const createdText = ({ recoveryCode }: Output<'registry.create'>) =>
  [
    'Registro creado.',
    'Código de recuperación (imprímalo y guárdelo fuera de esta PC; no se vuelve a mostrar):',
    recoveryCode,
  ].join('\n');

const checkText = ({ sound, problems, counts }: Output<'registry.check'>) =>
  [
    sound ? 'El registro está sano.' : 'El registro tiene problemas:',
    ...problems,
    table(Object.entries(counts).map(([name, count]) => [name, String(count)])),
  ].join('\n');
