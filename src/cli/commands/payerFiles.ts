import { readFile } from 'node:fs/promises';
import type { Input } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import { PAYMENT_MODES } from '@shared/domain/households/account';
import { outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onPeriod, onRegistry, OUT } from '../shapes';
import { soles, table } from '../text';

/** The files that tell a payer whom to pay, and how it wants them. */
export const payerFileCommands: readonly Command[] = [
  onPeriod({
    words: 'payments payer-file',
    usage: `--layout NOMBRE | --pain001 --pay-on FECHA [--mode ${PAYMENT_MODES.join('|')}] [--out ARCHIVO]`,
    options: { ...OUT, layout: TEXT, pain001: { type: 'boolean' }, 'pay-on': TEXT, mode: TEXT },
    run: async (period, args, call) => {
      const as = formOf(args);
      const mode = PAYMENT_MODES.find((one) => one === args.text('mode'));
      if (as === undefined || (args.text('mode') !== undefined && mode === undefined)) {
        return usage('indique --layout NOMBRE, o --pain001 --pay-on FECHA; y una modalidad que exista');
      }
      const asked = { period, as, ...(mode === undefined ? {} : { mode }) };
      return intoOut(
        args,
        async (file) =>
          outcomeOf(await call('payerFiles.write', { ...asked, file }), ({ name, paid, total, left, sha256 }) =>
            [
              `${name}: ${paid} hogares, ${soles(total)}. Huella ${sha256.slice(0, 12)}.`,
              `Fuera de este archivo: ${left.paid} hogares, ${soles(left.total)}.`,
            ].join('\n'),
          ),
        `pagos-${period}.${as.kind === 'PAIN001' ? 'xml' : 'txt'}`,
      );
    },
  }),
  onPeriod({
    words: 'payments layout-preview',
    usage: '--file ARCHIVO.json (las primeras líneas del archivo con la lista del bimestre)',
    options: { file: TEXT },
    run: async (period, args, call) => {
      const file = args.text('file');
      const layout = file === undefined ? undefined : await layoutIn(file);
      if (layout === undefined) return usage('indique --file con un formato en JSON');
      return outcomeOf(await call('payerFiles.preview', { period, layout }), ({ lines, paid, total }) =>
        [...lines, `${paid} hogares, ${soles(total)}`].join('\n'),
      );
    },
  }),
  onRegistry({
    words: 'payments layouts',
    usage: '[--save NOMBRE --file ARCHIVO.json]',
    options: { save: TEXT, file: TEXT },
    run: async (args, call) => {
      const [name, file] = [args.text('save'), args.text('file')];
      if (name !== undefined && file !== undefined) {
        const layout = await layoutIn(file);
        if (layout === undefined) return usage(`${file} no es un formato en JSON`);
        return outcomeOf(await call('payerFiles.saveLayout', { name, layout }), () => `Formato «${name}» guardado.`);
      }
      return outcomeOf(await call('payerFiles.layouts', {}), (layouts) =>
        table(
          layouts.map(({ name: own, layout, isShipped }) => [own, layout.form, isShipped ? 'de muestra' : 'propio']),
        ),
      );
    },
  }),
  onRegistry({
    words: 'payments payer',
    usage: '[--name NOMBRE --account CUENTA --bank BIC]',
    options: { name: TEXT, account: TEXT, bank: TEXT },
    run: async (args, call) => {
      const [name, account, bank] = [args.text('name'), args.text('account'), args.text('bank')];
      if (name !== undefined && account !== undefined && bank !== undefined) {
        return outcomeOf(await call('payerFiles.setPayer', { name, account, bank }), () => `Paga ${name}, ${bank}.`);
      }
      return outcomeOf(await call('payerFiles.payer', {}), (payer) =>
        payer === null ? 'Todavía no se dijo quién paga.' : `${payer.name}, cuenta ${payer.account}, ${payer.bank}.`,
      );
    },
  }),
];

function formOf(args: Arguments): Input<'payerFiles.write'>['as'] | undefined {
  const [layout, payOn] = [args.text('layout'), args.text('pay-on')];
  if (layout !== undefined) return { kind: 'LAYOUT', layout };
  return args.flag('pain001') && payOn !== undefined && isIsoDate(payOn) ? { kind: 'PAIN001', payOn } : undefined;
}

type Layout = Input<'payerFiles.saveLayout'>['layout'];

/** Whatever it says is checked by the contract. */
async function layoutIn(file: string): Promise<Layout | undefined> {
  try {
    return JSON.parse(await readFile(resolvePath(file), 'utf8')) as Layout;
  } catch {
    return undefined;
  }
}
