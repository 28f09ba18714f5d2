import type { Input, Output } from '@shared/contract/routes';
import { DECIDERS, STEP_STATES } from '@shared/domain/affiliation/steps';
import { isIsoDate } from '@shared/domain/calendar';
import { affiliationWords, stepDetails, stepName } from '@shared/messages/affiliation';
import { agreementLines, agreementText } from '@shared/messages/agreement';
import { FLAG, outcomeOf, problem, TEXT, usage, type Arguments, type Command } from '../command';
import { onRegistry, withWord } from '../shapes';
import { dateText, table } from '../text';

export const affiliationCommands: readonly Command[] = [
  onRegistry({
    words: 'affiliation steps',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (household) =>
        outcomeOf(await call('affiliation.steps', { household }), (found) => stepsText(household, found)),
      ),
  }),
  onRegistry({
    words: 'affiliation request-documents',
    usage: 'CÓDIGO --on FECHA --note TEXTO',
    options: { on: TEXT, note: TEXT },
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (household) => {
        const [on, note] = [args.text('on'), args.text('note')];
        if (on === undefined || !isIsoDate(on)) return usage('indique --on AAAA-MM-DD');
        if (note === undefined) return usage('indique en --note qué documentos faltan');
        const asked = await call('affiliation.requestDocuments', { household, on, note });
        return outcomeOf(asked, () => `${household}: documentos pedidos el ${dateText(on)}.`);
      }),
  }),
  onRegistry({
    words: 'affiliation agreements',
    usage: '(CÓDIGO | --assembly ASAMBLEA | --center CENTRO | --all) [--on FECHA]',
    options: { assembly: TEXT, center: TEXT, all: FLAG, on: TEXT },
    run: async (args, call) => {
      const on = args.text('on');
      if (on !== undefined && !isIsoDate(on)) return usage('--on se escribe AAAA-MM-DD');
      const of = agreementsIn(args);
      if (of === undefined) return usage('indique el código de hogar, --assembly, --center o --all');
      const described = await call('registry.describe', {});
      if (!described.ok) return problem(described.problem);
      const office = described.value.office?.name ?? '';
      const listed = await call('affiliation.agreements', { of, ...(on === undefined ? {} : { on }) });
      return outcomeOf(listed, (found) => agreementsPaper(office, found));
    },
  }),
  onRegistry({
    words: 'affiliation sign',
    usage: 'CÓDIGO --on FECHA [--fingerprint]',
    options: { on: TEXT, fingerprint: FLAG },
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (household) => {
        const on = args.text('on');
        if (on === undefined || !isIsoDate(on)) return usage('indique --on AAAA-MM-DD');
        const manner = args.flag('fingerprint') ? 'FINGERPRINT' : 'SIGNATURE';
        const signed = await call('affiliation.sign', { household, on, manner });
        return outcomeOf(signed, () => `${household}: acuerdo firmado el ${dateText(on)}.`);
      }),
  }),
  onRegistry({
    words: 'affiliation answer',
    usage: '--act TEXTO --on FECHA [--refuse] [--note TEXTO] (--all | CÓDIGO…)',
    options: { act: TEXT, on: TEXT, refuse: FLAG, note: TEXT, all: FLAG },
    run: async (args, call) => {
      const [act, on] = [args.text('act'), args.text('on')];
      if (act === undefined || on === undefined || !isIsoDate(on)) return usage('indique --act y --on AAAA-MM-DD');
      if (!args.flag('all') && args.words.length === 0) return usage('indique --all o los códigos de hogar');
      const answered = await call('affiliation.answer', {
        codes: args.flag('all') ? 'all' : [...args.words],
        decision: args.flag('refuse') ? 'REFUSED' : 'CONFIRMED',
        on,
        act,
        note: args.text('note') ?? '',
      });
      const outcome = outcomeOf(answered, ({ done, refused }) =>
        [
          `${done.length} hogares: respuesta de la Sede Central anotada.`,
          ...refused.map(({ household, message }) => `${household}: ${message}`),
        ].join('\n'),
      );
      const isRefused = answered.ok && answered.value.refused.length > 0;
      return isRefused && outcome.kind === 'done' ? { ...outcome, kind: 'refused' } : outcome;
    },
  }),
  onRegistry({
    words: 'affiliation pipeline',
    usage: '',
    run: async (_args, call) => outcomeOf(await call('affiliation.pipeline', {}), pipelineText),
  }),
  onRegistry({
    words: 'affiliation at-step',
    usage: `${STEP_STATES.join('|')}`,
    run: async (args, call) => {
      const step = STEP_STATES.find((state) => state === args.words[0]?.toUpperCase());
      if (step === undefined) return usage(`indique un paso: ${STEP_STATES.join(', ')}`);
      return outcomeOf(await call('affiliation.atStep', { step, limit: 1000 }), atStepText);
    },
  }),
  onRegistry({
    words: 'affiliation decider',
    usage: `[${DECIDERS.join('|')}]`,
    run: async (args, call) => {
      const [word] = args.words;
      const decidedBy = DECIDERS.find((decider) => decider === word);
      if (word !== undefined && decidedBy === undefined) return usage(`es ${DECIDERS.join(' o ')}`);
      const answer =
        decidedBy === undefined
          ? await call('affiliation.decider', {})
          : await call('affiliation.setDecider', { decidedBy });
      return outcomeOf(answer, (deciding) => `Decide ${affiliationWords().deciders[deciding.decidedBy]}.`);
    },
  }),
];

function agreementsIn(args: Arguments): Input<'affiliation.agreements'>['of'] | undefined {
  const [household] = args.words;
  const [assembly, center] = [args.text('assembly'), args.text('center')];
  if (household !== undefined) return { household };
  if (assembly !== undefined) return { assembly };
  if (center !== undefined) return { center };
  return args.flag('all') ? 'all' : undefined;
}

const stepsText = (household: string, { state, steps }: Output<'affiliation.steps'>) =>
  [
    `${household}: ${stepName(state)}`,
    table(steps.map((one) => [dateText(one.on), stepName(one.step), one.by, stepDetails(one).join(' · ')])),
  ].join('\n');

/** One page each, as a printer takes them. */
const agreementsPaper = (office: string, { on, rules, agreements, left }: Output<'affiliation.agreements'>) =>
  [
    agreements.map((one) => agreementLines(agreementText(one, { office, rules, on }))).join('\n\f'),
    ...left.map(({ household, why }) => `${household}: ${affiliationWords().bars[why]}`),
  ].join('\n');

const pipelineText = ({ counts, sent }: Output<'affiliation.pipeline'>) =>
  [
    table(
      STEP_STATES.filter((state) => (counts[state] ?? 0) > 0).map((state) => [
        stepName(state),
        String(counts[state] ?? 0),
      ]),
      'Ningún hogar está en camino a afiliarse.',
    ),
    ...sent.map((one) => `${one.household} ${one.holder}: sin respuesta hace ${one.days} días (${one.package})`),
  ].join('\n');

const atStepText = ({ rows }: Output<'affiliation.atStep'>) =>
  table(
    rows.map(({ household, holder, populatedCenterName, since, days, waiting }) => [
      household,
      holder,
      populatedCenterName,
      since === null ? 'sin fecha' : `desde ${dateText(since)} (${days ?? 0} días)`,
      waiting === null ? '' : `en espera: puesto ${waiting.rank}, ${waiting.places} cupos`,
    ]),
    'Ningún hogar espera en ese paso.',
  );
