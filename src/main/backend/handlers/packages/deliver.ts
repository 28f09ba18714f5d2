import { setImmediate as letMessagesIn } from 'node:timers/promises';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { auditHashAt, findAuditHead } from '../../database/audit/head';
import { lookThrough } from '../../database/lookThrough';
import { noteEvent } from '../../database/events';
import type { ReadDb } from '../../database/handles';
import { findChainEnd, isResumeDue } from '../../database/packages/resumes';
import { findLastHead, insertPackage } from '../../database/packages/sent';
import { getSetting } from '../../database/settings';
import { seal } from '../../packages/age';
import { bagOf, HEADQUARTERS, sha256, type BagInfo, type HistoryHead } from '../../packages/bag';
import { publicKeyOf } from '../../packages/ed25519';
import { refusePackage } from '../../packages/incoming';
import { findRoot } from '../../packages/knownRoot';
import { receiptSecret } from '../../packages/receipts';
import { SCHEMA_VERSION } from '../../packages/schema';
import { payloadOf } from '../../packages/table';
import { faultsOf } from '../../packages/verifyBag';
import { unzip, zipOf } from '../../packages/zip';
import { Refused } from '../../workbooks/reading/refusal';
import type { Content } from './contents';
import { officeKeys, rootInForce } from './keys';
import { place, type Place } from './place';

/** Packed, signed, verified, sealed and written; what it tells is noted with it. */
export async function send(
  backend: Backend,
  content: Content,
  target: Place,
): Promise<Result<Output<'packages.export'>, Problem>> {
  const [damage] = await lookThrough(backend.db, () => letMessagesIn());
  if (damage !== undefined) return refuse({ code: 'registry-damaged', detail: damage });
  // a package under a number that headquarters has already would be taken for a forgery
  if ((await findRoot(backend.db)) !== undefined && (await isResumeDue(backend.db))) return refusePackage('RESUME_DUE');
  const keys = await officeKeys(backend);
  if (!keys.ok) return keys;
  const { signingKey } = keys.value;
  const info = await bagInfo(backend, content, signingKey);
  const zip = await zipOf(info.identifier, bagOf(payloadOf(info.identifier, content.tables), info, signingKey));
  const fault = await faultOf(zip, info.publicKey);
  if (fault !== undefined) return refuse(fault);
  const file = await asSent(backend, zip);
  if (!file.ok) return file;
  const bytes = file.value.length;
  const parts = Math.ceil(bytes / target.partBytes);
  return place(file.value, target, (named) =>
    backend.write(async (tx) => {
      const { identifier, sequence, previousSha256 } = info;
      const { kind, period } = content;
      const record = { identifier, kind, sequence, previousSha256, period, sha256: sha256(zip) };
      await insertPackage(tx, record, zip, info.history);
      const details = { identifier, sha256: record.sha256 };
      await noteEvent(tx, { kind: 'package.exported', subject: period ?? identifier, details });
      await content.note(tx, record);
      await named();
      const receipt = { receivedOn: null, accepted: null, refused: null };
      const author = { createdAt: tx.author.at, createdBy: backend.user.name, ...receipt };
      const totals = { counts: { ...info.counts }, totalCents: info.totalCents };
      return ok({ ...record, ...author, ...totals, bytes, parts, sealed: file.value !== zip });
    }),
  );
}

async function bagInfo(backend: Backend, content: Content, signingKey: string): Promise<BagInfo> {
  const { kind, period, date, tables, totalCents, base } = content;
  const office = await getSetting(backend.db, 'office_ubigeo');
  const { resumes, ...end } = await findChainEnd(backend.db);
  const sequence = end.sequence + 1;
  const identifier = `D${office}-${String(sequence).padStart(6, '0')}`;
  return {
    identifier,
    organisation: await getSetting(backend.db, 'office_name'),
    date,
    office,
    to: HEADQUARTERS,
    kind,
    expires: null,
    sequence,
    previousSha256: end.sha256,
    ...(resumes !== undefined && { resumes }),
    schemaVersion: SCHEMA_VERSION,
    period,
    publicKey: publicKeyOf(signingKey),
    receiptSecret: receiptSecret(signingKey, identifier),
    ...(base !== undefined && { base }),
    history: await historyOf(backend.db),
    counts: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length])),
    totalCents,
  };
}

/** Where the history stands, and what is found today where it stood in the package before. */
async function historyOf(db: ReadDb): Promise<HistoryHead> {
  const { code: _short, ...head } = await findAuditHead(db);
  const before = await findLastHead(db);
  return before === undefined ? head : { ...head, before: await auditHashAt(db, before) };
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
export async function asSent(backend: Backend, zip: Buffer): Promise<Result<Buffer, Problem>> {
  if ((await findRoot(backend.db)) === undefined) return ok(zip);
  const root = await rootInForce(backend);
  return root.ok ? ok(await seal(zip, root.value.recipients)) : root;
}
