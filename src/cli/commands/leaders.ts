import type { Output } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import { termText, zoneText } from '@shared/messages/leaders';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { table } from '../text';

const MANY = { type: 'string', multiple: true } as const;
const ZONE = { center: MANY, household: MANY };
const FACTS = { phone: TEXT, committee: TEXT };

/** Madres líderes: directory, zone, term, families to call together. */
export const leaderCommands: readonly Command[] = [
  onRegistry({
    words: 'leaders list',
    usage: '[--all]',
    options: { all: FLAG },
    run: async (args, call) =>
      outcomeOf(await call('leaders.list', { all: args.flag('all') }), (leaders) =>
        leaders.length === 0 ? 'No hay madres líderes registradas.' : table(leaders.map(leaderCells)),
      ),
  }),
  onRegistry({
    words: 'leaders families',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de la madre líder', async (leader) =>
        outcomeOf(await call('leaders.families', { leader }), (found) =>
          [
            `${found.leader.name}: ${zoneText(found.leader)}, ${found.families.length} familias.`,
            table(
              found.families.map(({ household, ...rest }) => [
                household,
                rest.holder,
                rest.center,
                rest.address,
                rest.phone,
              ]),
            ),
          ].join('\n'),
        ),
      ),
  }),
  onRegistry({
    words: 'leaders add',
    usage:
      '(HOGAR --member N | --name NOMBRE) --since FECHA --evidence TEXTO [--last-day FECHA] [--assembly CÓDIGO] [--committee TEXTO] [--phone TEXTO] [--center CENTRO_POBLADO]… [--household HOGAR]…',
    options: {
      ...ZONE,
      ...FACTS,
      member: TEXT,
      name: TEXT,
      since: TEXT,
      'last-day': TEXT,
      assembly: TEXT,
      evidence: TEXT,
    },
    run: async (args, call) => {
      const [since, lastDay, evidence] = [args.text('since'), args.text('last-day') ?? null, args.text('evidence')];
      const member = args.text('member');
      if (since === undefined || !isIsoDate(since) || evidence === undefined) {
        return usage('indique --since AAAA-MM-DD y --evidence');
      }
      if (lastDay !== null && !isIsoDate(lastDay)) return usage('--last-day se escribe AAAA-MM-DD');
      const person = {
        household: args.words[0] ?? '',
        member: member === undefined ? null : Number(member),
        name: args.text('name') ?? '',
      };
      const rest = { ...factsOf(args), assembly: args.text('assembly') ?? '', evidence, since, lastDay };
      const zone = { centers: [...args.all('center')], households: [...args.all('household')] };
      return outcomeOf(await call('leaders.add', { ...person, ...rest, ...zone }), namedText);
    },
  }),
  onRegistry({
    words: 'leaders zone',
    usage: 'CÓDIGO [--center CENTRO_POBLADO]… [--household HOGAR]…',
    options: ZONE,
    run: (args, call) =>
      withWord(args, 'el código de la madre líder', async (leader) => {
        const [centers, households] = [[...args.all('center')], [...args.all('household')]];
        return outcomeOf(await call('leaders.change', { leader, centers, households }), namedText);
      }),
  }),
  onRegistry({
    words: 'leaders change',
    usage: 'CÓDIGO [--phone TEXTO] [--committee TEXTO]',
    options: FACTS,
    run: (args, call) =>
      withWord(args, 'el código de la madre líder', async (leader) =>
        outcomeOf(await call('leaders.change', { leader, ...factsOf(args) }), namedText),
      ),
  }),
  onRegistry({
    words: 'leaders end',
    usage: 'CÓDIGO --last-day FECHA --reason TEXTO',
    options: { 'last-day': TEXT, reason: TEXT },
    run: (args, call) =>
      withWord(args, 'el código de la madre líder', async (leader) => {
        const [lastDay, reason] = [args.text('last-day'), args.text('reason')];
        if (lastDay === undefined || !isIsoDate(lastDay) || reason === undefined) {
          return usage('indique --last-day AAAA-MM-DD y --reason');
        }
        return outcomeOf(await call('leaders.end', { leader, lastDay, reason }), () => `${leader}: periodo terminado.`);
      }),
  }),
];

function factsOf(args: Arguments) {
  const [phone, committee] = [args.text('phone'), args.text('committee')];
  return { ...(phone !== undefined && { phone }), ...(committee !== undefined && { committee }) };
}

const leaderCells = (one: Output<'leaders.list'>[number]) => [
  one.leader,
  one.name,
  one.affiliated ? one.household : `${one.household} (ya no está en un hogar afiliado)`,
  one.phone,
  one.committee,
  zoneText(one),
  `${one.families} familias`,
  termText(one),
];

const namedText = ({ leader, name, families }: Output<'leaders.add'>) =>
  `${leader}: ${name}, ${families} familias en su zona.`;
