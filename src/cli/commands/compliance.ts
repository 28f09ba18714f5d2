import { isMonth } from '@shared/domain/calendar';
import { DUTIES, DUTY_STATES } from '@shared/domain/compliance/duties';
import type { Output } from '@shared/contract/routes';
import { dutyName, stateName } from '@shared/messages/compliance';
import { ruleSetsText } from '@shared/messages/rules';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { onPeriod } from '../shapes';

export const complianceCommands: readonly Command[] = [
  onPeriod({
    words: 'period open',
    usage: '',
    run: async (period, _args, call) =>
      outcomeOf(
        await call('compliance.open', { period }),
        ({ households, members, duties, ruleSets }) =>
          `Bimestre ${period} abierto: ${households} hogares, ${members} integrantes con ${duties} corresponsabilidades. Reglas: ${ruleSetsText(period, ruleSets)}.`,
      ),
  }),
  onPeriod({
    words: 'period status',
    usage: '',
    run: async (period, _args, call) => outcomeOf(await call('compliance.status', { period }), statusText),
  }),
  onPeriod({
    words: 'period resolve',
    usage:
      '(--household CÓDIGO --member N | --facility CÓDIGO) --month AAAA-MM [--duty D] --as ESTADO --reason CÓDIGO --note TEXTO [--dry-run]',
    options: {
      household: TEXT,
      member: TEXT,
      facility: TEXT,
      month: TEXT,
      duty: TEXT,
      as: TEXT,
      reason: TEXT,
      note: TEXT,
      'dry-run': FLAG,
    },
    run: async (period, args, call) => {
      const decision = decisionIn(args);
      if ('wrong' in decision) return usage(decision.wrong);
      return outcomeOf(
        await call('compliance.resolve', { period, ...decision, preview: args.flag('dry-run') }),
        ({ decided }) =>
          [
            ...decided.map(
              (row) => `${row.household} ${row.memberName} ${row.month} ${dutyName(row.duty)}: ${stateName(row.state)}`,
            ),
            args.flag('dry-run')
              ? `Se resolverían: ${decided.length}.`
              : `Corresponsabilidades resueltas: ${decided.length}.`,
          ].join('\n'),
      );
    },
  }),
  onPeriod({
    words: 'period close',
    usage: '[--with-pending --reason TEXTO]',
    options: { 'with-pending': FLAG, reason: TEXT },
    run: async (period, args, call) => {
      const withPending = args.flag('with-pending');
      const reason = args.text('reason') ?? '';
      if (withPending && reason === '') return usage('el cierre con pendientes pide --reason');
      return outcomeOf(
        await call('compliance.close', { period, withPending, reason }),
        ({ complied, breach, pending }) =>
          `Bimestre ${period} cerrado. Hogares: ${complied} cumplieron, ${breach} no, ${pending} con respuestas pendientes.`,
      );
    },
  }),
];

const PERIOD_STATUSES = { OPEN: 'abierto', CLOSED: 'cerrado', CLOSED_WITH_PENDING: 'cerrado con pendientes' } as const;

function statusText({ period, status, ruleSets, duties, households, facilities }: Output<'compliance.status'>): string {
  const states = (counts: Readonly<Record<string, number>>) =>
    DUTY_STATES.flatMap((state) => (counts[state] === undefined ? [] : [`${stateName(state)} ${counts[state]}`])).join(
      ', ',
    );
  return [
    `${period}: ${PERIOD_STATUSES[status]}`,
    `Reglas: ${ruleSetsText(period, ruleSets)}`,
    ...DUTIES.flatMap((duty) => (duties[duty] === undefined ? [] : [`${dutyName(duty)}: ${states(duties[duty])}`])),
    `Hogares: ${households.complied} cumplen, ${households.breach} no cumplen, ${households.blocked} por resolver`,
    `Libros devueltos: ${facilities.returned} de ${facilities.issued}. Faltan: ${facilities.missing.map(({ name }) => name).join(', ') || 'ninguno'}`,
  ].join('\n');
}

function decisionIn(args: Arguments) {
  const target = targetIn(args);
  const [month, reason, note] = [args.text('month'), args.text('reason'), args.text('note')];
  const as = DUTY_STATES.find((state) => state === args.text('as'));
  const duty = DUTIES.find((option) => option === args.text('duty'));
  if (target === undefined) return { wrong: 'indique --household y --member, o --facility' };
  if (month === undefined || !isMonth(month)) return { wrong: 'indique --month AAAA-MM' };
  if (as === undefined) return { wrong: `--as es ${DUTY_STATES.join(', ')}` };
  if (reason === undefined || note === undefined) return { wrong: 'indique --reason y --note' };
  if (args.text('duty') !== undefined && duty === undefined) return { wrong: `--duty es ${DUTIES.join(', ')}` };
  return { target, month, as, reason, note, ...(duty === undefined ? {} : { duty }) };
}

function targetIn(args: Arguments) {
  const facility = args.text('facility');
  if (facility !== undefined) return { facility };
  const [household, member] = [args.text('household'), Number(args.text('member'))];
  return household !== undefined && Number.isInteger(member) && member > 0 ? { household, member } : undefined;
}
