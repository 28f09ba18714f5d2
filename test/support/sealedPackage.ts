import { newIdentity, recipientOf, seal } from '../../src/main/backend/packages/age';
import { bagOf, HEADQUARTERS, type BagInfo } from '../../src/main/backend/packages/bag';
import { newSigningKey, publicKeyOf } from '../../src/main/backend/packages/ed25519';
import type { Reader } from '../../src/main/backend/packages/incoming';
import { TABLES } from '../../src/main/backend/packages/schema';
import { payloadOf, type Row, type Table } from '../../src/main/backend/packages/table';
import { zipOf } from '../../src/main/backend/packages/zip';
import type { IsoDate } from '@shared/domain/calendar';

export const OFFICE = '050401';
const households = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `H-${String(index + 1).padStart(6, '0')}`,
    ubigeo: OFFICE,
    populated_center_code: '0504010001',
    populated_center_name: 'CHACA, "LA BANDA"',
    area: 'RURAL',
    cse: 'POBRE EXTREMO',
    cse_expiry: null,
    status: 'AFFILIATED',
    affiliation_date: '2025-01-31',
  }));

/** An office that signs and headquarters that opens, with real keys. */
export async function aSealedExchange({ rows = 3 } = {}) {
  const signingKey = newSigningKey();
  const publicKey = publicKeyOf(signingKey);
  const identity = await newIdentity();
  const recipient = await recipientOf(identity);
  const tables: readonly Table[] = [{ ...TABLES.household, rows: households(rows) }];
  const info: BagInfo = {
    identifier: `D${OFFICE}-000001`,
    organisation: 'UT Huanta',
    date: '2026-07-08',
    office: OFFICE,
    to: HEADQUARTERS,
    kind: 'REGISTRY',
    expires: null,
    sequence: 1,
    previousSha256: '0'.repeat(64),
    schemaVersion: '4',
    period: null,
    publicKey,
    receiptSecret: 'secreto',
    counts: { household: rows },
    totalCents: 0,
  };
  const zip = (changes: Partial<BagInfo> = {}, key = signingKey) => {
    const told = { ...info, ...changes };
    return zipOf(told.identifier, bagOf(payloadOf(told.identifier, tables), told, key));
  };
  const sealTo = async (bytes: Buffer, to = recipient) => seal(bytes, [to]);
  const reader: Reader = {
    identities: [identity],
    isTrusted: (one) => one.office === OFFICE && one.publicKey === publicKey,
    as: HEADQUARTERS,
    today: '2026-07-10' as IsoDate,
  };
  return { info, zip, sealTo, reader, identity, recipient, publicKey };
}
