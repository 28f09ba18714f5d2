import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PackageFault } from '@shared/contract/packages';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { noteEvent } from '../database/events';
import type { Tx } from '../database/handles';
import { findApprovedList, insertPackage, listPackages, packageTables, type ApprovedList } from '../database/packages';
import { findSetting, getSetting, putSetting } from '../database/settings';
import type { HandlersOf } from '../dispatch';
import type { Session } from '../engine';
import { codeOfFault } from '../files/faults';
import { renameOver } from '../files/replaceFile';
import { bagOf, readInfo, sha256, TAGS, type BagInfo, type Parts } from '../packages/bag';
import { SCHEMA_VERSION } from '../packages/schema';
import { newSigningKey, publicKeyOf } from '../packages/signedNote';
import { payloadOf, type Table } from '../packages/table';
import { faultsOf } from '../packages/verifyBag';
import { unzip, zipOf } from '../packages/zip';
import { Refused } from '../workbooks/reading/refusal';
import { noteSent, proposalsOf, toldProposal, type Proposal } from './affiliation/propose';

export const packageHandlers: HandlersOf<'packages'> = {
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

  'packages.verify': async ({ session }, { file }) => {
    const read = await readPackage(file.path);
    if (!read.ok) return read;
    const { parts, faults: unreadable } = read.value;
    const info = readInfo(parts.get(TAGS.info)?.toString('utf8') ?? '');
    const faults =
      unreadable.length > 0 ? unreadable : faultsOf(parts, await trustedKey(session, info.get('X-Office')));
    return ok({
      valid: faults.length === 0,
      identifier: info.get('External-Identifier') ?? basename(file.path),
      sequence: Number(info.get('X-Sequence') ?? 0) || 0,
      signedBy: info.get('Source-Organization') ?? '',
      counts: countsIn(info),
      faults: [...faults],
    });
  },
};

const SIGNING_KEY = 'package_signing_key';

/** Made when the office sends its first package; it never leaves the encrypted registry. */
async function signingKeyOf(backend: Backend): Promise<Result<string, Problem>> {
  const stored = await findSetting(backend.db, SIGNING_KEY);
  if (stored !== undefined) return ok(stored);
  return backend.write(async (tx) => {
    const made = newSigningKey();
    await putSetting(tx, SIGNING_KEY, made);
    await noteEvent(tx, { kind: 'package.key-made', subject: publicKeyOf(made) });
    return ok(made);
  });
}

async function send(
  backend: Backend,
  list: ApprovedList | undefined,
  proposals: readonly Proposal[],
  path: string,
): Promise<Result<Output<'packages.export'>, Problem>> {
  const signingKey = await signingKeyOf(backend);
  if (!signingKey.ok) return signingKey;
  const tables = await packageTables(backend.db, list, proposals.map(toldProposal));
  const info = await bagInfo(backend, list, tables, publicKeyOf(signingKey.value));
  const bytes = await zipOf(info.identifier, bagOf(payloadOf(info.identifier, tables), info, signingKey.value));
  return deliver(backend, { info, period: list?.period ?? null, bytes, proposals }, path);
}

async function bagInfo(
  backend: Backend,
  list: ApprovedList | undefined,
  tables: readonly Table[],
  publicKey: string,
): Promise<BagInfo> {
  const [latest] = await listPackages(backend.db);
  const office = await getSetting(backend.db, 'office_ubigeo');
  const sequence = (latest?.sequence ?? 0) + 1;
  return {
    identifier: `D${office}-${String(sequence).padStart(6, '0')}`,
    organisation: await getSetting(backend.db, 'office_name'),
    date: list?.approvedAt.slice(0, 10) ?? backend.today(),
    office,
    sequence,
    previousSha256: latest?.sha256 ?? '0'.repeat(64),
    schemaVersion: SCHEMA_VERSION,
    period: list?.period ?? null,
    publicKey,
    counts: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length])),
    totalCents: list?.totalCents ?? 0,
  };
}

type Sending = {
  readonly info: BagInfo;
  readonly period: Period | null;
  readonly bytes: Buffer;
  readonly proposals: readonly Proposal[];
};

/** Written beside its place, read back and verified; it gets its name and its line in the registry together, or neither. */
async function deliver(backend: Backend, { info, period, bytes, proposals }: Sending, path: string) {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes, { flush: true });
    const { parts } = await unzip(temporary);
    const [fault] = faultsOf(parts, info.publicKey);
    if (fault !== undefined) return refuse({ code: 'package-invalid' as const, part: fault.part, why: fault.code });
    return await backend.write(async (tx) => {
      const entry = await recordPackage(tx, info, period, bytes);
      await noteSent(tx, proposals, info.identifier);
      await renameOver(temporary, path);
      return ok({
        ...entry,
        createdBy: backend.user.name,
        bytes: bytes.length,
        counts: { ...info.counts },
        totalCents: info.totalCents,
      });
    });
  } catch (error) {
    // Too large for the gate that headquarters reads it through.
    if (error instanceof Refused)
      return refuse({ code: 'package-invalid' as const, part: error.detail, why: error.code });
    return refuse({ code: 'file-unwritable' as const, name: basename(path), detail: codeOfFault(error) });
  } finally {
    await rm(temporary, { force: true });
  }
}

async function recordPackage(tx: Tx, info: BagInfo, period: Period | null, bytes: Buffer) {
  const { identifier, sequence, previousSha256 } = info;
  const record = { identifier, sequence, previousSha256, period, sha256: sha256(bytes) };
  await insertPackage(tx, { ...record, bytes: bytes.length });
  await noteEvent(tx, {
    kind: 'package.exported',
    subject: period ?? identifier,
    details: { identifier, sha256: record.sha256 },
  });
  return { ...record, createdAt: tx.author.at };
}

type ReadPackage = { readonly parts: Parts; readonly faults: readonly PackageFault[] };

async function readPackage(path: string): Promise<Result<ReadPackage, Problem>> {
  try {
    return ok({ parts: (await unzip(path)).parts, faults: [] });
  } catch (error) {
    if (!(error instanceof Refused))
      return refuse({ code: 'file-unreadable', name: basename(path), detail: codeOfFault(error) });
    return ok({
      parts: new Map(),
      faults: [{ part: basename(path), code: 'NOT_A_PACKAGE', detail: error.code }],
    });
  }
}

/** Our own packages are checked against our own key; another office's, and without a registry, against the one it names. */
async function trustedKey(session: Session | undefined, office: string | undefined): Promise<string | undefined> {
  if (session === undefined) return undefined;
  const stored = await findSetting(session.db, SIGNING_KEY);
  return stored !== undefined && office === (await getSetting(session.db, 'office_ubigeo'))
    ? publicKeyOf(stored)
    : undefined;
}

const countsIn = (info: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    [...info].flatMap(([label, value]) =>
      label.startsWith('X-Count-') ? [[label.slice('X-Count-'.length), Number(value)]] : [],
    ),
  );
