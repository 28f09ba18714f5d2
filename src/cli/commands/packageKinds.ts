import type { Output } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { intoPackage, onPeriod, onRegistry, PACKAGE_OUT, withWord } from '../shapes';

/** What an office sends beside its bimesters, and how long it waits for a receipt. */
export const packageKindCommands: readonly Command[] = [
  onRegistry({
    words: 'packages export-registry',
    usage: '[--full] --out ARCHIVO [--part-bytes N]',
    options: { ...PACKAGE_OUT, full: FLAG },
    run: (args, call) =>
      intoPackage(args, async (target) => {
        const reach = args.flag('full') ? 'FULL' : 'CHANGED';
        return outcomeOf(await call('packages.exportRegistry', { reach, ...target }), registryText);
      }),
  }),
  onRegistry({
    words: 'packages export-move',
    usage: 'CÓDIGO --to UBIGEO --on FECHA --center CENTRO --out ARCHIVO [--part-bytes N]',
    options: { ...PACKAGE_OUT, to: TEXT, on: TEXT, center: TEXT },
    run: (args, call) =>
      withWord(args, 'el código de hogar', (household) =>
        intoPackage(args, async (target) => {
          const [to = '', on = '', center = ''] = ['to', 'on', 'center'].map((name) => args.text(name));
          if (to === '' || !isIsoDate(on) || center === '')
            return usage('indique --to UBIGEO, --on AAAA-MM-DD y --center CENTRO');
          return outcomeOf(
            await call('packages.exportMove', { household, to, on, center, ...target }),
            ({ identifier }) => `Paquete ${identifier}: el hogar ${household} pasa a la oficina ${to} desde el ${on}.`,
          );
        }),
      ),
  }),
  onPeriod({
    words: 'packages export-results',
    usage: '--out ARCHIVO [--part-bytes N]',
    options: PACKAGE_OUT,
    run: (period, args, call) =>
      intoPackage(args, async (target) =>
        outcomeOf(
          await call('packages.exportResults', { period, ...target }),
          ({ identifier, counts }) => `Paquete ${identifier}: ${counts['payment_result'] ?? 0} resultados de pago.`,
        ),
      ),
  }),
  onRegistry({
    words: 'packages receipt-days',
    usage: 'DÍAS',
    run: async (args, call) => {
      const days = Number(args.words[0]);
      if (!Number.isInteger(days)) return usage('indique los días que se espera un cargo, de 1 a 365');
      return outcomeOf(
        await call('packages.setReceiptDays', { days }),
        (set) => `Se avisa cuando un paquete pasa ${set.days} días sin cargo.`,
      );
    },
  }),
];

const registryText = ({ identifier, counts }: Output<'packages.exportRegistry'>) =>
  `Paquete ${identifier}: ${counts['household'] ?? 0} hogares, ${counts['member'] ?? 0} personas.`;
