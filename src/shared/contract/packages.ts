import { z } from 'zod';
import { MANAGERS } from '../domain/users';
import { job, query } from './route';
import { count, empty, filePath, period } from './values';

const packageEntry = z.strictObject({
  identifier: z.string(),
  sequence: count,
  period,
  sha256: z.string(),
  previousSha256: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});

export const packageRoutes = {
  'packages.export': job(
    MANAGERS,
    z.strictObject({ period, file: filePath }),
    packageEntry.extend({ bytes: count, counts: z.record(z.string(), count), totalCents: z.int() }),
  ),
  'packages.list': query('anyone', empty, z.array(packageEntry)),
  /** Reads a package back; every fault by the name of the part. */
  'packages.verify': job(
    'anyone',
    z.strictObject({ file: filePath }),
    z.strictObject({
      valid: z.boolean(),
      identifier: z.string(),
      sequence: count,
      signedBy: z.string(),
      counts: z.record(z.string(), count),
      faults: z.array(z.strictObject({ part: z.string(), code: z.string(), detail: z.string() })),
    }),
  ),
};
