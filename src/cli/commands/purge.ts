import { PURGED_MATTER, purgeText, remainsTexts, termText } from '@shared/messages/purge';
import { outcomeOf, TEXT, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { table } from '../text';
import { refusing } from './proposals';

export const purgeCommands: readonly Command[] = [
  onRegistry({
    words: 'registry purge',
    usage:
      '[--reason MOTIVO]   (qué datos de hogares que salieron cumplieron su plazo; --reason: los propone para quitar)',
    options: { reason: TEXT },
    run: async (args, call) => {
      const reason = args.text('reason');
      if (reason !== undefined)
        return outcomeOf(
          await call('purge.propose', { reason }),
          ({ id, households }) => `Propuesta ${id}: depurar ${households} hogares. Falta que decida otra persona.`,
        );
      return outcomeOf(await call('purge.preview', {}), (found) =>
        [
          termText(found),
          `Hoy: ${found.households} hogares, ${found.persons} personas.`,
          table(found.matters.map(({ matter, rows }) => [PURGED_MATTER.es[matter], String(rows)])),
          ...remainsTexts(found),
          ...found.purges.map((purge) => `${purge.id}  ${purgeText(purge)}`),
        ].join('\n'),
      );
    },
  }),
  onRegistry({
    words: 'registry purge-confirm',
    usage: 'PROPUESTA [--note TEXTO]   (quita los datos para siempre; otra persona que quien lo propuso)',
    options: { note: TEXT },
    run: (args, call) =>
      withWord(args, 'la propuesta', async (id) =>
        outcomeOf(
          await call('purge.confirm', { id, note: args.text('note') ?? '' }),
          ({ households, events }) =>
            `Depurados ${households} hogares; ${events} cambios del historial quedaron sin detalle. El historial sigue entero.`,
        ),
      ),
  }),
  refusing('registry purge-refuse', 'purge.refuse', 'no se quitó nada'),
];
