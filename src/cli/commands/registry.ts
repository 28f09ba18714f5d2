import type { Output } from '@shared/contract/routes';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { intoOut, onRegistry, OUT } from '../shapes';
import { minuteOf, table } from '../text';
import { isRole, ROLE_USAGE } from './users';
import { checkRules } from './quality';

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
    words: 'registry clock',
    usage: '[--confirm]   (--confirm: la fecha de esta PC es la correcta)',
    options: { confirm: FLAG },
    run: async (args, call) => {
      if (!args.flag('confirm')) return outcomeOf(await call('registry.clock', {}), clockText);
      return outcomeOf(await call('registry.confirmClock', {}), () => 'La fecha de esta PC quedó confirmada.');
    },
  }),
  {
    words: 'registry recover',
    usage: '--user NOMBRE   (código en JUNTOS_RECOVERY_CODE, frase nueva en JUNTOS_NEW_PASSPHRASE)',
    registry: 'closed',
    run: async (args, call) => {
      const userName = args.text('user');
      const recoveryCode = process.env['JUNTOS_RECOVERY_CODE'];
      const newPassphrase = process.env['JUNTOS_NEW_PASSPHRASE'];
      if (userName === undefined) return usage('indique --user');
      if (!recoveryCode) return usage('ponga el código de recuperación impreso en JUNTOS_RECOVERY_CODE');
      if (!newPassphrase) return usage('ponga la frase nueva en JUNTOS_NEW_PASSPHRASE');
      return outcomeOf(
        await call('registry.recover', { recoveryCode, userName, newPassphrase }),
        ({ name }) => `${name} entra de nuevo, con la frase nueva.`,
      );
    },
  },
  onRegistry({
    words: 'registry new-code',
    usage: '(otro código de recuperación para imprimir; el anterior ya no abre el registro)',
    run: async (_args, call) =>
      outcomeOf(await call('users.renewRecovery', { passphrase: process.env['JUNTOS_PASSPHRASE'] ?? '' }), (renewed) =>
        [codeText(renewed), 'El código anterior ya no abre este registro; las copias de antes, sí.'].join('\n'),
      ),
  }),
];

const createdText = (created: Output<'registry.create'>) => ['Registro creado.', codeText(created)].join('\n');

const codeText = ({ recoveryCode }: Output<'users.renewRecovery'>) =>
  ['Código de recuperación (imprímalo y guárdelo fuera de esta PC; no se vuelve a mostrar):', recoveryCode].join('\n');

const CLOCK_FAULTS = {
  BACK: 'Esa fecha es anterior a lo ya anotado. Corríjala en Windows, o confírmela con --confirm si es la correcta.',
  AHEAD: 'Esa fecha está muy adelante de lo ya anotado. Corríjala en Windows si está mal.',
} as const;

const clockText = ({ fault, now, last }: Output<'registry.clock'>) =>
  [
    `Esta PC dice ${minuteOf(now)}; lo último se anotó el ${minuteOf(last)} (hora UTC).`,
    ...(fault === null ? [] : [CLOCK_FAULTS[fault]]),
  ].join('\n');

const checkText = ({ sound, problems, counts }: Output<'registry.check'>) =>
  [
    sound ? 'El registro está sano.' : 'El registro tiene problemas:',
    ...problems,
    table(Object.entries(counts).map(([name, count]) => [name, String(count)])),
  ].join('\n');
