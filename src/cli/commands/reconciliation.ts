import type { FileReport } from '@shared/contract/imports';
import type { Output } from '@shared/contract/routes';
import { VISIT_OUTCOMES } from '@shared/domain/reconciliation/sample';
import { isIsoDate } from '@shared/domain/calendar';
import {
  done,
  FLAG,
  outcomeOf,
  problem,
  TEXT,
  usage,
  type Arguments,
  type Call,
  type Command,
  type Outcome,
} from '../command';
import { resultReasonText } from '@shared/messages/reconciliation';
import { resolvePath } from '../paths';
import { onPeriod } from '../shapes';
import { counted, reportText, soles, table } from '../text';
import { IMPORT_OPTIONS } from './imports';
import type { Period } from '@shared/domain/calendar';

const { 'dry-run': dryRun, remarks } = IMPORT_OPTIONS;

/** What a payer sends back, until the list is closed and its households are visited. */
export const reconciliationCommands: readonly Command[] = [
  onPeriod({
    words: 'payments reconcile',
    usage: 'ARCHIVO [--profile NOMBRE] [--dry-run] [--all-or-nothing] [--remarks ARCHIVO]',
    options: { 'dry-run': dryRun, remarks, 'all-or-nothing': FLAG, profile: TEXT },
    run: reconcile,
  }),
  onPeriod({
    words: 'payments balance',
    usage: '',
    run: async (period, _args, call) =>
      outcomeOf(await call('reconciliation.balance', { period }), (balance) => balanceText(balance)),
  }),
  onPeriod({
    words: 'payments close',
    usage: '(solo si todo lo autorizado está pagado, devuelto, pendiente o retenido)',
    run: async (period, _args, call) =>
      outcomeOf(await call('reconciliation.close', { period }), ({ pending, ...balance }) =>
        [`Lista de ${period} cerrada.`, balanceText(balance), ...pendingText(pending)].join('\n'),
      ),
  }),
  onPeriod({
    words: 'payments sample',
    usage: '--size N (la misma lista y el mismo tamaño dan los mismos hogares)',
    options: { size: TEXT },
    run: async (period, args, call) => {
      const size = Number(args.text('size'));
      if (!Number.isInteger(size) || size < 1) return usage('--size: cuántos hogares, por ejemplo 20');
      return outcomeOf(await call('reconciliation.sample', { period, size }), sampleText);
    },
  }),
  onPeriod({
    words: 'payments visit',
    usage:
      'HOGAR --size N --outcome FULL|LESS|NOT --on FECHA --by QUIEN [--received SOLES] [--note TEXTO] (verificación posterior al pago)',
    options: { size: TEXT, outcome: TEXT, on: TEXT, by: TEXT, received: TEXT, note: TEXT },
    run: recordVisit,
  }),
];

async function reconcile(period: Period, args: Arguments, call: Call): Promise<Outcome> {
  const [, path] = args.words;
  if (path === undefined) return usage('indique el archivo de quien paga');
  const profile = args.text('profile');
  const named = profile === undefined ? {} : { profile };
  const found = await call('reconciliation.analyse', { period, file: { path: resolvePath(path) }, ...named });
  if (!found.ok) return problem(found.problem);
  const { analysisId, files } = found.value;
  const [file] = files;
  if (file?.lines === undefined) return problem({ code: 'file-refused', refusal: file?.message ?? '' });
  const lines = file.lines;
  const refusal = (await writeRemarks(args, call, analysisId, file)) ?? (await apply(args, call, analysisId, lines));
  if (refusal !== undefined) return problem(refusal);
  const balance = await call('reconciliation.balance', { period });
  return balance.ok ? told(file, lines, balance.value, args.flag('dry-run')) : problem(balance.problem);
}

async function writeRemarks(args: Arguments, call: Call, analysisId: string, { problems }: FileReport) {
  const target = args.text('remarks');
  if (target === undefined || problems.length === 0) return undefined;
  const written = await call('imports.remarks', { analysisId, target: { path: resolvePath(target) }, kind: 'file' });
  return written.ok ? undefined : written.problem;
}

/** Where no line is good there is nothing to apply: the file changes nothing. */
async function apply(args: Arguments, call: Call, analysisId: string, lines: Lines) {
  if (args.flag('dry-run') || lines.applied === 0) return undefined;
  const applied = await call('reconciliation.apply', { analysisId, goodRowsOnly: !args.flag('all-or-nothing') });
  return applied.ok ? undefined : applied.problem;
}

function told(file: FileReport, lines: Lines, balance: Output<'reconciliation.balance'>, isDry: boolean): Outcome {
  const { period, sums, counts, status } = balance;
  const json = { period, file: file.name, status, lines, balance: sums, counts, problems: file.problems };
  const text = [reportText(file, isDry), linesText(lines), balanceText(balance)];
  if (!isDry) return done(json, text.join('\n'));
  const { balanceAfter = balance } = file;
  text.push('Quedaría así:', rowsText(balanceAfter), 'Solo revisión: no se guardó nada.');
  return done(
    { ...json, balanceAfter: balanceAfter.sums, countsAfter: balanceAfter.counts, dryRun: true },
    text.join('\n'),
  );
}

type Lines = NonNullable<FileReport['lines']>;
const linesText = (lines: Lines) =>
  [
    `${counted(lines.read, 'línea')}: ${counted(lines.applied, 'aplicada')}`,
    counted(lines.repeated, 'repetida'),
    counted(lines.unknown, 'desconocida'),
    counted(lines.duplicate, 'duplicada'),
    `${lines.contradicts} que ${lines.contradicts === 1 ? 'contradice' : 'contradicen'}`,
    lines.malformed === 1 ? '1 mal formada' : `${lines.malformed} mal formadas`,
  ].join(', ');

const ROWS = [
  ['authorised', 'Autorizado'],
  ['paid', 'Pagado'],
  ['returned', 'Devuelto'],
  ['pending', 'Pendiente'],
  ['withheld', 'Retenido'],
] as const;

const rowsText = ({ sums, counts }: NonNullable<FileReport['balanceAfter']>) =>
  table(ROWS.map(([name, label]) => [label, counted(counts[name], 'hogar', 'hogares'), soles(sums[name])]));

const balanceText = ({ missing, ...balance }: Output<'reconciliation.balance'>) =>
  [
    rowsText(balance),
    missing.sum === 0 && missing.count === 0
      ? 'Cuadra.'
      : `No cuadra: faltan ${soles(missing.sum)} y ${counted(missing.count, 'hogar', 'hogares')}.`,
  ].join('\n');

type Pending = Output<'reconciliation.close'>['pending'];
const pendingText = (pending: Pending): readonly string[] =>
  pending.length === 0
    ? []
    : [
        'Quedan pendientes:',
        table(
          pending.map(({ household, holder, pending: cents, reason }) => [
            household,
            holder,
            soles(cents),
            resultReasonText(reason),
          ]),
        ),
      ];

const OUTCOMES = { FULL: 'completo', LESS: 'menos', NOT: 'nada' } as const;
const sampleText = ({ visits, totals }: Output<'reconciliation.sample'>) =>
  [
    table(
      visits.map(({ place, household, holder, center, paid, outcome }) => [
        String(place),
        household,
        holder,
        center,
        soles(paid),
        outcome === null ? 'por visitar' : OUTCOMES[outcome],
      ]),
    ),
    `Recibieron completo ${totals.full}, menos ${totals.less}, nada ${totals.not}; por visitar ${totals.open}.`,
  ].join('\n');

async function recordVisit(period: Period, args: Arguments, call: Call): Promise<Outcome> {
  const [, household] = args.words;
  const outcome = VISIT_OUTCOMES.find((one) => one === args.text('outcome'));
  const [size, soles_] = [Number(args.text('size')), args.text('received')];
  const [visitedOn = '', visitor = ''] = [args.text('on'), args.text('by')];
  if (household === undefined || outcome === undefined || !isIsoDate(visitedOn)) {
    return usage('indique el hogar, --size, --outcome FULL|LESS|NOT, --on AAAA-MM-DD y --by');
  }
  const received = soles_ === undefined ? {} : { received: Math.round(Number(soles_.replace(',', '.')) * 100) };
  const input = { period, size, household, outcome, visitedOn, visitor, note: args.text('note') ?? '', ...received };
  return outcomeOf(await call('reconciliation.recordVisit', input), () => `Visita al hogar ${household} anotada.`);
}
