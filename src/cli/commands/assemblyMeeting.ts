import type { Problem } from '@shared/contract/problems';
import type { Input } from '@shared/contract/routes';
import { isIsoDate } from '@shared/domain/calendar';
import type { Result } from '@shared/domain/result';
import { agendaSheet, publicListPaper, rankingPaper, referralPaper } from '@shared/messages/assemblyLists';
import { minutes } from '@shared/messages/assemblyMinutes';
import { paperLines, type Paper, type PaperOffice } from '@shared/messages/paper';
import { outcomeOf, problem, TEXT, usage, type Arguments, type Call, type Command } from '../command';
import { onAssembly } from './assemblyShape';

/** What was written down at the meeting, what went to the ULE, and the papers. */
export const meetingCommands: readonly Command[] = [
  onAssembly({
    words: 'assembly notify',
    usage: '--on FECHA',
    options: { on: TEXT },
    run: async (assembly, args, call) => {
      const on = args.text('on');
      if (on === undefined || !isIsoDate(on)) return usage('indique --on AAAA-MM-DD');
      const notified = await call('assemblies.notify', { assembly, on });
      return outcomeOf(notified, ({ households }) => `Lista publicada: ${households} hogares notificados.`);
    },
  }),
  onAssembly({
    words: 'assembly record',
    usage:
      '[--on FECHA] [--start HH:MM] [--end HH:MM] [--place TEXTO] [--attendees N] [--notes TEXTO] [--authority NOMBRE|DNI|CARGO|ORGANIZACIÓN…]',
    options: {
      on: TEXT,
      start: TEXT,
      end: TEXT,
      place: TEXT,
      attendees: TEXT,
      notes: TEXT,
      authority: { type: 'string', multiple: true },
    },
    run: async (assembly, args, call) => {
      const stated = meetingIn(args);
      if (typeof stated === 'string') return usage(stated);
      const known = await call('assemblies.get', { assembly });
      if (!known.ok) return problem(known.problem);
      const meeting = { ...known.value.meeting, ...stated };
      return outcomeOf(await call('assemblies.record', { assembly, meeting }), () => `Asamblea ${assembly} anotada.`);
    },
  }),
  onAssembly({
    words: 'assembly refer',
    usage: '--family APELLIDO|APELLIDO|NOMBRES [--document N] [--center TEXTO] [--note TEXTO]',
    options: { family: TEXT, document: TEXT, center: TEXT, note: TEXT },
    run: async (assembly, args, call) => {
      const [surname1 = '', surname2 = '', givenNames = ''] = piecesOf(args.text('family') ?? '');
      if (surname1 === '' || givenNames === '') return usage('indique --family APELLIDO|APELLIDO|NOMBRES');
      const referral = {
        surname1,
        surname2,
        givenNames,
        document: args.text('document') ?? '',
        populatedCenter: args.text('center') ?? '',
        observation: args.text('note') ?? '',
      };
      const referred = await call('assemblies.refer', { assembly, referral });
      return outcomeOf(referred, ({ number }) => `Familia número ${number} de la lista para la ULE.`);
    },
  }),
  onAssembly({
    words: 'assembly cancel',
    usage: '--reason TEXTO',
    options: { reason: TEXT },
    run: async (assembly, args, call) => {
      const reason = args.text('reason');
      if (reason === undefined) return usage('indique --reason');
      const cancelled = await call('assemblies.cancel', { assembly, reason });
      return outcomeOf(cancelled, () => `La asamblea ${assembly} no se realizará; sus hogares quedan libres.`);
    },
  }),
  onAssembly({
    words: 'assembly paper',
    usage: '--of agenda|public-list|minutes|ranking|referrals',
    options: { of: TEXT },
    run: async (assembly, args, call) => {
      const paper = PAPERS.get(args.text('of') ?? '');
      if (paper === undefined) return usage(`--of es ${[...PAPERS.keys()].join(', ')}`);
      const described = await call('registry.describe', {});
      if (!described.ok) return problem(described.problem);
      const { office, today } = described.value;
      return outcomeOf(await paper(call, assembly, { office: office?.name ?? '', today }), paperLines);
    },
  }),
];

type Meeting = Input<'assemblies.record'>['meeting'];

/** What the line states of the meeting; a sentence where it cannot be read. */
function meetingIn(args: Arguments): Partial<Meeting> | string {
  const [on, attendees] = [args.text('on'), args.text('attendees')];
  if (on !== undefined && !isIsoDate(on)) return '--on se escribe AAAA-MM-DD';
  if (attendees !== undefined && !/^\d+$/.test(attendees)) return '--attendees es un número';
  const authorities = args.all('authority').map((line) => {
    const [name = '', dni = '', position = '', organisation = ''] = piecesOf(line);
    return { name, dni, position, organisation };
  });
  return {
    ...(on === undefined ? {} : { heldOn: on }),
    ...(attendees === undefined ? {} : { attendees: Number(attendees) }),
    ...textIn(args, 'start', 'startTime'),
    ...textIn(args, 'end', 'endTime'),
    ...textIn(args, 'place', 'place'),
    ...textIn(args, 'notes', 'notes'),
    ...(authorities.length === 0 ? {} : { authorities }),
  };
}

const piecesOf = (line: string) => line.split('|').map((piece) => piece.trim());

function textIn(args: Arguments, option: string, field: keyof Meeting): Partial<Meeting> {
  const text = args.text(option);
  return text === undefined ? {} : { [field]: text };
}

type Written = (call: Call, assembly: string, about: PaperOffice) => Promise<Result<Paper, Problem>>;

const ofDetail =
  (write: typeof minutes): Written =>
  async (call, assembly, about) => {
    const found = await call('assemblies.get', { assembly });
    return found.ok ? { ok: true, value: write(found.value, about) } : found;
  };

const PAPERS: ReadonlyMap<string, Written> = new Map<string, Written>([
  ['agenda', ofDetail(agendaSheet)],
  ['minutes', ofDetail(minutes)],
  ['referrals', ofDetail(referralPaper)],
  [
    'public-list',
    async (call, assembly, about) => {
      const list = await call('assemblies.publicList', { assembly });
      return list.ok ? { ok: true, value: publicListPaper(list.value, about) } : list;
    },
  ],
  [
    'ranking',
    async (call, assembly, about) => {
      const ranking = await call('assemblies.ranking', { assembly });
      return ranking.ok ? { ok: true, value: rankingPaper(assembly, ranking.value, about) } : ranking;
    },
  ],
]);
