import { RECOVERY_REASONS } from '@shared/domain/payments/corrections';
import { correctionStateName, correctionSubject } from '@shared/messages/corrections';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { onPeriod } from '../shapes';
import { soles, table } from '../text';

/** What earlier bimesters come to now, and taking back what was paid too much. */
export const correctionCommands: readonly Command[] = [
  onPeriod({
    words: 'payments corrections',
    usage: '(bimestres anteriores que ahora valen otro importe)',
    run: async (period, _args, call) =>
      outcomeOf(await call('payments.corrections', { period }), ({ rows }) =>
        rows.length === 0
          ? 'Lo pagado de los bimestres anteriores es lo que corresponde.'
          : table(
              rows.map((row) => [
                row.household,
                row.period,
                correctionSubject(row),
                soles(row.settledCents),
                soles(row.entitledCents),
                correctionStateName(row.state),
              ]),
            ),
      ),
  }),
  onPeriod({
    words: 'payments correct',
    usage: `--household CÓDIGO --reason ${RECOVERY_REASONS.join('|')} --evidence TEXTO (propone descontar lo pagado de más; otra persona lo confirma)`,
    options: { household: TEXT, reason: TEXT, evidence: TEXT },
    run: async (period, args, call) => {
      const reason = RECOVERY_REASONS.find((one) => one === args.text('reason'));
      const [household, evidence] = [args.text('household'), args.text('evidence')];
      if (household === undefined || evidence === undefined || reason === undefined) {
        return usage(`indique --household, --evidence y --reason ${RECOVERY_REASONS.join('|')}`);
      }
      return outcomeOf(
        await call('payments.recover', { period, household, reason, evidence }),
        ({ id, settled, entitled }) =>
          `Propuesta ${id}: descontar ${soles(settled - entitled)} de ${period} al hogar ${household}. Otra persona la confirma.`,
      );
    },
  }),
];
