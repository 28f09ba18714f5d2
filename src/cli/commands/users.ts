import { ROLES, type Role } from '@shared/domain/users';
import { FLAG, outcomeOf, TEXT, usage, type Call, type Command, type Outcome } from '../command';
import { onRegistry, withWord } from '../shapes';
import { table } from '../text';

export const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text);
export const ROLE_USAGE = `indique --role (${ROLES.join(', ')})`;

const NEW_IN = '(frase en JUNTOS_NEW_PASSPHRASE)';
type Named = { readonly name: string; readonly role: Role };

export const userCommands: readonly Command[] = [
  onRegistry({
    words: 'users list',
    usage: '[--all]   (--all: también las personas de baja)',
    options: { all: FLAG },
    run: async (args, call) =>
      outcomeOf(await call('users.list', { all: args.flag('all') }), (users) =>
        table(
          users.map(({ name, role, since, until, isDue }) => [
            name,
            role,
            since,
            until === null ? '' : `de baja el ${until}`,
            isDue ? 'cambiará su frase al ingresar' : '',
          ]),
        ),
      ),
  }),
  onRegistry({
    words: 'users add',
    usage: `NOMBRE --role ROL [--own]   ${NEW_IN}; --own: la escribió la misma persona y no la cambia al ingresar`,
    options: { role: TEXT, own: FLAG },
    run: (args, call) =>
      withWord(args, 'el nombre', async (name) => {
        const role = args.text('role');
        if (!isRole(role)) return usage(ROLE_USAGE);
        return withNewPassphrase(async (passphrase) =>
          outcomeOf(
            await call('users.add', { name, role, passphrase, own: args.flag('own') }),
            (user) => `${user.name} agregado como ${user.role}.`,
          ),
        );
      }),
  }),
  onRegistry({
    words: 'users role',
    usage: 'NOMBRE --role ROL',
    options: { role: TEXT },
    run: (args, call) =>
      withWord(args, 'el nombre', async (name) => {
        const role = args.text('role');
        if (!isRole(role)) return usage(ROLE_USAGE);
        return outcomeOf(await call('users.changeRole', { name, role }), (user) => `${user.name}: ${user.role}.`);
      }),
  }),
  onRegistry({
    words: 'users retire',
    usage: 'NOMBRE',
    run: (args, call) =>
      withWord(args, 'el nombre', async (name) =>
        outcomeOf(await call('users.retire', { name }), (user) => `${user.name} está de baja y ya no puede ingresar.`),
      ),
  }),
  handOver('users reactivate', 'users.reactivate'),
  handOver('users reset', 'users.resetPassphrase'),
  {
    words: 'users passphrase',
    usage: `--user NOMBRE   (frase actual en JUNTOS_PASSPHRASE) ${NEW_IN}`,
    registry: 'closed',
    run: async (args, call) => {
      const userName = args.text('user');
      const passphrase = process.env['JUNTOS_PASSPHRASE'];
      if (userName === undefined) return usage('indique --user');
      if (!passphrase) return usage('ponga la frase actual en JUNTOS_PASSPHRASE');
      return withNewPassphrase(async (newPassphrase) =>
        outcomeOf(
          await call('registry.unlock', { userName, passphrase, newPassphrase }),
          (user) => `La frase de ${user.name} se cambió.`,
        ),
      );
    },
  },
];

/** A passphrase that opens once: at the door the person chooses another one. */
function handOver(words: string, route: 'users.reactivate' | 'users.resetPassphrase'): Command {
  const text = ({ name }: Named) => `${name} ingresa con esa frase una vez y elige la suya.`;
  const run = (name: string, call: Call) =>
    withNewPassphrase(async (passphrase) => outcomeOf(await call(route, { name, passphrase }), text));
  return onRegistry({
    words,
    usage: `NOMBRE   ${NEW_IN}`,
    run: (args, call) => withWord(args, 'el nombre', (name) => run(name, call)),
  });
}

async function withNewPassphrase(run: (passphrase: string) => Promise<Outcome>): Promise<Outcome> {
  const passphrase = process.env['JUNTOS_NEW_PASSPHRASE'];
  return passphrase ? run(passphrase) : usage('ponga la frase nueva en JUNTOS_NEW_PASSPHRASE');
}
