import { aheadText } from '@shared/messages/ahead';
import { outcomeOf, TEXT, type Command } from '../command';
import { intoOut, onPeriod, OUT } from '../shapes';
import { table } from '../text';

export const dutyCommands: readonly Command[] = [
  onPeriod({
    words: 'duties pending',
    usage: '[--center CENTRO_POBLADO]',
    options: { center: TEXT },
    run: async (period, args, call) =>
      outcomeOf(await call('compliance.ahead', { period, center: args.text('center') ?? '' }), ({ rows }) =>
        rows.length === 0
          ? 'Nadie por avisar: nada queda por hacer a tiempo.'
          : table(
              rows.map((row) => [
                row.center,
                row.household,
                `${row.member}. ${row.name}`,
                aheadText(row),
                row.facilityName || '—',
              ]),
            ),
      ),
  }),
  onPeriod({
    words: 'duties export',
    usage: '--out ARCHIVO [--center CENTRO_POBLADO]',
    options: { ...OUT, center: TEXT },
    run: (period, args, call) =>
      intoOut(args, async (file, out) =>
        outcomeOf(
          await call('compliance.exportAhead', { period, file, center: args.text('center') ?? '' }),
          ({ members, centers }) => `${members} personas de ${centers} centros poblados escritas en ${out}.`,
        ),
      ),
  }),
];
