import { outcomeOf, type Command } from '../command';
import { correctionCommands } from './corrections';
import { paymentAuditCommands } from './paymentAudit';
import { paymentCheckCommands } from './paymentChecks';
import { paymentLifeCommands } from './paymentLife';
import { paymentOutCommands } from './paymentsOut';
import { onPeriod } from '../shapes';
import { reasonSentence } from '@shared/messages/payments';
import { soles, table } from '../text';

/** Without it the three counts would seem to be of more households than there are. */
const otherwise = (withoutBase: number) =>
  withoutBase === 0
    ? ''
    : ` (${withoutBase} de ellos sin el bono del bimestre, contados otra vez entre los que siguen)`;

export const paymentCommands: readonly Command[] = [
  onPeriod({
    words: 'payments calculate',
    usage: '',
    run: async (period, _args, call) =>
      outcomeOf(await call('payments.calculate', { period }), ({ paid, withoutBase, held, notPaid, total, byReason }) =>
        [
          `${paid} hogares por pagar${otherwise(withoutBase)}, ${held} retenidos, ${notPaid.length - held} no pagados. Total ${soles(total)}.`,
          table(Object.entries(byReason).map(([reason, count]) => [reasonSentence(reason), String(count)])),
        ].join('\n'),
      ),
  }),
  onPeriod({
    words: 'payments approve',
    usage: '(otra persona que la que calculó)',
    run: async (period, _args, call) =>
      outcomeOf(
        await call('payments.approve', { period }),
        ({ status, approvedBy, paid, total, hash }) =>
          `Lista de ${period} aprobada por ${approvedBy}: ${paid} hogares, ${soles(total)}. Huella ${hash.slice(0, 12)}.${status === 'APPROVED' ? '' : ' Falta que la apruebe otra persona.'}`,
      ),
  }),
  ...paymentAuditCommands,
  ...paymentCheckCommands,
  ...paymentLifeCommands,
  ...correctionCommands,
  ...paymentOutCommands,
];
