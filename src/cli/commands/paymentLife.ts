import { HOLD_REASONS } from '@shared/domain/payments/holdReasons';
import { isIsoDate } from '@shared/domain/calendar';
import { holdReasonName } from '@shared/messages/holds';
import { listStatusName } from '@shared/messages/listStatus';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { onPeriod, onRegistry, withWord } from '../shapes';
import { dateText, soles, table } from '../text';

const statusText = ({ period, status }: { readonly period: string; readonly status: string }) =>
  `Lista de ${period}: ${listStatusName(status).toLocaleLowerCase('es')}.`;

/** A list from its calculation to its delivery, and what stops the payments of a household on the way. */
export const paymentLifeCommands: readonly Command[] = [
  onPeriod({
    words: 'payments status',
    usage: '',
    run: async (period, _args, call) =>
      outcomeOf(await call('payments.life', { period }), (life) =>
        [
          statusText(life),
          ...life.approvals.map(({ by, at }) => `Aprobada por ${by} el ${dateText(at)}.`),
          ...(life.missing > 0 ? [`Aprobaciones que faltan: ${life.missing}.`] : []),
          ...(life.sentOn === null ? [] : [`Entregada el ${dateText(life.sentOn)}: ${life.sentReference}.`]),
        ].join('\n'),
      ),
  }),
  onPeriod({
    words: 'payments review',
    usage: '(la pasa a revisión)',
    run: async (period, _args, call) => outcomeOf(await call('payments.review', { period }), statusText),
  }),
  onPeriod({
    words: 'payments reopen',
    usage: '--reason TEXTO (vuelve a borrador)',
    options: { reason: TEXT },
    run: async (period, args, call) => {
      const reason = args.text('reason');
      if (reason === undefined) return usage('indique --reason');
      return outcomeOf(await call('payments.reopen', { period, reason }), statusText);
    },
  }),
  onPeriod({
    words: 'payments send',
    usage: '--on AAAA-MM-DD --reference TEXTO (se entregó al pagador)',
    options: { on: TEXT, reference: TEXT },
    run: async (period, args, call) => {
      const [on, reference] = [args.text('on'), args.text('reference')];
      if (on === undefined || !isIsoDate(on) || reference === undefined) return usage('indique --on y --reference');
      return outcomeOf(await call('payments.send', { period, on, reference }), statusText);
    },
  }),
  onPeriod({
    words: 'payments cancel',
    usage: '--reason TEXTO (la aprobada, por otra persona que quien aprobó; nunca la enviada)',
    options: { reason: TEXT },
    run: async (period, args, call) => {
      const reason = args.text('reason');
      if (reason === undefined) return usage('indique --reason');
      return outcomeOf(
        await call('payments.cancel', { period, reason }),
        ({ lines, total }) => `Lista de ${period} anulada: ${lines} líneas, ${soles(total)} se deben de nuevo.`,
      );
    },
  }),
  onRegistry({
    words: 'payments second-approval',
    usage: '--above SOLES | --never (monto desde el que aprueban dos personas)',
    options: { above: TEXT, never: FLAG },
    run: async (args, call) => {
      const above = args.flag('never') ? null : centsOf(args.text('above'));
      if (above === undefined) return usage('indique --above SOLES, o --never');
      return outcomeOf(await call('payments.setSecondApproval', { above }), () =>
        above === null ? 'Basta una aprobación.' : `Sobre ${soles(above)} aprueban dos personas.`,
      );
    },
  }),
  onRegistry({
    words: 'payments withhold',
    usage: `HOGAR --reason ${HOLD_REASONS.join('|')} --note TEXTO`,
    options: { reason: TEXT, note: TEXT },
    run: (args, call) =>
      withWord(args, 'el hogar', async (household) => {
        const reason = HOLD_REASONS.find((one) => one === args.text('reason'));
        const note = args.text('note');
        if (reason === undefined || note === undefined)
          return usage(`indique --note y --reason ${HOLD_REASONS.join('|')}`);
        return outcomeOf(
          await call('payments.withhold', { household, reason, note }),
          ({ reopened }) => `Pagos del hogar ${household} retenidos.${againText(reopened)}`,
        );
      }),
  }),
  onRegistry({
    words: 'payments release',
    usage: 'HOGAR --note TEXTO',
    options: { note: TEXT },
    run: (args, call) =>
      withWord(args, 'el hogar', async (household) => {
        const note = args.text('note');
        if (note === undefined) return usage('indique --note');
        return outcomeOf(
          await call('payments.release', { household, note }),
          ({ reopened }) => `El hogar ${household} vuelve a cobrar desde la próxima lista.${againText(reopened)}`,
        );
      }),
  }),
  onRegistry({
    words: 'payments holds',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('payments.holds', {}), ({ rows }) =>
        rows.length === 0
          ? 'No hay pagos retenidos por la oficina.'
          : table(
              rows.map(({ household, reason, note, at, by }) => [
                household,
                holdReasonName(reason),
                note,
                dateText(at),
                by,
              ]),
            ),
      ),
  }),
];

const againText = (periods: readonly string[]) =>
  periods.length === 0 ? '' : ` Calcule otra vez la lista de ${periods.join(', ')}.`;

/** `1500` or `1500.50` soles, in céntimos; undefined for anything else. */
function centsOf(written: string | undefined): number | undefined {
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(written ?? '') ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
