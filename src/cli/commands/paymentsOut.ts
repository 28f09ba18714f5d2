import { PAYMENT_MODES } from '@shared/domain/households/account';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { intoOut, onPeriod, OUT } from '../shapes';
import { soles, table } from '../text';

/** What an approved list goes out of the office as. */
export const paymentOutCommands: readonly Command[] = [
  onPeriod({
    words: 'payments export',
    usage: `[--mode ${PAYMENT_MODES.join('|')}] [--pay-point PUNTO] [--out ARCHIVO] | --split --out CARPETA`,
    options: { ...OUT, mode: TEXT, 'pay-point': TEXT, split: { type: 'boolean' } },
    run: (period, args, call) => {
      if (args.flag('split')) {
        return intoOut(args, async (folder) =>
          outcomeOf(await call('payments.exportParts', { period, folder }), ({ parts, paid, total }) =>
            [
              table(parts.map((part) => [part.name, String(part.paid), soles(part.total)])),
              `En todos: ${paid} hogares, ${soles(total)}.`,
            ].join('\n'),
          ),
        );
      }
      const [asked, payPoint] = [args.text('mode'), args.text('pay-point')];
      const mode = PAYMENT_MODES.find((one) => one === asked);
      if (asked !== undefined && mode === undefined) return Promise.resolve(usage('esa modalidad de pago no existe'));
      const part = { ...(mode === undefined ? {} : { mode }), ...(payPoint === undefined ? {} : { payPoint }) };
      return intoOut(
        args,
        async (file) =>
          outcomeOf(
            await call('payments.export', { period, ...part, file }),
            ({ name, paid, total }) => `${name}: ${paid} hogares, ${soles(total)}.`,
          ),
        `lista-de-pago-${period}.xlsx`,
      );
    },
  }),
];
