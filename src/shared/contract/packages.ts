import { z } from 'zod';
import { FAT32_BYTES } from '../domain/packages/parts';
import { MANAGERS, SETTERS } from '../domain/users';
import { command, job, query } from './route';
import { count, empty, filePath, householdCode, isoDate, note, period, requiredNote, ubigeo } from './values';

const packageEntry = z.strictObject({
  identifier: z.string(),
  sequence: count,
  /** `BIMESTER` or `PROPOSALS`. */
  kind: z.string(),
  /** null: proposals alone. */
  period: period.nullable(),
  sha256: z.string(),
  previousSha256: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Day on which headquarters received it, as its receipt says; null: none came yet. */
  receivedOn: isoDate.nullable(),
  /** Rows of it that headquarters took and refused; null: its receipt does not tell, or none came. */
  accepted: count.nullable(),
  refused: count.nullable(),
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

/** `sealed`: encrypted to headquarters; otherwise its keys were not known yet. */
const written = packageEntry.extend({
  bytes: count,
  /** Files it was written in, without the table of them. */
  parts: count,
  sealed: z.boolean(),
  counts: z.record(z.string(), count),
  totalCents: z.int(),
});

/** Where a package is written; a larger one than `partBytes` in numbered parts beside their table. */
const place = { file: filePath, partBytes: z.int().min(1024).max(FAT32_BYTES).default(FAT32_BYTES) };

const rootTold = z.strictObject({ version: count, expires: isoDate, fingerprint: z.string() });

export const packageRoutes = {
  /** A bimester whose list was approved, and the proposals that wait for headquarters. */
  'packages.export': job(MANAGERS, z.strictObject({ period, ...place }), written),
  /** The proposals alone, between two bimesters. */
  'packages.exportProposals': job(MANAGERS, z.strictObject({ ...place }), written),
  /** Households with their people: all, or those that changed since what headquarters has by its receipts. */
  'packages.exportRegistry': job(MANAGERS, z.strictObject({ reach: z.enum(['FULL', 'CHANGED']), ...place }), written),
  /** What became of the payments of a bimester. */
  'packages.exportResults': job(MANAGERS, z.strictObject({ period, ...place }), written),
  /** A household that goes to live where another office works: it leaves this one from that day on. */
  'packages.exportMove': job(
    MANAGERS,
    z.strictObject({ household: householdCode, to: ubigeo, on: isoDate, center: note.min(1).max(120), ...place }),
    written,
  ),
  /** A package once more, as it was. */
  'packages.resend': job(
    MANAGERS,
    z.strictObject({ sequence: count, ...place }),
    z.strictObject({ identifier: z.string(), sequence: count, sealed: z.boolean() }),
  ),
  /** A receipt of headquarters, opened and checked; `about`: the package it is of. */
  'packages.import': job(
    MANAGERS,
    z.strictObject({ file: filePath }),
    z.strictObject({ identifier: z.string(), kind: z.string(), sequence: count, about: z.string() }),
  ),
  /** The receipt of a package as its code, read over the telephone. */
  'packages.receiveCode': command(
    MANAGERS,
    z.strictObject({ code: requiredNote }),
    z.strictObject({ identifier: z.string(), sequence: count }),
  ),
  /** By what headquarters enrols the office, and which keys of headquarters it knows. */
  'packages.identity': command(
    [...MANAGERS, 'administrador'],
    empty,
    z.strictObject({
      office: z.string(),
      name: z.string(),
      publicKey: z.string(),
      recipient: z.string(),
      fingerprint: z.string(),
      root: rootTold.nullable(),
    }),
  ),
  /** The keys of headquarters (`root.json`); `fingerprint`: as read over the telephone, '' where one is known already. */
  'packages.acceptRoot': command(
    SETTERS,
    z.strictObject({ file: filePath, fingerprint: z.string().max(60) }),
    rootTold,
  ),
  /** What has no receipt yet, the newest first; `allowed`: days after which it is late. */
  'packages.outbox': query(
    'anyone',
    empty,
    z.strictObject({
      allowed: count,
      late: count,
      waiting: z.array(
        packageEntry
          .pick({ identifier: true, sequence: true, kind: true, period: true, createdAt: true })
          .extend({ days: count, isLate: z.boolean() }),
      ),
    }),
  ),
  'packages.setReceiptDays': command(
    SETTERS,
    z.strictObject({ days: z.int().min(1).max(365) }),
    z.strictObject({ days: count }),
  ),
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
