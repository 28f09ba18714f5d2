import { PAYMENT_MODES } from '@shared/domain/households/account';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { papersLines, type Paper, type PaperOffice } from '@shared/messages/paper';
import { noticePapers, paymentCallPapers, signingPapers } from '@shared/messages/paymentPapers';
import { FLAG, outcomeOf, TEXT, usage, type Call, type Command } from '../command';
import { intoOut, onPeriod, OUT } from '../shapes';
import { soles, table } from '../text';

/** What an approved list goes out of the office as. */
export const paymentOutCommands: readonly Command[] = [
  onPeriod({
    words: 'payments sign-list',
    usage: '',
    run: (period, _args, call) => papersFor(period, call, signingPapers),
  }),
  onPeriod({
    words: 'payments notices',
    usage: '[--names]',
    options: { names: FLAG },
    run: (period, args, call) =>
      papersFor(period, call, (delivery, about) => noticePapers(delivery, about, args.flag('names'))),
  }),
  onPeriod({
    words: 'payments call-list',
    usage: '',
    run: (period, _args, call) => papersFor(period, call, paymentCallPapers),
  }),
  onPeriod({
    words: 'payments export',
    usage: `[--mode ${PAYMENT_MODES.join('|')}] [--pay-point PUNTO] [--out ARCHIVO] | --split --out CARPETA`,
    options: { ...OUT, mode: TEXT, 'pay-point': TEXT, split: FLAG },
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

type WriteOut = (delivery: Output<'payments.delivery'>, about: PaperOffice) => readonly Paper[];

/** As they are printed, a form feed between two. */
async function papersFor(period: Period, call: Call, papersOf: WriteOut) {
  const described = await call('registry.describe', {});
  const delivery = await call('payments.delivery', { period });
  return outcomeOf(delivery, (value) =>
    described.ok
      ? papersLines(papersOf(value, { office: described.value.office?.name ?? '', today: described.value.today }))
      : '',
  );
}
