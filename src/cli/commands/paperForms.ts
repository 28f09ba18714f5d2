import { basename } from 'node:path';
import type { Output } from '@shared/contract/routes';
import { TOTAL_REASONS, type TotalReason } from '@shared/domain/rosters/paperTotals';
import { readIncoming } from '../../main/backend/imports/incoming';
import { fillableSheet, readSheet, readTotals } from '../paperSheets';
import { done, FLAG, problem, TEXT, usage, type Arguments, type Command } from '../command';
import { resolvePath } from '../paths';
import { onPeriod } from '../shapes';
import { dateText, table } from '../text';
import { IMPORT_OPTIONS, importInTwoSteps } from './imports';

type Form = Output<'rosters.form'>;

/** Forms that came back on paper. */
export const paperFormCommands: readonly Command[] = [
  onPeriod({
    words: 'rosters form',
    usage: 'CÓDIGO [--csv]',
    options: { csv: FLAG },
    run: async (period, args, call) => {
      const [, code] = args.words;
      if (code === undefined) return usage('indique el código impreso en la hoja');
      const found = await call('rosters.form', { code, period });
      if (!found.ok) return problem(found.problem);
      return done(found.value, args.flag('csv') ? fillableSheet(found.value) : formText(found.value));
    },
  }),
  onPeriod({
    words: 'rosters type',
    usage: `CÓDIGO --file FILAS.csv|json [--totals PERSONAS,TOTAL,…] [--difference ${TOTAL_REASONS.join('|')} [--note TEXTO]] [--dry-run] [--good-rows-only] [--remarks ARCHIVO]`,
    options: { ...IMPORT_OPTIONS, file: TEXT, totals: TEXT, difference: TEXT, note: TEXT },
    run: async (period, args, call) => {
      const [, code] = args.words;
      const file = args.text('file');
      if (code === undefined || file === undefined) return usage('indique el código impreso en la hoja y --file');
      const difference = differenceIn(args);
      if (difference === 'unknown') return usage(`--difference es ${TOTAL_REASONS.join(', ')}`);
      const found = await call('rosters.form', { code, period });
      if (!found.ok) return problem(found.problem);
      const read = await sheetIn(file, found.value, args.text('totals'));
      if ('outcome' in read) return read.outcome;
      const { sheet } = read;
      return importInTwoSteps(args, call, {
        analyse: () =>
          call('rosters.type', { code, period, sheet, ...(difference === undefined ? {} : { difference }) }),
        apply: (input) => call('rosters.apply', input),
        remarks: 'file',
      });
    },
  }),
];

function differenceIn(args: Arguments) {
  const given = args.text('difference');
  const reason = TOTAL_REASONS.find((one): one is TotalReason => one === given);
  if (given === undefined) return undefined;
  return reason === undefined ? ('unknown' as const) : { reason, note: args.text('note') ?? '' };
}

/** Rows as they were typed elsewhere; totals given with the command stand before those of the file. */
async function sheetIn(file: string, form: Form, totals: string | undefined) {
  const bytes = await readIncoming(resolvePath(file));
  if (!bytes.ok) return { outcome: problem(bytes.problem) };
  const sheet = readSheet(bytes.value.bytes, form);
  if (!sheet.ok) return { outcome: usage(`${basename(file)}: ${sheet.problem}`) };
  if (totals === undefined) return { sheet: sheet.value };
  const read = readTotals(totals);
  return read.ok ? { sheet: { ...sheet.value, totals: read.value } } : { outcome: usage(`--totals: ${read.problem}`) };
}

function formText({ facilityName, facility, period, late, rows, last }: Form): string {
  return [
    `${facilityName} (${facility}), ${period}${late ? ': bimestre cerrado, será evidencia tardía' : ''}`,
    ...(last === null ? [] : [`Ya se digitó el ${dateText(last.at)} (${last.by}).`]),
    table(rows.map(({ number, key, name, detail, due }) => [number, key, name, detail, ...due])),
  ].join('\n');
}
