import { z } from 'zod';
import { CLERKS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { job, query } from './route';
import { count, filePath, period } from './values';

export const facilityKind = z.enum(['SCHOOL', 'HEALTH_POST']);

/** The workbook of one facility: issued, returned or not, and how good. */
const rosterForm = z.strictObject({
  form: z.string(),
  kind: facilityKind,
  facility: z.string(),
  facilityName: z.string(),
  rows: count,
  issuedAt: z.string(),
  returnedAt: z.string().nullable(),
  state: z.enum(['ISSUED', 'RETURNED', 'WITH_ERRORS']),
});

export const rosterRoutes = {
  /** Writes one workbook per school service (W5) and health post (W6) into the folder. */
  'rosters.export': job(
    CLERKS,
    z.strictObject({ period, folder: filePath }),
    z.strictObject({
      files: z.array(z.strictObject({ name: z.string(), form: z.string(), facility: z.string(), rows: count })),
    }),
  ),
  'rosters.forms': query('anyone', z.strictObject({ period }), z.array(rosterForm)),
  /** Any number of returned workbooks and folders of them. */
  'rosters.analyse': job(
    CLERKS,
    z.strictObject({ period, files: z.array(filePath).min(1).max(5000) }),
    analysis.extend({ missing: z.array(z.strictObject({ facility: z.string(), name: z.string(), form: z.string() })) }),
  ),
  'rosters.apply': job(CLERKS, applyInput, applied),
};
