import type { MembershipDone } from '@shared/contract/membership';
import type { Input, Output, RouteName } from '@shared/contract/routes';
import { proposalName } from '@shared/messages/proposals';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Call, type Command, type Outcome } from '../command';
import { onRegistry } from '../shapes';

const COMMON = { on: TEXT, evidence: TEXT } as const;
const MOVING = { ...COMMON, preview: FLAG } as const;
type Name = Extract<RouteName, `membership.${string}`>;

/** What the line says is checked by the contract, which names the field that is wrong. */
async function state<N extends Name>(call: Call, name: N, stated: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const given = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  return outcomeOf(await call(name, given as Input<N>), (done) => doneText(done as MembershipDone));
}

const doneText = ({ code, applied, proposal, entered, needsPayee }: MembershipDone) =>
  [
    applied ? `Registrado en el hogar ${code}.` : `Propuesto (${proposal ?? ''}): otra persona debe confirmarlo.`,
    ...(entered.length === 0 ? [] : [`Integrantes nuevos: ${entered.join(', ')}.`]),
    ...(needsPayee ? ['El hogar quedó sin titular: nombre a otro.'] : []),
  ].join('\n');

type Moving = Extract<Input<'membership.preview'>['change'], object>['what'];

/** With `--preview` only what it would come to; between households, where one change touches many people. */
async function stateMoving(args: Arguments, call: Call, what: Moving, stated: Readonly<Record<string, unknown>>) {
  if (!args.flag('preview')) return state(call, `membership.${what}`, stated);
  const input = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  const change = { what, input } as Input<'membership.preview'>['change']; // checked by the contract
  return outcomeOf(await call('membership.preview', { change }), previewText);
}

const previewText = ({ proposal, persons, statuses }: Output<'membership.preview'>) =>
  [
    ...persons.map(({ name, before, after }) => `${name}: ${placeText(before)} → ${placeText(after)}`),
    ...statuses.map(({ household, before, after }) => `Hogar ${household}: ${before ?? '—'} → ${after}`),
    proposal === null ? 'Se aplicaría de inmediato.' : `Otra persona debería confirmarlo: ${proposalName(proposal)}.`,
  ].join('\n');

const placeText = (place: Output<'membership.preview'>['persons'][number]['before']) =>
  place === null ? '—' : `${place.household} · ${place.number}${place.isHolder ? ' (titular)' : ''}`;

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const numbersOf = (text: string | undefined) => text?.split(',').map(Number);
const common = (args: Arguments) => ({ on: args.text('on'), evidence: args.text('evidence') });

/** `APELLIDO1|APELLIDO2|NOMBRES|SEXO[|TIPO|NÚMERO]` */
function newbornOf(text: string) {
  const [surname1, surname2, givenNames, sex, documentType, documentNumber] = text
    .split('|')
    .map((part) => part.trim());
  return { surname1, surname2, givenNames, sex, ...(documentType ? { documentType, documentNumber } : {}) };
}

/** `3=2`: number 3 there is number 2 here. */
function sameOf(text: string) {
  const [from, into] = text.split('=').map(Number);
  return { from, into };
}

export const membershipCommands: readonly Command[] = [
  onRegistry({
    words: 'households birth',
    usage:
      'CÓDIGO --mother N --on FECHA --evidence TEXTO [--outcome LIVE_BIRTH|STILLBIRTH|MISCARRIAGE|UNKNOWN] [--newborn "APELLIDO1|APELLIDO2|NOMBRES|F|CNV|NÚMERO"]…',
    options: { ...COMMON, mother: TEXT, outcome: TEXT, newborn: { type: 'string', multiple: true } },
    run: (args, call) =>
      withCode(args, (code) =>
        state(call, 'membership.birth', {
          code,
          mother: numberOf(args.text('mother')),
          outcome: args.text('outcome') ?? 'LIVE_BIRTH',
          newborns: args.all('newborn').map(newbornOf),
          ...common(args),
        }),
      ),
  }),
  onRegistry({
    words: 'households death',
    usage: 'CÓDIGO --member N --on FECHA --evidence TEXTO',
    options: { ...COMMON, member: TEXT },
    run: (args, call) =>
      withCode(args, (code) =>
        state(call, 'membership.death', { code, number: numberOf(args.text('member')), ...common(args) }),
      ),
  }),
  onRegistry({
    words: 'households leave',
    usage: 'CÓDIGO --member N --on FECHA --reason MOVED_OUT|DUPLICATE|ERROR --evidence TEXTO',
    options: { ...COMMON, member: TEXT, reason: TEXT },
    run: (args, call) =>
      withCode(args, (code) =>
        state(call, 'membership.leave', {
          code,
          number: numberOf(args.text('member')),
          reason: args.text('reason'),
          ...common(args),
        }),
      ),
  }),
  onRegistry({
    words: 'households join',
    usage: 'CÓDIGO --from CÓDIGO --member N --relationship PARENTESCO --on FECHA --evidence TEXTO [--preview]',
    options: { ...MOVING, from: TEXT, member: TEXT, relationship: TEXT },
    run: (args, call) =>
      withCode(args, (into) =>
        stateMoving(args, call, 'join', {
          from: args.text('from'),
          into,
          number: numberOf(args.text('member')),
          relationship: args.text('relationship'),
          ...common(args),
        }),
      ),
  }),
  onRegistry({
    words: 'households split',
    usage:
      'CÓDIGO --new-code CÓDIGO --members N,N --holder N [--remaining-holder N] --on FECHA --evidence TEXTO [--preview]',
    options: { ...MOVING, 'new-code': TEXT, members: TEXT, holder: TEXT, 'remaining-holder': TEXT },
    run: (args, call) =>
      withCode(args, (code) =>
        stateMoving(args, call, 'split', {
          code,
          newCode: args.text('new-code'),
          members: numbersOf(args.text('members')),
          holder: numberOf(args.text('holder')),
          remainingHolder: numberOf(args.text('remaining-holder')),
          ...common(args),
        }),
      ),
  }),
  onRegistry({
    words: 'households merge',
    usage:
      'CÓDIGO --into CÓDIGO [--head-relationship PARENTESCO] [--same N=N]… --on FECHA --evidence TEXTO [--preview]',
    options: { ...MOVING, into: TEXT, 'head-relationship': TEXT, same: { type: 'string', multiple: true } },
    run: (args, call) =>
      withCode(args, (from) =>
        stateMoving(args, call, 'merge', {
          from,
          into: args.text('into'),
          headRelationship: args.text('head-relationship'),
          same: args.all('same').map(sameOf),
          ...common(args),
        }),
      ),
  }),
];

function withCode(args: Arguments, run: (code: string) => Promise<Outcome>): Promise<Outcome> {
  const [code] = args.words;
  return code === undefined ? Promise.resolve(usage('indique el código de hogar')) : run(code);
}
