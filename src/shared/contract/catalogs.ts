import { z } from 'zod';
import { CLERKS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { job, query } from './route';
import { count, filePath, page } from './values';

export const catalogKind = z.enum(['instituciones', 'establecimientos', 'centros-poblados']);
export type CatalogKind = z.output<typeof catalogKind>;

/** One line of a catalogue as shown: its official code, name, place and a detail (level, category, poverty index). */
const catalogEntry = z.strictObject({
  code: z.string(),
  name: z.string(),
  ubigeo: z.string(),
  place: z.string(),
  detail: z.string(),
});

export const catalogRoutes = {
  'catalogs.analyse': job(CLERKS, z.strictObject({ kind: catalogKind, file: filePath }), analysis),
  'catalogs.apply': job(CLERKS, applyInput, applied),
  /** The workbook of a catalogue with everything registered: imported again, every row is the same. */
  'catalogs.export': job(
    'anyone',
    z.strictObject({ kind: catalogKind, file: filePath }),
    z.strictObject({ rows: count }),
  ),
  'catalogs.list': query(
    'anyone',
    z.strictObject({ kind: catalogKind, text: z.string().max(80).default(''), ...page }),
    z.strictObject({ total: count, entries: z.array(catalogEntry) }),
  ),
};
