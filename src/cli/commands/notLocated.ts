import type { Input, Output } from '@shared/contract/routes';
import { isIsoDate, type Period } from '@shared/domain/calendar';
import { NOT_LOCATED_OUTCOMES } from '@shared/domain/notLocated/outcomes';
import { callList } from '@shared/messages/callList';
import { dutyName, monthName, stateName } from '@shared/messages/compliance';
import { papersLines } from '@shared/messages/paper';
import { otherRuleText } from '@shared/messages/notLocated';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Call, type Command, type Outcome } from '../command';
import { onPeriod } from '../shapes';
import { dateText, table } from '../text';

const WHO = { household: TEXT, member: TEXT } as const;
const KINDS = { escuela: 'SCHOOL', salud: 'HEALTH_POST' } as const;

export const notLocatedCommands: readonly Command[] = [
  onPeriod({
    words: 'not-located list',
    usage: '[--calls]',
    options: { calls: FLAG },
    run: async (period, args, call) => {
      const listed = await call('notLocated.list', { period });
      return outcomeOf(listed, args.flag('calls') ? await callsText(call, period) : listText);
    },
  }),
  onPeriod({
    words: 'not-located search',
    usage: 'TEXTO --kind escuela|salud',
    options: { kind: TEXT },
    run: async (period, args, call) => {
      const [kind, text] = [kindIn(args), args.words.slice(1).join(' ')];
      if (kind === undefined || text.length < 2) return usage('indique el nombre o documento y --kind escuela|salud');
      return outcomeOf(await call('notLocated.search', { period, kind, text }), (hits) =>
        table(
          hits.map((hit) => [hit.facility, hit.facilityName, hit.name, hit.document, hit.household ?? hit.other ?? '']),
        ),
      );
    },
  }),
  onPeriod({
    words: 'not-located transfer',
    usage: '--household CÓDIGO --member N (--other FILA | --facility CÓDIGO --note TEXTO) [--since AAAA-MM-DD]',
    options: { ...WHO, other: TEXT, facility: TEXT, note: TEXT, since: TEXT },
    run: async (period, args, call) => {
      const [who, to, since] = [whoIn(args), targetIn(args), args.text('since')];
      if (who === undefined) return usage(NO_ONE);
      if (to === undefined) return usage('indique --other, o --facility y --note');
      if (since !== undefined && !isIsoDate(since)) return usage('--since es AAAA-MM-DD');
      const ask = { period, ...who, to, ...(since === undefined ? {} : { since }) };
      return outcomeOf(await call('notLocated.transfer', ask), ({ facility, since: from, duties }) =>
        [`Pasó a ${facility} desde el ${dateText(from)}.`, ...dutyLines(duties)].join('\n'),
      );
    },
  }),
  onPeriod({
    words: 'not-located confirm',
    usage: '--household CÓDIGO --member N --other FILA [--note TEXTO]',
    options: { ...WHO, other: TEXT, note: TEXT },
    run: async (period, args, call) => {
      const [who, other] = [whoIn(args), args.text('other')];
      if (who === undefined || other === undefined) return usage(`${NO_ONE} y --other`);
      return outcomeOf(
        await call('notLocated.confirm', { period, ...who, other, note: args.text('note') ?? '' }),
        ({ facility, duties }) => [`Confirmado: lo que anotó ${facility} vale.`, ...dutyLines(duties)].join('\n'),
      );
    },
  }),
  onPeriod({
    words: 'not-located decide',
    usage: `--household CÓDIGO --member N --kind escuela|salud --as ${NOT_LOCATED_OUTCOMES.join('|')} --note TEXTO`,
    options: { ...WHO, kind: TEXT, as: TEXT, note: TEXT },
    run: decide,
  }),
];

const NO_ONE = 'indique --household y --member';

async function decide(period: Period, args: Arguments, call: Call): Promise<Outcome> {
  const [who, kind, note] = [whoIn(args), kindIn(args), args.text('note')];
  const as = NOT_LOCATED_OUTCOMES.find((outcome) => outcome === args.text('as'));
  if (who === undefined) return usage(NO_ONE);
  if (kind === undefined) return usage('--kind es escuela o salud');
  if (as === undefined) return usage(`--as es ${NOT_LOCATED_OUTCOMES.join(' o ')}`);
  if (note === undefined) return usage('indique el motivo con --note');
  const ask = { period, ...who, kind, as, note };
  return outcomeOf(await call('notLocated.decide', ask), ({ duties }) => dutyLines(duties).join('\n'));
}

function whoIn(args: Arguments) {
  const [household, member] = [args.text('household'), Number(args.text('member'))];
  return household !== undefined && Number.isInteger(member) && member > 0 ? { household, member } : undefined;
}

function kindIn(args: Arguments) {
  const word = args.text('kind');
  return word === 'escuela' || word === 'salud' ? KINDS[word] : undefined;
}

function targetIn(args: Arguments): Input<'notLocated.transfer'>['to'] | undefined {
  const [other, facility, note] = [args.text('other'), args.text('facility'), args.text('note')];
  if (other !== undefined) return { other };
  return facility === undefined || note === undefined ? undefined : { facility, note };
}

const dutyLines = (duties: Output<'notLocated.confirm'>['duties']) =>
  duties.map(
    ({ month, duty, state, explanation }) =>
      `${monthName(month)}, ${dutyName(duty)}: ${stateName(state)}. ${explanation}`,
  );

function listText({ cases, others, days }: Output<'notLocated.list'>): string {
  return [
    ...cases.map(
      (one) =>
        `${one.household} ${one.member} ${one.name} · ${one.explanation} · Plazo: ${dateText(one.deadline)}${one.overdue ? ' (vencido)' : ''} · ${one.phone || 'sin teléfono'}` +
        one.proposals
          .map(
            (found) =>
              `\n    ${found.other} ${found.facility} ${found.facilityName}: ${found.name}. ${otherRuleText(found.rule)}`,
          )
          .join(''),
    ),
    `${cases.length === 1 ? '1 persona no ubicada' : `${cases.length} personas no ubicadas`}; plazo de ${days.value} días${days.confirmed ? '' : ' (por confirmar)'}.`,
    ...others.map((one) => `${one.other} ${one.facility} ${one.name} ${one.document}: ${otherRuleText(one.rule)}`),
  ].join('\n');
}

/** The lists by populated centre, as they are printed. */
async function callsText(call: Call, period: Period) {
  const about = await call('registry.describe', {});
  const [office, today] = about.ok ? [about.value.office?.name ?? '', about.value.today] : ['', undefined];
  return ({ cases }: Output<'notLocated.list'>) =>
    today === undefined ? '' : papersLines(callList(cases, { office, today, period }));
}
