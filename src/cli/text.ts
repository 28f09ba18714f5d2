import type { RowCounts, FileReport } from '@shared/contract/imports';
import { groupProblems, MANY_PROBLEMS } from '@shared/domain/imports/problemGroups';
import { unansweredSentence } from '@shared/messages/imports';

/** Rows of cells as aligned columns; `none`: what is said where there are none, because a blank answer tells nobody that. */
export function table(rows: readonly (readonly string[])[], none = ''): string {
  if (rows.length === 0) return none;
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export { soles } from '@shared/messages/money';

export const dateText = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

const STATUS = {
  ready: 'listo',
  'with-errors': 'con errores',
  applied: 'aplicado',
  partly: 'aplicado en parte',
  refused: 'rechazado',
  repeated: 'repetido',
} satisfies Record<FileReport['status'], string>;
/** Of a file that is only reviewed. */
const FORESEEN: typeof STATUS = { ...STATUS, applied: 'se aplicaría', partly: 'se aplicaría en parte' };

/** `1 fila`, `2 filas`, `0 filas`. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const countsText = (rows: RowCounts) =>
  [
    `${rows.read === 1 ? '1 fila leída' : `${rows.read} filas leídas`}: ${counted(rows.new, 'nueva')}`,
    `${rows.changed} ${rows.changed === 1 ? 'cambia' : 'cambian'}`,
    `${rows.same} ${rows.same === 1 ? 'igual' : 'iguales'}`,
    counted(rows.repeated, 'repetida'),
    counted(rows.stranger, 'ajena'),
    counted(rows.rejected, 'rechazada'),
  ].join(', ');

const PROBLEMS_SHOWN = MANY_PROBLEMS;

export function reportText(file: FileReport, isDry = false): string {
  const status = (isDry ? FORESEEN : STATUS)[file.status];
  const shown = file.problems
    .slice(0, PROBLEMS_SHOWN)
    .map(({ sheet, cell, code, message }) => `    ${sheet}!${cell} ${code}: ${message}`);
  const more = file.problems.length - shown.length;
  const lines = [`${file.name}: ${status}${file.facility ? ` (${file.facility})` : ''} · ${countsText(file.rows)}`];
  if (file.message !== undefined) lines.push(`    ${file.message}`);
  if (file.unanswered) lines.push(`    ${unansweredSentence(file)}`);
  if (file.unknownColumns.length > 0) lines.push(`    Columnas que no se usan: ${file.unknownColumns.join(', ')}`);
  lines.push(...missingText(file), ...openText(file), ...changesText(file));
  return [
    ...lines,
    ...shown,
    ...(more > 0
      ? [`    … y ${more === 1 ? 'una observación' : `${more} observaciones`} más. Por código:`, ...groupsText(file)]
      : []),
  ].join('\n');
}

const groupsText = ({ problems }: FileReport) =>
  groupProblems(problems).map(
    ({ code, count, first: { sheet, cell } }) => `      ${code}: ${count} (la primera en ${sheet}!${cell})`,
  );

/** Cells only a person settles: which of two copies counts, whether a blank undoes a number. */
function openText({ name, problems, openCells = [] }: FileReport): readonly string[] {
  const setAside = problems.filter(({ code }) => code === 'ROW_SET_ASIDE').map(({ sheet, cell }) => `${sheet}!${cell}`);
  const waiting = openCells.filter(
    ({ confirmed, sheet, cell }) => !confirmed && !setAside.includes(`${sheet}!${cell}`),
  );
  const shown = waiting.slice(0, PROBLEMS_SHOWN).map(({ kind, row, field, before, value, sheet, cell }) => {
    const what = kind === 'UNDO' ? `${before} → ${value}` : `«${value}» aquí, otra cosa en otra copia`;
    return `    Por decidir: ${row} · ${field}: ${what}. Si vale: --confirm '${name}!${sheet}!${cell}'`;
  });
  const more = waiting.length - shown.length;
  const rest = more > 0 ? [`    … y ${more} celdas más por decidir (--json las dice todas).`] : [];
  const decided = openCells.filter(({ confirmed }) => confirmed);
  return [
    ...shown,
    ...rest,
    ...decided.map(({ kind, row, field, before, value, sheet, cell }) => {
      const what = kind === 'UNDO' ? `${before} → ${value}` : `«${value}»`;
      return `    Decidido: ${row} · ${field}: ${what} (${sheet}!${cell})`;
    }),
  ];
}

/** Accepted values that the file replaces: old → new. */
function changesText({ changes }: FileReport): readonly string[] {
  const shown = changes.slice(0, PROBLEMS_SHOWN).map(({ row, field, before, after, decidedBy }) => {
    const decided = decidedBy === '' ? '' : ` (decidido por ${decidedBy}; se mantiene)`;
    return `    ${row} · ${field}: ${before || '—'} → ${after || '—'}${decided}`;
  });
  const more = changes.length - shown.length;
  return more > 0 ? [...shown, `    … y ${more} cambios más.`] : shown;
}

/** Rows that went out and did not come back. */
function missingText({ missing = [] }: FileReport): readonly string[] {
  if (missing.length === 0) return [];
  const names = missing
    .slice(0, PROBLEMS_SHOWN)
    .map(({ name, answered }) => (answered ? `${name} (ya respondió)` : name));
  const more = missing.length - names.length;
  return [
    `    ${missing.length === 1 ? 'Falta 1 fila emitida' : `Faltan ${missing.length} filas emitidas`}: ${names.join('; ')}${more > 0 ? ` … y ${more} más` : ''}`,
  ];
}

/** `2026-06-03T17:50:00.000Z` → `2026-06-03 17:50`, in UTC. */
export const minuteOf = (at: string) => at.slice(0, 16).replace('T', ' ');
