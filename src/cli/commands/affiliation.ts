import { DECIDERS } from '@shared/domain/affiliation/steps';
import { isIsoDate } from '@shared/domain/calendar';
import { affiliationWords, stepName } from '@shared/messages/affiliation';
import { FLAG, outcomeOf, TEXT, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { dateText, table } from '../text';

export const affiliationCommands: readonly Command[] = [
  onRegistry({
    words: 'affiliation steps',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (household) =>
        outcomeOf(await call('affiliation.steps', { household }), ({ state, steps }) =>
          [
            `${household}: ${stepName(state)}`,
            table(steps.map(({ step, on, by }) => [dateText(on), stepName(step), by])),
          ].join('\n'),
        ),
      ),
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
      return outcomeOf(answered, ({ done, refused }) =>
        [
          `${done.length} hogares: respuesta de la Sede Central anotada.`,
          ...refused.map(({ household, message }) => `${household}: ${message}`),
        ].join('\n'),
      );
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
  onRegistry({
    words: 'attachments add',
    usage: 'HOGAR ARCHIVO',
    run: async (args, call) => {
      const [household, path] = args.words;
      if (household === undefined || path === undefined) return usage('indique el hogar y el archivo');
      const file = { path: resolvePath(path) };
      return outcomeOf(
        await call('attachments.add', { subject: { household }, kind: 'AGREEMENT', file }),
        ({ name, size }) => `${name} guardado en el registro (${size} bytes).`,
      );
    },
  }),
  onRegistry({
    words: 'attachments list',
    usage: 'HOGAR',
    run: (args, call) =>
      withWord(args, 'el código de hogar', async (household) =>
        outcomeOf(await call('attachments.list', { subject: { household } }), (kept) =>
          table(kept.map(({ id, kind, name, at }) => [id, kind, name, dateText(at)])),
        ),
      ),
  }),
  onRegistry({
    words: 'attachments save',
    usage: 'ADJUNTO --out ARCHIVO',
    options: OUT,
    run: (args, call) =>
      withWord(args, 'el adjunto', (id) =>
        intoOut(args, async (file) =>
          outcomeOf(await call('attachments.save', { id, file }), ({ name }) => `Guardado en ${name}.`),
        ),
      ),
  }),
];
