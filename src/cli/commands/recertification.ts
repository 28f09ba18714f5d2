import { isIsoDate } from '@shared/domain/calendar';
import { OUTCOMES } from '@shared/domain/recertification/recertification';
import { outcomeName, percentText } from '@shared/messages/recertification';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { counted, dateText, table } from '../text';

export const recertificationCommands: readonly Command[] = [
  onRegistry({
    words: 'recertification due',
    usage: '[--on FECHA] [--all]',
    options: { on: TEXT, all: FLAG },
    run: async (args, call) => {
      const on = args.text('on');
      if (on !== undefined && !isIsoDate(on)) return usage('--on se escribe AAAA-MM-DD');
      return outcomeOf(
        await call('recertification.due', { all: args.flag('all'), ...(on === undefined ? {} : { on }) }),
        ({ households }) =>
          [
            `${counted(households.length, 'hogar', 'hogares')} ${args.flag('all') ? 'por recertificar o recertificados' : 'por recertificar'}.`,
            table(
              households.map(({ household, populatedCenterName, due, last, waiting, steps }) => [
                household,
                populatedCenterName,
                `desde ${dateText(due)}`,
                last === null ? '' : `${outcomeName(last.outcome)} (${dateText(last.on)})`,
                waiting === null ? '' : `por confirmar: ${outcomeName(waiting.outcome)}`,
                steps.map(({ from, factor }) => `${percentText(factor)} desde ${dateText(from)}`).join(', '),
              ]),
            ),
          ]
            .join('\n')
            .trimEnd(),
      );
    },
  }),
  onRegistry({
    words: 'recertification record',
    usage: 'HOGAR --outcome RESULTADO --on FECHA --evidence DOCUMENTO',
    options: { outcome: TEXT, on: TEXT, evidence: TEXT },
    run: (args, call) =>
      withWord(args, 'el código del hogar', async (household) => {
        const outcome = OUTCOMES.find((known) => known === args.text('outcome'));
        const on = args.text('on') ?? '';
        if (outcome === undefined) return usage(`--outcome es uno de ${OUTCOMES.join(', ')}`);
        if (!isIsoDate(on)) return usage('--on se escribe AAAA-MM-DD');
        const evidence = args.text('evidence') ?? '';
        return outcomeOf(
          await call('recertification.record', { household, outcome, on, evidence }),
          () => `${household}: ${outcomeName(outcome)}. Falta que otra persona lo confirme.`,
        );
      }),
  }),
  onRegistry({
    words: 'recertification confirm',
    usage: 'HOGAR (otra persona que la que lo registró)',
    run: (args, call) =>
      withWord(args, 'el código del hogar', async (household) =>
        outcomeOf(
          await call('recertification.confirm', { household }),
          ({ outcome, proposedExit }) =>
            `${household}: ${outcomeName(outcome)}, confirmado.${proposedExit ? ' Se propuso su salida.' : ''}`,
        ),
      ),
  }),
];
