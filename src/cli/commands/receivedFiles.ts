import { IMPORT_KINDS, IMPORT_OUTCOMES, type ReceivedFile } from '@shared/contract/imports';
import type { Output } from '@shared/contract/routes';
import { isPeriod } from '@shared/domain/calendar';
import { dependentSentence, importKindName, importOutcomeName } from '@shared/messages/imports';
import {
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
import { intoOut, onRegistry, OUT, withWord } from '../shapes';
import { countsText, dateText, reportText } from '../text';

export const UNDO_OPTIONS = { reason: TEXT, 'dry-run': FLAG } as const;

export const receivedFileCommands: readonly Command[] = [
  onRegistry({
    words: 'imports list',
    usage: '[--kind TIPO] [--outcome APPLIED|PARTLY|UNDONE|REFUSED] [--period BIMESTRE] [--text TEXTO]',
    options: { kind: TEXT, outcome: TEXT, period: TEXT, text: TEXT },
    run: async (args, call) => {
      const [kind, outcome, period] = [args.text('kind'), args.text('outcome'), args.text('period')];
      const known = {
        kind: IMPORT_KINDS.find((one) => one === kind),
        outcome: IMPORT_OUTCOMES.find((one) => one === outcome),
      };
      if (kind !== undefined && known.kind === undefined) return usage(`--kind: ${IMPORT_KINDS.join(', ')}`);
      if (outcome !== undefined && known.outcome === undefined)
        return usage(`--outcome: ${IMPORT_OUTCOMES.join(', ')}`);
      if (period !== undefined && !isPeriod(period)) return usage('--period: por ejemplo 2026-B3');
      const text = args.text('text') ?? '';
      return outcomeOf(await call('imports.list', { ...known, period, text, limit: 1000 }), ({ files }) =>
        files.length === 0 ? 'No hay archivos recibidos.' : files.map(fileText).join('\n'),
      );
    },
  }),
  onRegistry({
    words: 'imports show',
    usage: 'ARCHIVO-ID',
    run: (args, call) =>
      withWord(args, 'el archivo (vea «imports list»)', async (id) =>
        outcomeOf(await call('imports.show', { id }), shownText),
      ),
  }),
  onRegistry({
    words: 'imports save',
    usage: 'ARCHIVO-ID --out ARCHIVO [--remarks]',
    options: { ...OUT, remarks: FLAG },
    run: (args, call) =>
      withWord(args, 'el archivo (vea «imports list»)', (id) =>
        intoOut(args, async (file, out) => {
          const what = args.flag('remarks') ? 'remarks' : 'original';
          return outcomeOf(await call('imports.save', { id, what, file }), ({ bytes }) => `${out}: ${bytes} bytes.`);
        }),
      ),
  }),
  onRegistry({
    words: 'imports undo',
    usage: 'ARCHIVO-ID --reason TEXTO [--dry-run]',
    options: UNDO_OPTIONS,
    run: (args, call) => withWord(args, 'el archivo (vea «imports list»)', (id) => undoFile(id, args, call)),
  }),
];

/** Takes a file back, or says what depends on it. */
export async function undoFile(id: string, args: Arguments, call: Call): Promise<Outcome> {
  if (args.flag('dry-run')) return foreseen(id, call);
  const reason = args.text('reason');
  if (reason === undefined) return usage('diga por qué con --reason');
  return outcomeOf(
    await call('imports.undo', { id, reason }),
    ({ name, rows, households }) =>
      `«${name}» deshecho: ${rows} cambios revertidos, ${households} hogares. El archivo y su historia se conservan.`,
  );
}

async function foreseen(id: string, call: Call): Promise<Outcome> {
  const found = await call('imports.show', { id });
  if (!found.ok) return problem(found.problem);
  const { name, outcome, dependents } = found.value;
  if (outcome !== 'APPLIED' && outcome !== 'PARTLY') return problem({ code: 'import-not-applied', name });
  const json = { id, name, dependents, dryRun: true };
  if (dependents.length === 0) return { kind: 'done', json, text: `«${name}» se puede deshacer. No se cambió nada.` };
  return { kind: 'refused', json, text: dependentsText(dependents).join('\n') };
}

const fileText = ({ id, at, kind, name, outcome, by, rows, period, facility, undone }: ReceivedFile) =>
  [
    `${id} ${dateText(at)} · ${importKindName(kind)}${period === null ? '' : ` ${period}`}${facility === null ? '' : ` ${facility}`} · ${name} · ${importOutcomeName(outcome)} · ${by}`,
    `    ${countsText(rows)}`,
    ...(undone === null ? [] : [`    Deshecho el ${dateText(undone.at)} por ${undone.by}: ${undone.reason}`]),
  ].join('\n');

function shownText({ report, dependents, ...file }: Output<'imports.show'>): string {
  const changes = report.changes.map(
    ({ row, field, before, after }) => `    ${row} · ${field}: ${before || '—'} → ${after || '—'}`,
  );
  return [
    fileText(file),
    reportText(report),
    ...changes,
    ...(dependents.length === 0 ? [] : dependentsText(dependents)),
  ].join('\n');
}

const dependentsText = (dependents: Output<'imports.show'>['dependents']) => [
  'No se puede deshacer; depende de él:',
  ...dependents.map((one) => `    ${dependentSentence(one)}`),
];
