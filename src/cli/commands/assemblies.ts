import { ASSEMBLY_RESULTS, type AssemblyResult } from '@shared/domain/assemblies/results';
import { isIsoDate } from '@shared/domain/calendar';
import type { Output } from '@shared/contract/routes';
import { rankingSentence, resultName } from '@shared/messages/affiliation';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { onRegistry } from '../shapes';
import { dateText, table } from '../text';
import { meetingCommands } from './assemblyMeeting';
import { onAssembly } from './assemblyShape';

const resultIn = (args: Arguments): AssemblyResult | undefined =>
  ASSEMBLY_RESULTS.find((result) => result === args.text('result'));
function presentIn(args: Arguments): boolean | null {
  if (args.flag('absent')) return false;
  return args.flag('present') ? true : null;
}
const RESULT_USAGE = `--result es ${ASSEMBLY_RESULTS.join(', ')}`;

export const assemblyCommands: readonly Command[] = [
  onRegistry({
    words: 'assembly open',
    usage: '--center NOMBRE|CÓDIGO… --on FECHA [--convened FECHA] [--place TEXTO] [--places N]',
    options: { center: { type: 'string', multiple: true }, on: TEXT, convened: TEXT, place: TEXT, places: TEXT },
    run: async (args, call) => {
      const [on, convened, places] = [args.text('on'), args.text('convened'), args.text('places')];
      if (on === undefined || !isIsoDate(on)) return usage('indique --on AAAA-MM-DD');
      if (convened !== undefined && !isIsoDate(convened)) return usage('--convened se escribe AAAA-MM-DD');
      if (args.all('center').length === 0) return usage('indique --center');
      if (places !== undefined && !/^\d+$/.test(places)) return usage('--places es un número');
      return outcomeOf(
        await call('assemblies.open', {
          centers: [...args.all('center')],
          heldOn: on,
          place: args.text('place') ?? '',
          ...(convened === undefined ? {} : { convenedOn: convened }),
          ...(places === undefined ? {} : { places: Number(places) }),
        }),
        ({ assembly, households, notListed }) =>
          `Asamblea ${assembly} convocada con ${households} hogares; ${notListed} no pasan los requisitos de la lista.`,
      );
    },
  }),
  onRegistry({
    words: 'assembly list',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('assemblies.list', {}), (rows) =>
        table(
          rows.map(({ assembly, status, heldOn, centers, households, settled, validated }) => [
            assembly,
            status,
            dateText(heldOn),
            centers.join(', '),
            `${settled} de ${households} con resultado, ${validated} validados`,
          ]),
          'No hay asambleas.',
        ),
      ),
  }),
  onAssembly({
    words: 'assembly agenda',
    usage: '[--add HOGAR --reason TEXTO]',
    options: { add: TEXT, reason: TEXT },
    run: async (assembly, args, call) => {
      const household = args.text('add');
      if (household === undefined) return outcomeOf(await call('assemblies.get', { assembly }), agendaText);
      const added = await call('assemblies.propose', { assembly, household, reason: args.text('reason') ?? '' });
      return outcomeOf(added, ({ number }) => `El hogar ${household} es el número ${number} de la agenda.`);
    },
  }),
  onAssembly({
    words: 'assembly public-list',
    usage: '',
    run: async (assembly, _args, call) =>
      outcomeOf(await call('assemblies.publicList', { assembly }), ({ rows }) =>
        table(
          rows.map(({ name, document, populatedCenter }) => [name, document, populatedCenter]),
          'Nadie está en la agenda de esta asamblea.',
        ),
      ),
  }),
  onAssembly({
    words: 'assembly result',
    usage: '--household CÓDIGO --result RESULTADO [--absent|--present] [--note TEXTO]',
    options: { household: TEXT, result: TEXT, note: TEXT, absent: FLAG, present: FLAG },
    run: async (assembly, args, call) => {
      const [household, result] = [args.text('household'), resultIn(args)];
      if (household === undefined) return usage('indique --household');
      if (result === undefined) return usage(RESULT_USAGE);
      const observation = args.text('note') ?? '';
      const typed = { assembly, household, present: presentIn(args), result, observation };
      return outcomeOf(await call('assemblies.result', typed), () => `${household}: ${resultName(result)}.`);
    },
  }),
  onAssembly({
    words: 'assembly correct',
    usage: '--household CÓDIGO --result RESULTADO --reason TEXTO',
    options: { household: TEXT, result: TEXT, reason: TEXT },
    run: async (assembly, args, call) => {
      const [household, result, reason] = [args.text('household'), resultIn(args), args.text('reason')];
      if (household === undefined || reason === undefined) return usage('indique --household y --reason');
      if (result === undefined) return usage(RESULT_USAGE);
      const corrected = await call('assemblies.correct', { assembly, household, result, reason });
      return outcomeOf(corrected, () => `${household}: corregido a ${resultName(result)}.`);
    },
  }),
  onAssembly({
    words: 'assembly ranking',
    usage: '',
    run: async (assembly, _args, call) =>
      outcomeOf(await call('assemblies.ranking', { assembly }), ({ criteria, rows }) =>
        [
          `Orden: ${rankingSentence(criteria)}`,
          table(rows.map((row) => [String(row.rank), row.household, row.hasPlace ? 'con cupo' : 'en espera'])),
        ].join('\n'),
      ),
  }),
  onAssembly({
    words: 'assembly close',
    usage: '[--rest-absent]',
    options: { 'rest-absent': FLAG },
    run: async (assembly, args, call) =>
      outcomeOf(
        await call('assemblies.close', { assembly, restAbsent: args.flag('rest-absent') }),
        ({ validated, waiting }) =>
          `Asamblea ${assembly} cerrada: ${validated} hogares validados, ${waiting} en lista de espera.`,
      ),
  }),
  ...meetingCommands,
];

const agendaText = ({ agenda, referrals }: Output<'assemblies.get'>) =>
  [
    table(
      agenda.map(({ number, household, holder, result }) => [
        String(number),
        household,
        holder,
        result === null ? '' : resultName(result),
      ]),
    ),
    ...referrals.map(({ surname1, givenNames }) => `Propuesta de la comunidad: ${surname1}, ${givenNames}`),
  ].join('\n');
