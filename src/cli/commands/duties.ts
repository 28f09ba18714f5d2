import { aheadText } from '@shared/messages/ahead';
import { papersLines } from '@shared/messages/paper';
import { reminderPapers } from '@shared/messages/reminders';
import { outcomeOf, problem, TEXT, type Arguments, type Command } from '../command';
import { intoOut, onPeriod, OUT } from '../shapes';
import { table } from '../text';

/** A populated centre, or the zone of a mother leader. */
const WHERE = { center: TEXT, leader: TEXT };
const whereOf = (args: Arguments) => ({ center: args.text('center') ?? '', leader: args.text('leader') ?? '' });

export const dutyCommands: readonly Command[] = [
  onPeriod({
    words: 'duties pending',
    usage: '[--center CENTRO_POBLADO] [--leader CÓDIGO]',
    options: WHERE,
    run: async (period, args, call) =>
      outcomeOf(await call('compliance.ahead', { period, ...whereOf(args) }), ({ rows }) =>
        rows.length === 0
          ? 'Nadie por avisar: nada queda por hacer a tiempo.'
          : table(
              rows.map((row) => [
                row.center,
                row.leader,
                row.household,
                `${row.member}. ${row.name}`,
                aheadText(row),
                row.facilityName || '—',
              ]),
            ),
      ),
  }),
  onPeriod({
    words: 'duties reminders',
    usage: '[--leader CÓDIGO]',
    options: { leader: TEXT },
    run: async (period, args, call) => {
      const described = await call('registry.describe', {});
      if (!described.ok) return problem(described.problem);
      const { office, today } = described.value;
      return outcomeOf(
        await call('compliance.ahead', { period, ...whereOf(args) }),
        ({ rows, leaders }) =>
          papersLines(reminderPapers(rows, leaders, { office: office?.name ?? '', today, period })) ||
          'Ninguna madre líder tiene a quién recordar.',
      );
    },
  }),
  onPeriod({
    words: 'duties export',
    usage: '--out ARCHIVO [--center CENTRO_POBLADO] [--leader CÓDIGO]',
    options: { ...OUT, ...WHERE },
    run: (period, args, call) =>
      intoOut(args, async (file, out) =>
        outcomeOf(
          await call('compliance.exportAhead', { period, file, ...whereOf(args) }),
          ({ members, centers }) => `${members} personas de ${centers} centros poblados escritas en ${out}.`,
        ),
      ),
  }),
];
