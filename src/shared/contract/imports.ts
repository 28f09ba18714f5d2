import { z } from 'zod';
import { balance } from './balance';
import { DEPENDENT_MATTERS } from '../domain/imports/dependents';
import { CLERKS, MANAGERS } from '../domain/users';
import { job, query } from './route';
import { count, empty, filePath, id, page, period, requiredNote } from './values';

/** Every row of a file ends in exactly one class; the classes add up to `read` (workbooks rule 6). */
export const rowCounts = z.strictObject({
  read: count,
  new: count,
  changed: count,
  same: count,
  repeated: count,
  stranger: count,
  rejected: count,
});
export type RowCounts = z.output<typeof rowCounts>;

/** Lines of a payer's file, each in exactly one class; the classes add up to `read`. */
export const resultCounts = z.strictObject({
  read: count,
  applied: count,
  repeated: count,
  unknown: count,
  duplicate: count,
  contradicts: count,
  malformed: count,
});

/** One problem of one cell. `level` warning: accepted all the same. `message`: its sentence in Spanish. */
export const cellProblem = z.strictObject({
  sheet: z.string(),
  cell: z.string(),
  value: z.string(),
  code: z.string(),
  message: z.string(),
  level: z.enum(['error', 'warning']),
});
export type CellProblem = z.output<typeof cellProblem>;

/** An accepted value that the file would change. */
export const cellChange = z.strictObject({
  row: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
  /** Set where a person decided the old value: the decision stays. */
  decidedBy: z.string(),
});

/**
 * A cell that a person settles. `CONFLICT`: copies contradict each other in it, and the confirmed one counts. `UNDO`: its
 * blank in a closed month would undo the number in `before`, which stays unless it is confirmed (decisions R5, R14).
 */
const openCell = z.strictObject({
  kind: z.enum(['CONFLICT', 'UNDO']),
  /** The same for all cells that contradict each other. */
  about: z.string(),
  row: z.string(),
  field: z.string(),
  sheet: z.string(),
  cell: z.string(),
  before: z.string(),
  value: z.string(),
  confirmed: z.boolean(),
});
export type OpenCell = z.output<typeof openCell>;

/** A cell that a person confirms; `file` is its name, or its SHA-256 where several files have one name. */
export const confirmedCell = z.strictObject({
  file: z.string().min(1).max(300),
  sheet: z.string().min(1).max(100),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9][0-9]{0,6}$/),
});
export type ConfirmedCell = z.output<typeof confirmedCell>;

/** A row that was issued and that no file of the batch brings back. `answered`: an earlier file did. */
export const missingRow = z.strictObject({ name: z.string(), answered: z.boolean() });

/**
 * What one file came to. `ready`: analysed without error; `with-errors`: analysed, some rows rejected; then what was
 * done: `applied`, `partly` (good rows only), `refused` (see `code`), `repeated` (applied before, same bytes).
 */
export const fileReport = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  status: z.enum(['ready', 'with-errors', 'applied', 'partly', 'refused', 'repeated']),
  code: z.string().optional(),
  /** Sentence for `code`. */
  message: z.string().optional(),
  facility: z.string().optional(),
  form: z.string().optional(),
  late: z.boolean().optional(),
  rows: rowCounts,
  /** Result files of payers only. */
  lines: resultCounts.optional(),
  /** Result files of payers only: what the list comes to once the lines that can be applied are. */
  balanceAfter: z.strictObject({ sums: balance, counts: balance }).optional(),
  problems: z.array(cellProblem),
  changes: z.array(cellChange),
  /** Returned rosters only. */
  missing: z.array(missingRow).optional(),
  openCells: z.array(openCell).optional(),
  /** Lists that come back with answers only: rows nobody answered. They change nothing; in a roster, that they came back. */
  unanswered: count.optional(),
  unknownColumns: z.array(z.string()),
});
export type FileReport = z.output<typeof fileReport>;

export const analysis = z.strictObject({ analysisId: id, files: z.array(fileReport), totals: rowCounts });
export type Analysis = z.output<typeof analysis>;
export const applyInput = z.strictObject({ analysisId: id, goodRowsOnly: z.boolean().default(false) });
export const applied = z.strictObject({ files: z.array(fileReport), totals: rowCounts });

/** Kinds of which an empty workbook can be written. */
const TEMPLATE_KINDS = [
  'hogares',
  'instituciones',
  'establecimientos',
  'centros-poblados',
  'sisfoh',
  'distritos-intervenidos',
  'indice-distrital',
  'resultado-de-pago',
  'candidatos-vraem',
  'hogares-nombrados',
  'esquemas-alternativos',
  'cuentas-banco',
] as const;
/** Those that come in packages of headquarters alone, never as a workbook. */
export const PACKAGE_KINDS = ['decisiones-afiliacion', 'reglas', 'calendario', 'planilla-sede', 'traslados'] as const;
/** Kinds of incoming file, as they are kept. */
export const IMPORT_KINDS = [
  ...TEMPLATE_KINDS,
  'rosters',
  'formulario-papel',
  'campana-documentos',
  'consulta-reniec',
  ...PACKAGE_KINDS,
] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];
/** What became of a file somebody received; one that was only looked at is none of them. */
export const IMPORT_OUTCOMES = ['APPLIED', 'PARTLY', 'UNDONE', 'REFUSED'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

const receivedFile = z.strictObject({
  id,
  kind: z.enum(IMPORT_KINDS),
  name: z.string(),
  sha256: z.string(),
  outcome: z.enum(IMPORT_OUTCOMES),
  at: z.string(),
  by: z.string(),
  period: period.nullable(),
  facility: z.string().nullable(),
  rows: rowCounts,
  remarks: count,
  changes: count,
  /** Who took it back, when and why. */
  undone: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
});
export type ReceivedFile = z.output<typeof receivedFile>;

const dependent = z.strictObject({
  matter: z.enum(DEPENDENT_MATTERS),
  subject: z.string(),
  at: z.string(),
  by: z.string(),
});

export const templateKind = z.enum(TEMPLATE_KINDS);

export const importRoutes = {
  /** Workbooks made anew with every value that came, bad cells marked, a sheet Observaciones; one per file with problems. */
  'imports.remarks': job(
    CLERKS,
    z.strictObject({ analysisId: id, target: filePath, kind: z.enum(['file', 'folder']) }),
    z.strictObject({ written: z.array(z.strictObject({ name: z.string(), source: z.string() })) }),
  ),
  /** Files received, newest first. `text`: part of the name, or the SHA-256 of the file. */
  'imports.list': query(
    'anyone',
    z.strictObject({
      kind: z.enum(IMPORT_KINDS).optional(),
      outcome: z.enum(IMPORT_OUTCOMES).optional(),
      period: period.optional(),
      text: z.string().trim().max(200).default(''),
      ...page,
    }),
    z.strictObject({ total: count, files: z.array(receivedFile) }),
  ),
  /** One of them whole: what was wrong, what it changed, what of it is kept, and what rests on it. */
  'imports.show': query(
    'anyone',
    z.strictObject({ id }),
    z.strictObject({
      ...receivedFile.shape,
      report: fileReport,
      hasOriginal: z.boolean(),
      hasRemarks: z.boolean(),
      canUndo: z.boolean(),
      dependents: z.array(dependent),
    }),
  ),
  /** A copy of the file as it came, or of it made anew with remarks; that it left the registry is noted. */
  'imports.save': job(
    CLERKS,
    z.strictObject({ id, what: z.enum(['original', 'remarks']), file: filePath }),
    z.strictObject({ name: z.string(), bytes: count }),
  ),
  /** Takes an applied file back: every row stands as before it; file, outcome and history stay (workbooks rule 9). */
  'imports.undo': job(
    MANAGERS,
    z.strictObject({ id, reason: requiredNote }),
    z.strictObject({ name: z.string(), households: count, rows: count }),
  ),
  /** An empty workbook of a kind, to fill in. */
  'templates.write': job(
    'public',
    z.strictObject({
      kind: templateKind,
      file: filePath,
    }),
    empty,
  ),
};
