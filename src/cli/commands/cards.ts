import { isIsoDate } from '@shared/domain/calendar';
import { CARD_STEPS } from '@shared/domain/cards/card';
import { PAYMENT_MODES } from '@shared/domain/households/account';
import { paymentModeName } from '@shared/messages/account';
import { cardStateName } from '@shared/messages/cards';
import { outcomeOf, TEXT, usage, type Command } from '../command';
import { resolvePath } from '../paths';
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { dateText, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const HOUSEHOLD = 'el código de hogar';

/** Cuentas y tarjetas: who has none, the steps of a household's, the next one. */
export const cardCommands: readonly Command[] = [
  onRegistry({
    words: 'cards list',
    usage: '',
    run: async (_args, call) =>
      outcomeOf(await call('cards.without', {}), (rows) =>
        rows.length === 0
          ? 'Todos los hogares tienen cuenta y tarjeta.'
          : table(
              rows.map((one) => [
                one.center,
                one.household,
                one.holder,
                one.paymentMode === '' ? 'sin modalidad' : paymentModeName(one.paymentMode),
                one.hasAccount ? 'con cuenta' : 'sin cuenta',
                cardStateName(one.state),
                `desde ${dateText(one.since)}`,
              ]),
            ),
      ),
  }),
  onRegistry({
    words: 'cards show',
    usage: 'CÓDIGO',
    run: (args, call) =>
      withWord(args, HOUSEHOLD, async (household) =>
        outcomeOf(await call('cards.ofHousehold', { household }), ({ state, steps }) =>
          [
            `${household}: ${cardStateName(state)}.`,
            table(
              steps.map(({ day, step, last4, holder, by, evidence }) => [
                day,
                cardStateName(step),
                last4,
                holder,
                by,
                evidence,
              ]),
            ),
          ].join('\n'),
        ),
      ),
  }),
  onRegistry({
    words: 'cards export',
    usage: '--out ARCHIVO --on FECHA --evidence TEXTO [--center CENTRO]',
    options: { ...OUT, on: TEXT, evidence: TEXT, center: TEXT },
    run: (args, call) =>
      intoOut(args, async (file, out) => {
        const [day, evidence, center] = [args.text('on'), args.text('evidence'), args.text('center')];
        if (day === undefined || !isIsoDate(day)) return usage('indique --on AAAA-MM-DD');
        if (evidence === undefined) return usage('indique --evidence: con qué documento se pide');
        const asked = { file, day, evidence, ...(center === undefined ? {} : { center }) };
        return outcomeOf(await call('cards.export', asked), ({ households, withoutHolder }) => {
          const left = withoutHolder.length === 0 ? '' : ` Sin titular, no se piden: ${withoutHolder.join(', ')}.`;
          return `${households} pedidos al banco escritos en ${out}.${left}`;
        });
      }),
  }),
  onRegistry({
    words: 'cards import',
    usage: 'ARCHIVO [--dry-run] [--good-rows-only] [--remarks ARCHIVO]',
    options: IMPORT_OPTIONS,
    run: (args, call) =>
      withWord(args, 'el archivo', (file) =>
        importInTwoSteps(args, call, {
          analyse: () => call('cards.analyse', { file: { path: resolvePath(file) } }),
          apply: (input) => call('cards.apply', input),
          remarks: 'file',
        }),
      ),
  }),
  onRegistry({
    words: 'cards record',
    usage: `CÓDIGO --step ${CARD_STEPS.join('|')} --on FECHA --evidence TEXTO [--last4 CIFRAS] [--account CUENTA --mode MODALIDAD] [--note TEXTO]`,
    options: { step: TEXT, on: TEXT, evidence: TEXT, last4: TEXT, account: TEXT, mode: TEXT, note: TEXT },
    run: (args, call) =>
      withWord(args, HOUSEHOLD, async (household) => {
        const [day, evidence] = [args.text('on'), args.text('evidence')];
        const [accountNumber, mode] = [args.text('account'), args.text('mode')];
        const step = CARD_STEPS.find((one) => one === args.text('step'));
        const paymentMode = PAYMENT_MODES.find((one) => one === mode);
        if (step === undefined) return usage(`--step es ${CARD_STEPS.join(', ')}`);
        if (day === undefined || !isIsoDate(day)) return usage('indique --on AAAA-MM-DD');
        if (evidence === undefined) return usage('indique --evidence: qué lo prueba');
        if (mode !== undefined && paymentMode === undefined) return usage(`--mode es ${PAYMENT_MODES.join(', ')}`);
        const stated = {
          household,
          step,
          day,
          evidence,
          last4: args.text('last4') ?? '',
          note: args.text('note') ?? '',
        };
        const account = { ...(accountNumber && { accountNumber }), ...(paymentMode && { paymentMode }) };
        return outcomeOf(await call('cards.record', { ...stated, ...account }), ({ state, proposal }) =>
          proposal === null
            ? `${household}: ${cardStateName(state)}.`
            : `${household}: ${cardStateName(state)}. La cuenta la confirma otra persona: propuesta ${proposal}.`,
        );
      }),
  }),
];
