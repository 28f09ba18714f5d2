import { isMonth, isPeriod, type Month } from '@shared/domain/calendar';
import { DUTIES, DUTY_STATES } from '@shared/domain/compliance/duties';
import { FLAG, outcomeOf, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { soles, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

const periodIn = (args: Arguments) => {
  const [word = ''] = args.words;
  return isPeriod(word) ? word : undefined;
};
const PERIOD_USAGE = 'indique el bimestre, por ejemplo 2026-B3';

export const bimesterCommands: readonly Command[] = [
  {
    words: 'period open',
    usage: 'BIMESTRE',
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      if (period === undefined) return usage(PERIOD_USAGE);
      return outcomeOf(
        await call('compliance.open', { period }),
        ({ households, members, duties }) =>
          `Bimestre ${period} abierto: ${households} hogares, ${members} integrantes con ${duties} corresponsabilidades.`,
      );
    },
  },
  {
    words: 'period status',
    usage: 'BIMESTRE',
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      if (period === undefined) return usage(PERIOD_USAGE);
      return outcomeOf(await call('compliance.status', { period }), ({ status, duties, households, facilities }) =>
        [
          `${period}: ${status}`,
          ...Object.entries(duties).map(
            ([duty, states]) =>
              `${duty}: ${Object.entries(states)
                .map(([state, count]) => `${state} ${count}`)
                .join(', ')}`,
          ),
          `Hogares: ${households.complied} cumplen, ${households.breach} no cumplen, ${households.blocked} por resolver`,
          `Libros devueltos: ${facilities.returned} de ${facilities.issued}. Faltan: ${facilities.missing.map(({ name }) => name).join(', ') || 'ninguno'}`,
        ].join('\n'),
      );
    },
  },
  {
    words: 'period resolve',
    usage:
      'BIMESTRE (--household CÓDIGO --member N | --facility CÓDIGO) --month AAAA-MM [--duty D] --as ESTADO --reason CÓDIGO --note TEXTO [--dry-run]',
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
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      const target = targetIn(args);
      const month = args.text('month');
      const as = DUTY_STATES.find((state) => state === args.text('as'));
      const duty = DUTIES.find((option) => option === args.text('duty'));
      const [reason, note] = [args.text('reason'), args.text('note')];
      if (period === undefined || target === undefined || month === undefined || !isMonth(month))
        return usage(`${PERIOD_USAGE}, el hogar e integrante o el establecimiento, y --month`);
      if (as === undefined || reason === undefined || note === undefined)
        return usage(`indique --as (${DUTY_STATES.join(', ')}), --reason y --note`);
      if (args.text('duty') !== undefined && duty === undefined) return usage(`--duty es ${DUTIES.join(', ')}`);
      const input = {
        period,
        target,
        month: month satisfies Month,
        as,
        reason,
        note,
        preview: args.flag('dry-run'),
        ...(duty === undefined ? {} : { duty }),
      };
      return outcomeOf(await call('compliance.resolve', input), ({ decided }) =>
        [
          ...decided.map((row) => `${row.household} ${row.memberName} ${row.month} ${row.duty}: ${row.state}`),
          `${decided.length} corresponsabilidades resueltas.`,
        ].join('\n'),
      );
    },
  },
  {
    words: 'period close',
    usage: 'BIMESTRE [--with-pending --reason TEXTO]',
    options: { 'with-pending': FLAG, reason: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      if (period === undefined) return usage(PERIOD_USAGE);
      const withPending = args.flag('with-pending');
      if (withPending && !args.text('reason')) return usage('el cierre con pendientes pide --reason');
      return outcomeOf(
        await call('compliance.close', { period, withPending, reason: args.text('reason') ?? '' }),
        ({ complied, breach, pending }) =>
          `Bimestre ${period} cerrado: ${complied} hogares cumplieron, ${breach} no cumplieron, ${pending} quedan pendientes.`,
      );
    },
  },
  {
    words: 'rosters export',
    usage: 'BIMESTRE --out CARPETA',
    options: { out: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const [period, out] = [periodIn(args), args.text('out')];
      if (period === undefined || out === undefined) return usage(`${PERIOD_USAGE} y --out`);
      return outcomeOf(
        await call('rosters.export', { period, folder: { path: resolvePath(out) } }),
        ({ files }) => `${files.length} libros escritos en ${out}.`,
      );
    },
  },
  {
    words: 'rosters import',
    usage: 'BIMESTRE ARCHIVO… [--dry-run] [--good-rows-only] [--remarks CARPETA]',
    options: IMPORT_OPTIONS,
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      const files = args.words.slice(1).map((path) => ({ path: resolvePath(path) }));
      if (period === undefined || files.length === 0) return usage(`${PERIOD_USAGE} y al menos un archivo o carpeta`);
      return importInTwoSteps(args, call, {
        analyse: () => call('rosters.analyse', { period, files }),
        apply: (input) => call('rosters.apply', input),
        remarks: 'folder',
      });
    },
  },
  {
    words: 'payments calculate',
    usage: 'BIMESTRE',
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      if (period === undefined) return usage(PERIOD_USAGE);
      return outcomeOf(await call('payments.calculate', { period }), ({ paid, held, notPaid, total, byReason }) =>
        [
          `${paid} hogares por pagar, ${held} retenidos, ${notPaid.length} no pagados. Total ${soles(total)}.`,
          table(Object.entries(byReason).map(([reason, count]) => [reason, String(count)])),
        ].join('\n'),
      );
    },
  },
  {
    words: 'payments approve',
    usage: 'BIMESTRE   (otra persona que la que calculó)',
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      if (period === undefined) return usage(PERIOD_USAGE);
      return outcomeOf(
        await call('payments.approve', { period }),
        ({ approvedBy, paid, total, hash }) =>
          `Lista de ${period} aprobada por ${approvedBy}: ${paid} hogares, ${soles(total)}. Huella ${hash.slice(0, 12)}.`,
      );
    },
  },
  {
    words: 'payments export',
    usage: 'BIMESTRE [--out ARCHIVO]',
    options: { out: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const period = periodIn(args);
      if (period === undefined) return usage(PERIOD_USAGE);
      const out = args.text('out') ?? `lista-de-pago-${period}.xlsx`;
      return outcomeOf(
        await call('payments.export', { period, file: { path: resolvePath(out) } }),
        ({ name, paid, total }) => `${name}: ${paid} hogares, ${soles(total)}.`,
      );
    },
  },
  {
    words: 'packages export',
    usage: 'BIMESTRE --out ARCHIVO',
    options: { out: TEXT },
    registry: 'open',
    run: async (args, call) => {
      const [period, out] = [periodIn(args), args.text('out')];
      if (period === undefined || out === undefined) return usage(`${PERIOD_USAGE} y --out`);
      return outcomeOf(
        await call('packages.export', { period, file: { path: resolvePath(out) } }),
        ({ identifier, bytes, sha256 }) => `Paquete ${identifier}: ${bytes} bytes, SHA-256 ${sha256}.`,
      );
    },
  },
  {
    words: 'packages verify',
    usage: 'ARCHIVO',
    registry: 'open',
    run: async (args, call) => {
      const [file] = args.words;
      if (file === undefined) return usage('indique el paquete');
      const verified = await call('packages.verify', { file: { path: resolvePath(file) } });
      const outcome = outcomeOf(verified, ({ valid, identifier, signedBy, faults }) =>
        [
          valid
            ? `Paquete ${identifier} íntegro, firmado por ${signedBy}.`
            : `Paquete ${identifier} con ${faults.length} fallas:`,
          ...faults.map(({ part, code, detail }) => `  ${part}: ${code} ${detail}`),
        ].join('\n'),
      );
      return verified.ok && !verified.value.valid && outcome.kind === 'done'
        ? { ...outcome, kind: 'refused' }
        : outcome;
    },
  },
];

function targetIn(args: Arguments) {
  const facility = args.text('facility');
  if (facility !== undefined) return { facility };
  const [household, member] = [args.text('household'), Number(args.text('member'))];
  return household !== undefined && Number.isInteger(member) && member > 0 ? { household, member } : undefined;
}
