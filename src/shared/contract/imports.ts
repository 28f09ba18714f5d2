import { z } from 'zod';
import { job, query } from './route';
import { count, empty, filePath, id, page } from './values';

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
  problems: z.array(cellProblem),
  changes: z.array(cellChange),
  unknownColumns: z.array(z.string()),
});
export type FileReport = z.output<typeof fileReport>;

export const analysis = z.strictObject({ analysisId: id, files: z.array(fileReport), totals: rowCounts });
export type Analysis = z.output<typeof analysis>;
export const applyInput = z.strictObject({ analysisId: id, goodRowsOnly: z.boolean().default(false) });
export const applied = z.strictObject({ files: z.array(fileReport), totals: rowCounts });

export const importRoutes = {
  /** Workbooks made anew with every value that came, bad cells marked, a sheet Observaciones; one per file with problems. */
  'imports.remarks': job(
    'anyone',
    z.strictObject({ analysisId: id, target: filePath, kind: z.enum(['file', 'folder']) }),
    z.strictObject({ written: z.array(z.strictObject({ name: z.string(), source: z.string() })) }),
  ),
  'imports.list': query(
    'anyone',
    z.strictObject({ ...page }),
    z.array(
      z.strictObject({
        id,
        kind: z.string(),
        name: z.string(),
        sha256: z.string(),
        status: z.string(),
        at: z.string(),
        by: z.string(),
        rows: rowCounts,
      }),
    ),
  ),
  /** An empty workbook of a kind, to fill in. */
  'templates.write': job(
    'public',
    z.strictObject({
      kind: z.enum([
        'hogares',
        'instituciones',
        'establecimientos',
        'centros-poblados',
        'sisfoh',
        'distritos-intervenidos',
        'indice-distrital',
      ]),
      file: filePath,
    }),
    empty,
  ),
};
