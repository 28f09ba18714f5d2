import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { NO_LINK } from '@shared/domain/packages/chain';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import { findSentZip, insertPackage, listPackages } from '../../database/packages/sent';
import { findApprovedList, packageTables, type ApprovedList } from '../../database/packages/tables';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import { codeOfFault } from '../../files/faults';
import { renameOver } from '../../files/replaceFile';
import { seal } from '../../packages/age';
import { bagOf, HEADQUARTERS, sha256, type BagInfo } from '../../packages/bag';
import { publicKeyOf } from '../../packages/ed25519';
import { receiptSecret } from '../../packages/receipts';
import { SCHEMA_VERSION } from '../../packages/schema';
import { payloadOf, type Table } from '../../packages/table';
import { faultsOf } from '../../packages/verifyBag';
import { unzip, zipOf } from '../../packages/zip';
import { Refused } from '../../workbooks/reading/refusal';
import { noteSent, proposalsOf, toldProposal, type Proposal } from '../affiliation/propose';
import { findRoot, officeKeys, rootInForce } from './keys';

export const sendHandlers: Pick<
  HandlersOf<'packages'>,
  'packages.list' | 'packages.export' | 'packages.exportProposals' | 'packages.resend'
> = {
  'packages.list': async ({ db }) => ok([...(await listPackages(db))]),

  'packages.export': async (backend, { period, file }, job) => {
    const list = await findApprovedList(backend.db, period);
    if (list === undefined) return refuse({ code: 'list-not-approved', period });
    const proposals = await proposalsOf(backend, job);
    return proposals.ok ? send(backend, list, proposals.value, file.path) : proposals;
  },

  'packages.exportProposals': async (backend, { file }, job) => {
    const proposals = await proposalsOf(backend, job);
    if (!proposals.ok) return proposals;
    if (proposals.value.length === 0) return refuse({ code: 'no-proposals' });
    return send(backend, undefined, proposals.value, file.path);
  },

  /** The same package once more: same number, same content. */
  'packages.resend': async (backend, { sequence, file }) => {
    const sent = (await listPackages(backend.db)).find((one) => one.sequence === sequence);
    const zip = sent && (await findSentZip(backend.db, sequence));
    if (sent === undefined || zip === undefined) return refuse({ code: 'not-found', what: String(sequence) });
    const sealed = await asSent(backend, zip);
    if (!sealed.ok) return sealed;
    return place(sealed.value, file.path, (named) =>
      backend.write(async (tx) => {
        await noteEvent(tx, { kind: 'package.resent', subject: sent.identifier });
        await named();
        return ok({ identifier: sent.identifier, sequence, sealed: sealed.value !== zip });
      }),
    );
  },
};

async function send(
  backend: Backend,
  list: ApprovedList | undefined,
  proposals: readonly Proposal[],
  path: string,
): Promise<Result<Output<'packages.export'>, Problem>> {
  const keys = await officeKeys(backend);
  if (!keys.ok) return keys;
  const { signingKey } = keys.value;
  const tables = await packageTables(backend.db, list, proposals.map(toldProposal));
  const info = await bagInfo(backend, list, tables, signingKey);
  const zip = await zipOf(info.identifier, bagOf(payloadOf(info.identifier, tables), info, signingKey));
  const fault = await faultOf(zip, info.publicKey);
  if (fault !== undefined) return refuse(fault);
  const file = await asSent(backend, zip);
  if (!file.ok) return file;
  const period = list?.period ?? null;
  return place(file.value, path, (named) =>
    backend.write(async (tx) => {
      const { identifier, kind, sequence, previousSha256 } = info;
      const record = { identifier, kind, sequence, previousSha256, period, sha256: sha256(zip) };
      await insertPackage(tx, record, zip);
      const details = { identifier, sha256: record.sha256 };
      await noteEvent(tx, { kind: 'package.exported', subject: period ?? identifier, details });
      await noteSent(tx, proposals, identifier);
      await named();
      const author = { createdAt: tx.author.at, createdBy: backend.user.name, receivedOn: null };
      const totals = { counts: { ...info.counts }, totalCents: info.totalCents };
      return ok({ ...record, ...author, ...totals, bytes: file.value.length, sealed: file.value !== zip });
    }),
  );
}

async function bagInfo(
  backend: Backend,
  list: ApprovedList | undefined,
  tables: readonly Table[],
  signingKey: string,
): Promise<BagInfo> {
  const [latest] = await listPackages(backend.db);
  const office = await getSetting(backend.db, 'office_ubigeo');
  const sequence = (latest?.sequence ?? 0) + 1;
  const identifier = `D${office}-${String(sequence).padStart(6, '0')}`;
  return {
    identifier,
    organisation: await getSetting(backend.db, 'office_name'),
    date: list?.approvedAt.slice(0, 10) ?? backend.today(),
    office,
    to: HEADQUARTERS,
    kind: list === undefined ? 'PROPOSALS' : 'BIMESTER',
    expires: null,
    sequence,
    previousSha256: latest?.sha256 ?? NO_LINK,
    schemaVersion: SCHEMA_VERSION,
    period: list?.period ?? null,
    publicKey: publicKeyOf(signingKey),
    receiptSecret: receiptSecret(signingKey, identifier),
    counts: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length])),
    totalCents: list?.totalCents ?? 0,
  };
}

/** Opened once more through the gate that headquarters reads it through, which may be too narrow for it. */
async function faultOf(zip: Buffer, publicKey: string): Promise<Problem | undefined> {
  try {
    const [fault] = faultsOf((await unzip(zip)).parts, publicKey);
    return fault && { code: 'package-invalid', part: fault.part, why: fault.code };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { code: 'package-invalid', part: error.detail, why: error.code };
  }
}

/** Sealed to headquarters once its keys are known; before that the package travels open, as it always did. */
async function asSent(backend: Backend, zip: Buffer): Promise<Result<Buffer, Problem>> {
  if ((await findRoot(backend.db)) === undefined) return ok(zip);
  const root = await rootInForce(backend);
  return root.ok ? ok(await seal(zip, root.value.recipients)) : root;
}

/** Written beside its place and read back; it gets its name and its line in the registry together, or neither. */
async function place<Value>(
  bytes: Buffer,
  path: string,
  record: (named: () => Promise<void>) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes, { flush: true });
    if (!(await readFile(temporary)).equals(bytes)) throw new Error('the disk gave back something else');
    return await record(() => renameOver(temporary, path));
  } catch (error) {
    return refuse({ code: 'file-unwritable' as const, name: basename(path), detail: codeOfFault(error) });
  } finally {
    await rm(temporary, { force: true });
  }
}
