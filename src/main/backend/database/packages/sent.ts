import type { IsoDate, Period } from '@shared/domain/calendar';
import type { ReadDb, Tx } from '../handles';

export type PackageRecord = {
  readonly sequence: number;
  readonly identifier: string;
  readonly kind: string;
  /** The bimester it tells of; null: proposals alone. */
  readonly period: Period | null;
  readonly sha256: string;
  readonly previousSha256: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Day on which headquarters received it, by its receipt; null: none came yet. */
  readonly receivedOn: IsoDate | null;
};

type PackageRow = Omit<PackageRecord, 'period'> & { readonly period: Period | '' };

/** The newest first. */
export async function listPackages(db: ReadDb | Tx): Promise<readonly PackageRecord[]> {
  const rows: PackageRow[] = await db('package')
    .join('app_user', 'app_user.id', 'package.created_by')
    .leftJoin('package_receipt', 'package_receipt.sequence', 'package.sequence')
    .orderBy('package.sequence', 'desc')
    .select(
      'package.sequence as sequence',
      'identifier',
      'kind',
      'period',
      'sha256',
      'previous_sha256 as previousSha256',
      'package.created_at as createdAt',
      'app_user.name as createdBy',
      'received_on as receivedOn',
    );
  return rows.map(({ period, ...same }) => ({ ...same, period: period === '' ? null : period }));
}

type NewPackage = Omit<PackageRecord, 'createdBy' | 'createdAt' | 'receivedOn'>;

/** With the zip as it was sealed, so that the very same can be sent again. */
export async function insertPackage(tx: Tx, record: NewPackage, zip: Buffer): Promise<void> {
  const { period, previousSha256, ...same } = record;
  await tx('package').insert({
    ...same,
    bytes: zip.length,
    period: period ?? '',
    previous_sha256: previousSha256,
    created_at: tx.author.at,
    created_by: tx.author.userId,
  });
  await tx('package_content').insert({ sequence: record.sequence, zip });
}

export async function findSentZip(db: ReadDb, sequence: number): Promise<Buffer | undefined> {
  return (await db('package_content').where({ sequence }).first<{ zip: Buffer } | undefined>('zip'))?.zip;
}

export async function insertReceipt(
  tx: Tx,
  { sequence, receivedOn }: { readonly sequence: number; readonly receivedOn: IsoDate },
  way: 'FILE' | 'CODE',
): Promise<void> {
  await tx('package_receipt').insert({
    sequence,
    received_on: receivedOn,
    way,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
}
