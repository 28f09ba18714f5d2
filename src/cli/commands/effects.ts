import { EFFECT_STATES } from '@shared/contract/effects';
import type { Output } from '@shared/contract/routes';
import { isIsoDate, isPeriod, type IsoDate, type Period } from '@shared/domain/calendar';
import { LEAVING_REASONS, SUSPENSION_REASONS } from '@shared/domain/effects/exits';
import { APPEAL_RESULTS } from '@shared/domain/effects/standing';
import {
  appealText,
  breachText,
  countMeaning,
  countReason,
  countText,
  effectState,
  exitBarText,
} from '@shared/messages/effects';
import { effectNotices, noticeLines } from '@shared/messages/effectNotice';
import { proposalName, proposalReason } from '@shared/messages/proposals';
import { FLAG, outcomeOf, problem, TEXT, usage, type Arguments, type Command } from '../command';
import { onPeriod, onRegistry, withWord } from '../shapes';
import { dateText, table } from '../text';

const PAGE = { limit: 1000 } as const;
const STATES = EFFECT_STATES.join('|').toLowerCase();
const AGAINST = 'indique el bimestre o «exit», el código de hogar y --on AAAA-MM-DD';

export const effectCommands: readonly Command[] = [
  onPeriod({
    words: 'effects list',
    usage: `[--effect ${STATES}] [--center CENTRO]`,
    options: { effect: TEXT, center: TEXT },
    run: async (period, args, call) => {
      const word = args.text('effect');
      const state = EFFECT_STATES.find((known) => known === word?.toUpperCase());
      if (word !== undefined && state === undefined) return usage(`--effect es ${STATES}`);
      const asked = { period, center: args.text('center') ?? '', ...(state === undefined ? {} : { state }), ...PAGE };
      return outcomeOf(await call('effects.list', asked), listText);
    },
  }),
  onRegistry({
    words: 'effects show',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (code) =>
        outcomeOf(await call('effects.household', { code }), standingText),
      ),
  }),
  onRegistry({
    words: 'effects appeal',
    usage: 'BIMESTRE|exit CÓDIGO --on FECHA --grounds TEXTO [--evidence TEXTO]',
    options: { on: TEXT, grounds: TEXT, evidence: TEXT },
    run: async (args, call) => {
      const [asked, grounds] = [appealedIn(args), args.text('grounds')];
      if (asked === undefined) return usage(AGAINST);
      if (grounds === undefined) return usage('diga por qué con --grounds');
      const input = { ...asked, grounds, evidence: args.text('evidence') ?? '' };
      return outcomeOf(await call('effects.lodgeAppeal', input), () => `Apelación de ${asked.household} registrada.`);
    },
  }),
  onRegistry({
    words: 'effects decide',
    usage: 'BIMESTRE|exit CÓDIGO upheld|rejected --on FECHA --note TEXTO (otra persona que la que la registró)',
    options: { on: TEXT, note: TEXT },
    run: async (args, call) => {
      const [asked, note] = [appealedIn(args), args.text('note')];
      const result = APPEAL_RESULTS.find((known) => known === args.words[2]?.toUpperCase());
      if (asked === undefined) return usage(AGAINST);
      if (result === undefined || note === undefined) return usage('indique upheld o rejected, y por qué con --note');
      return outcomeOf(
        await call('effects.decideAppeal', { ...asked, result, note }),
        ({ count, annulledExit }) =>
          `Apelación ${appealText(result)}: cuenta ${count}.${annulledExit ? ' La salida quedó sin efecto.' : ''}`,
      );
    },
  }),
  onRegistry({
    words: 'effects lost',
    usage: '',
    run: async (_args, call) => outcomeOf(await call('effects.lost', {}), lostText),
  }),
  onRegistry({
    words: 'effects propose',
    usage: `CÓDIGO exit|suspension|reinstatement|reaffiliation [--reason MOTIVO] [--evidence TEXTO]`,
    options: { reason: TEXT, evidence: TEXT },
    run: async (args, call) => {
      const [household] = args.words;
      const proposal = proposalIn(args);
      if (household === undefined) return usage('indique el código de hogar');
      if (proposal === undefined) {
        return usage(
          `exit: ${LEAVING_REASONS.join(', ')}; suspension: ${SUSPENSION_REASONS.join(', ')}; reaffiliation: --evidence ACTO`,
        );
      }
      const proposed = await call('effects.propose', { household, proposal, evidence: args.text('evidence') ?? '' });
      return outcomeOf(
        proposed,
        ({ id }) => `${proposalName(proposal.kind)} propuesta: ${id}. Confírmela otra persona.`,
      );
    },
  }),
  onRegistry({
    words: 'effects interrupt',
    usage: 'CÓDIGO --from FECHA [--until FECHA] --note TEXTO',
    options: { from: TEXT, until: TEXT, note: TEXT },
    run: async (args, call) => {
      const [household] = args.words;
      const [since, until, reason] = [dateIn(args, 'from'), dateIn(args, 'until'), args.text('note')];
      if (household === undefined || since === undefined || reason === undefined) {
        return usage('indique el código de hogar, --from AAAA-MM-DD y --note');
      }
      if (args.text('until') !== undefined && until === undefined) return usage('--until es AAAA-MM-DD');
      const input = { household, since, until: until ?? null, reason };
      return outcomeOf(await call('effects.interrupt', input), () => `Cuenta de ${household} interrumpida.`);
    },
  }),
  onRegistry({
    words: 'effects exits',
    usage: '(ejecuta las salidas cuyo día llegó)',
    run: async (_args, call) => outcomeOf(await call('effects.carryOut', {}), exitsText),
  }),
  onPeriod({
    words: 'effects notices',
    usage:
      '[CÓDIGO…] [--center CENTRO] [--printed]   (--printed: se imprimieron hoy; desde hoy corre el plazo de apelación)',
    options: { center: TEXT, printed: FLAG },
    run: async (period, args, call) => {
      const described = await call('registry.describe', {});
      if (!described.ok) return problem(described.problem);
      const about = { office: described.value.office?.name ?? '', today: described.value.today };
      const codes = args.words.slice(1);
      const asked = { period, center: args.text('center') ?? '', ...(codes.length === 0 ? {} : { codes }) };
      const found = await call('effects.notices', asked);
      if (found.ok && found.value.length > 0 && args.flag('printed')) {
        const households = found.value.map(({ household }) => household);
        const noted = await call('effects.noteNotices', { period, codes: households });
        if (!noted.ok) return problem(noted.problem);
      }
      return outcomeOf(found, (notices) =>
        notices.length === 0
          ? 'No hay avisos.'
          : notices.flatMap((notice) => effectNotices(notice, about).map(noticeLines)).join('\n\f'),
      );
    },
  }),
];

function dateIn(args: Arguments, option: string): IsoDate | undefined {
  const on = args.text(option);
  return on !== undefined && isIsoDate(on) ? on : undefined;
}

type Appealed = { readonly against: Period | 'exit'; readonly household: string; readonly on: IsoDate };

function appealedIn(args: Arguments): Appealed | undefined {
  const [word = '', household] = args.words;
  const against = word === 'exit' ? 'exit' : isPeriod(word) ? word : undefined;
  const on = dateIn(args, 'on');
  return against === undefined || household === undefined || on === undefined ? undefined : { against, household, on };
}

function proposalIn(args: Arguments) {
  const [, kind = ''] = args.words;
  const reason = args.text('reason')?.toUpperCase();
  const leaving = LEAVING_REASONS.find((known) => known === reason);
  const suspension = SUSPENSION_REASONS.find((known) => known === reason);
  if (kind === 'exit' && leaving !== undefined) return { kind: 'EXIT', reason: leaving } as const;
  if (kind === 'suspension' && suspension !== undefined) return { kind: 'SUSPENSION', reason: suspension } as const;
  if (kind === 'reaffiliation') return { kind: 'REAFFILIATION', reason: 'HEADQUARTERS_ACT' } as const;
  return kind === 'reinstatement' ? ({ kind: 'REINSTATEMENT', reason: 'CAUSE_ENDED' } as const) : undefined;
}

const listText = ({ rows }: Output<'effects.list'>) =>
  rows.length === 0
    ? 'Ningún hogar con efectos en ese bimestre.'
    : table(
        rows.map(({ household, holder, populatedCenterName, count, max, states }) => [
          household,
          holder,
          populatedCenterName,
          countText(count, max),
          states.map((state) => effectState(state)).join(' · '),
        ]),
      );

const standingText = ({
  count,
  max,
  bimesters,
  exit,
  isExitDue,
  isExitProposed,
  interruptions,
}: Output<'effects.household'>) =>
  [
    `${countText(count, max)}. ${countMeaning(count, max)}`,
    ...(isExitDue ? [`${effectState('EXIT_DUE')}.`] : []),
    ...(isExitProposed ? [`${effectState('EXIT_PROPOSED')}.`] : []),
    ...bimesters.flatMap(({ period, office, why, place, breaches, appeal }) => [
      `${period} ${office === '' ? '' : `(oficina ${office}) `}${place > 0 ? `${countText(place, max)} · ` : ''}${countReason(why)}${appeal === null ? '' : ` · Apelación ${appealText(appeal.result)}`}`,
      ...breaches.map((one) => `    ${breachText(one)}`),
    ]),
    ...interruptions.map(
      ({ since, until, reason }) =>
        `Interrumpida del ${dateText(since)} al ${until === null ? 'hoy' : dateText(until)}: ${reason}`,
    ),
    ...(exit === null
      ? []
      : [
          `Salida confirmada: vale desde el ${dateText(exit.effectiveOn)}; se apela hasta el ${dateText(exit.appealUntil)}.`,
        ]),
  ].join('\n');

const lostText = (rows: Output<'effects.lost'>) =>
  rows.length === 0
    ? 'Todos los hogares del programa cumplen sus requisitos.'
    : table(
        rows.map(({ household, holder, found, proposal, isProposed }) => [
          household,
          holder,
          found,
          proposal === null ? '' : `${proposalName(proposal.kind)}: ${proposalReason(proposal.reason)}`,
          isProposed ? 'ya propuesta' : '',
        ]),
      );

const exitsText = ({ done, waiting }: Output<'effects.carryOut'>) =>
  [
    `${done.length === 1 ? '1 salida ejecutada' : `${done.length} salidas ejecutadas`}${done.length === 0 ? '' : `: ${done.join(', ')}`}.`,
    ...waiting.map(({ household, why, effectiveOn }) => `${household}: ${exitBarText(why)} (${dateText(effectiveOn)})`),
  ].join('\n');
