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
  /** Rows that headquarters took and refused; null: its receipt does not tell, or none came. */
  readonly accepted: number | null;
  readonly refused: number | null;
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
      'accepted',
      'refused',
    );
  return rows.map(({ period, ...same }) => ({ ...same, period: period === '' ? null : period }));
}

type NewPackage = Omit<PackageRecord, 'createdBy' | 'createdAt' | 'receivedOn' | 'accepted' | 'refused'>;

type SentHead = { readonly events: number; readonly looks: number; readonly payments: number };

/** Where the history stood in the newest package; undefined: none was sent, or by a version that did not note it. */
export async function findLastHead(db: ReadDb): Promise<SentHead | undefined> {
  const row = await db('package')
    .orderBy('sequence', 'desc')
    .first<{ [Name in keyof SentHead]: number | null } | undefined>('events', 'looks', 'payments');
  const { events, looks, payments } = row ?? { events: null, looks: null, payments: null };
  return events === null || looks === null || payments === null ? undefined : { events, looks, payments };
}

/** With the zip as it was sealed, so that the very same can be sent again. */
export async function insertPackage(
  tx: Tx,
  record: NewPackage,
  zip: Buffer,
  history: SentHead | undefined,
): Promise<void> {
  const { period, previousSha256, ...same } = record;
  await tx('package').insert({
    ...same,
    bytes: zip.length,
    period: period ?? '',
    previous_sha256: previousSha256,
    created_at: tx.author.at,
    created_by: tx.author.userId,
    events: history?.events ?? null,
    looks: history?.looks ?? null,
    payments: history?.payments ?? null,
  });
  await tx('package_content').insert({ sequence: record.sequence, zip });
}

export async function findSentZip(db: ReadDb, sequence: number): Promise<Buffer | undefined> {
  return (await db('package_content').where({ sequence }).first<{ zip: Buffer } | undefined>('zip'))?.zip;
}

/** `accepted`, `refused`: null where the receipt does not tell. */
export type NewReceipt = Pick<PackageRecord, 'sequence' | 'accepted' | 'refused'> & { readonly receivedOn: IsoDate };

export async function insertReceipt(
  tx: Tx,
  { sequence, receivedOn, accepted, refused }: NewReceipt,
  way: 'FILE' | 'CODE',
): Promise<void> {
  await tx('package_receipt').insert({
    sequence,
    received_on: receivedOn,
    accepted,
    refused,
    way,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
}
