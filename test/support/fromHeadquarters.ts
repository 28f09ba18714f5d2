import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toDate } from '@shared/domain/calendar';
import type { DownloadKind } from '@shared/domain/packages/downloads';
import { NO_LINK } from '@shared/domain/packages/chain';
import { downloadHandlers } from '../../src/main/backend/handlers/downloads';
import { packageHandlers } from '../../src/main/backend/handlers/packages';
import { newIdentity, recipientOf, seal } from '../../src/main/backend/packages/age';
import { bagOf, HEADQUARTERS, sha256, type BagInfo } from '../../src/main/backend/packages/bag';
import { newSigningKey, publicKeyOf } from '../../src/main/backend/packages/ed25519';
import { DOWNLOAD_TABLES } from '../../src/main/backend/packages/downloads/tables';
import { fingerprintOfRoot, writeRoot, type Root } from '../../src/main/backend/packages/root';
import { payloadOf, type Row, type Table } from '../../src/main/backend/packages/table';
import { zipOf } from '../../src/main/backend/packages/zip';
import { TEST_UBIGEO, type TestBackend } from './backend';

export const DOWNLOAD_HANDLERS = { ...packageHandlers, ...downloadHandlers };

type Given = Partial<BagInfo> & { readonly key?: string };

/** The office as headquarters reaches it; `folder`: where files lie. */
type Reach = {
  readonly folder: string;
  readonly acceptRoot: (path: string, fingerprint: string) => Promise<unknown>;
  readonly recipient: () => Promise<string>;
};

export const aHeadquarters = (office: TestBackend, setter: string) =>
  headquartersOf({
    folder: office.dir,
    acceptRoot: (path, fingerprint) => office.as(setter).ask('packages.acceptRoot', { file: { path }, fingerprint }),
    recipient: async () => (await office.ask('packages.identity', {})).recipient,
  });

/** Headquarters whose keys the office knows, and what it sends there, one package after the other. */
export async function headquartersOf({ folder, acceptRoot, recipient: askRecipient }: Reach) {
  const signingKey = newSigningKey();
  const rootKeys = [newSigningKey(), newSigningKey(), newSigningKey()];
  const root: Root = {
    type: 'juntos-root',
    version: 1,
    organisation: 'Sede Central',
    expires: toDate('2030-12-31'),
    threshold: 2,
    roots: rootKeys.map(publicKeyOf),
    signing: [publicKeyOf(signingKey)],
    recipients: [await recipientOf(await newIdentity())],
  };
  const rootPath = join(folder, 'root.json');
  writeFileSync(rootPath, writeRoot(root, rootKeys.slice(0, 2)));
  await acceptRoot(rootPath, fingerprintOfRoot(root));
  const recipient = await askRecipient();
  const chain = { sequence: 0, sha256: NO_LINK };

  /** The path of the next package; what is given instead makes one that is not next. */
  const publish = async (
    kind: DownloadKind,
    rows: readonly Row[],
    { key = signingKey, ...given }: Given = {},
    beside: readonly Table[] = [],
  ) => {
    const tables = [{ ...DOWNLOAD_TABLES[kind], rows }, ...beside];
    const sequence = given.sequence ?? chain.sequence + 1;
    const info: BagInfo = {
      identifier: `SEDE-${TEST_UBIGEO}-${String(sequence).padStart(6, '0')}`,
      organisation: 'Sede Central',
      date: '2026-05-04',
      office: HEADQUARTERS,
      to: TEST_UBIGEO,
      kind,
      expires: null,
      previousSha256: chain.sha256,
      schemaVersion: '1',
      period: null,
      publicKey: publicKeyOf(key),
      receiptSecret: '',
      counts: Object.fromEntries(tables.map((table) => [table.name, table.rows.length])),
      totalCents: 0,
      ...given,
      sequence,
    };
    const zip = await zipOf(info.identifier, bagOf(payloadOf(info.identifier, tables), info, key));
    if (sequence === chain.sequence + 1 && Object.keys(given).length === 0) {
      chain.sequence = sequence;
      chain.sha256 = sha256(zip);
    }
    const path = join(folder, `${info.identifier}-${sha256(zip).slice(0, 6)}.jpkg`);
    writeFileSync(path, await seal(zip, [recipient]));
    return path;
  };
  return { publish };
}

export type Headquarters = Awaited<ReturnType<typeof aHeadquarters>>;

/** Seen and applied; the code of the refusal where it is not. */
export async function takeIn(office: Pick<TestBackend, 'call'>, path: string): Promise<string> {
  const seen = await office.call('downloads.analyse', { file: { path } });
  if (!seen.ok) return seen.problem.code === 'package-refused' ? seen.problem.why : seen.problem.code;
  if (seen.value.analysis === null) throw new Error('a receipt is not seen before');
  const applied = await office.call('downloads.apply', { analysisId: seen.value.analysis.analysisId });
  return applied.ok ? 'APPLIED' : applied.problem.code;
}
