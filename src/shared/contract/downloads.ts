import { z } from 'zod';
import { KEEPERS } from '../domain/packages/downloads';
import { MANAGERS } from '../domain/users';
import { analysis, applied, applyInput, IMPORT_OUTCOMES } from './imports';
import { job, query } from './route';
import { count, empty, filePath } from './values';

const keeper = z.enum(KEEPERS);

/** A value that headquarters and the office state differently. `keep` null: nobody decided yet whose stands. */
const conflict = z.strictObject({
  key: z.string(),
  row: z.string(),
  field: z.string(),
  /** What headquarters took to be registered. */
  known: z.string(),
  office: z.string(),
  headquarters: z.string(),
  keep: keeper.nullable(),
});
export type DownloadConflict = z.output<typeof conflict>;

/** What a package says of itself. */
const header = z.strictObject({
  identifier: z.string(),
  kind: z.string(),
  sequence: count,
  from: z.string(),
  date: z.string(),
  expires: z.string().nullable(),
  sha256: z.string(),
});
export type DownloadHeader = z.output<typeof header>;

const seen = analysis.extend({ conflicts: z.array(conflict) });
export const downloadRoutes = {
  /**
   * A package of headquarters with what it would change, old and new; nothing is written. `analysis` null: a receipt, that
   * changes no data. A decision about one conflict goes before the rule for all.
   */
  'downloads.analyse': job(
    MANAGERS,
    z.strictObject({
      file: filePath,
      conflicts: keeper.nullable().default(null),
      decisions: z
        .array(z.strictObject({ key: z.string().max(200), keep: keeper }))
        .max(20_000)
        .default([]),
    }),
    z.strictObject({ header, analysis: seen.nullable() }),
  ),
  /** Everything of the package in one transaction, or nothing; it takes its place in the chain. */
  'downloads.apply': job(MANAGERS, applyInput, applied.extend({ header })),
  /** Packages taken in, newest first; `importId`: where it stands among the files received. */
  'downloads.list': query(
    'anyone',
    empty,
    z.array(
      z.strictObject({
        sequence: count,
        identifier: z.string(),
        kind: z.string(),
        sha256: z.string(),
        at: z.string(),
        by: z.string(),
        importId: z.string().nullable(),
        outcome: z.enum(IMPORT_OUTCOMES).nullable(),
      }),
    ),
  ),
};
