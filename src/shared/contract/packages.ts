import { z } from 'zod';
import { MANAGERS } from '../domain/users';
import { job, query } from './route';
import { count, empty, filePath, period } from './values';

const packageEntry = z.strictObject({
  identifier: z.string(),
  sequence: count,
  /** null: proposals alone. */
  period: period.nullable(),
  sha256: z.string(),
  previousSha256: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});

/** What is wrong with a package, by the name of the part concerned. */
const packageFault = z.strictObject({
  part: z.string(),
  code: z.enum([
    'PART_MISSING',
    'PART_CHANGED',
    'PART_UNLISTED',
    'SIGNATURE_INVALID',
    'SIGNATURE_OTHER_KEY',
    'OXUM_DIFFERS',
    'COUNT_DIFFERS',
    'SUM_DIFFERS',
    'NOT_A_PACKAGE',
  ]),
  detail: z.string(),
});
export type PackageFault = Readonly<z.output<typeof packageFault>>;

const written = packageEntry.extend({ bytes: count, counts: z.record(z.string(), count), totalCents: z.int() });

export const packageRoutes = {
  /** A bimester whose list was approved, and the proposals that wait for headquarters. */
  'packages.export': job(MANAGERS, z.strictObject({ period, file: filePath }), written),
  /** The proposals alone, between two bimesters. */
  'packages.exportProposals': job(MANAGERS, z.strictObject({ file: filePath }), written),
  'packages.list': query('anyone', empty, z.array(packageEntry)),
  /** Reads a package back; every fault by the name of the part. Headquarters, which receives it, has no registry. */
  'packages.verify': job(
    'public',
    z.strictObject({ file: filePath }),
    z.strictObject({
      valid: z.boolean(),
      identifier: z.string(),
      sequence: count,
      signedBy: z.string(),
      counts: z.record(z.string(), count),
      faults: z.array(packageFault),
    }),
  ),
};
