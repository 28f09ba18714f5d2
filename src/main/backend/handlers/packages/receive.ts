import type { Problem } from '@shared/contract/problems';
import { chainState, type ChainState } from '@shared/domain/packages/chain';
import { toDate } from '@shared/domain/calendar';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import type { ReadDb, Tx } from '../../database/handles';
import { listReceived } from '../../database/packages/received';
import { insertReceipt, listPackages } from '../../database/packages/sent';
import { takeResume } from './resume';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import { openPackage, readTables, refusePackage, type Incoming, type PackageRefused } from '../../packages/incoming';
import { receiptCode, receiptShape, receiptSecret, sameCode } from '../../packages/receipts';
import { RESUME } from '../../packages/resume';
import type { Row } from '../../packages/table';
import { HEADQUARTERS } from '../../packages/bag';
import { readPackage } from '../../packages/readPackage';
import { dayOfTerms, officeKeys, rootInForce } from './keys';

export const receiveHandlers: Pick<HandlersOf<'packages'>, 'packages.import' | 'packages.receiveCode'> = {
  /** A receipt, or where the chain goes on. Neither has a place in the chain: it may come in any order. */
  'packages.import': async (backend, { file }) => {
    const read = await readPackage(file.path);
    if (!read.ok) return read;
    const incoming = await openReceived(backend, read.value.bytes);
    if (!incoming.ok) return incoming;
    const { info, parts } = incoming.value;
    if (!isOutsideChain(info.kind)) return refusePackage('KIND_UNKNOWN', info.kind);
    const isReceipt = info.kind === RECEIPT_KIND;
    const shape = isReceipt ? receiptShape(info.schemaVersion) : RESUME;
    const tables = readTables(parts, [shape]);
    if (!tables.ok) return tables;
    const told = tables.value.get(shape.name)?.[0];
    return backend.write(async (tx) => {
      const taken = isReceipt ? await takeReceipt(tx, told) : await takeResume(tx, info.identifier, told);
      if (!taken.ok) return taken;
      const { identifier, kind, sequence } = info;
      await noteEvent(tx, { kind: 'package.received', subject: identifier, details: { kind, ...taken.value } });
      return ok({ identifier, kind, sequence, about: taken.value.about });
    });
  },

  /** The receipt read over the telephone, where no file comes back. */
  'packages.receiveCode': async (backend, { code }) => {
    const keys = await officeKeys(backend);
    if (!keys.ok) return keys;
    const waiting = (await listPackages(backend.db)).filter(({ receivedOn }) => receivedOn === null);
    const found = waiting.find(({ identifier, sha256 }) =>
      sameCode(code, receiptCode(receiptSecret(keys.value.signingKey, identifier), sha256)),
    );
    if (found === undefined) return refusePackage('CODE_WRONG');
    const { identifier, sequence } = found;
    return backend.write(async (tx) => {
      const untold = { accepted: null, refused: null };
      await insertReceipt(tx, { sequence, receivedOn: backend.today(), ...untold }, 'CODE');
      await noteEvent(tx, { kind: 'package.receipt', subject: identifier, details: { way: 'CODE' } });
      return ok({ identifier, sequence });
    });
  },
};

const RECEIPT_KIND = 'RECEIPT';
/** Told about what this office sent: it stands by itself. */
export const isOutsideChain = (kind: string) => kind === RECEIPT_KIND || kind === 'RESUME';

/** Whole, from headquarters and for this office. */
export async function openReceived(backend: Backend, bytes: Buffer): Promise<Result<Incoming, Problem>> {
  const root = await rootInForce(backend);
  if (!root.ok) return root;
  const keys = await officeKeys(backend);
  if (!keys.ok) return keys;
  return openPackage(bytes, {
    identities: [keys.value.identity],
    isTrusted: ({ office, publicKey }) => office === HEADQUARTERS && root.value.signing.includes(publicKey),
    as: await getSetting(backend.db, 'office_ubigeo'),
    today: await dayOfTerms(backend),
  });
}

/** Next in the chain, or refused with where it stands. */
export async function inOrder(db: ReadDb, incoming: Incoming): Promise<Result<Incoming, PackageRefused>> {
  const { info, sha256 } = incoming;
  const state = chainState(await listReceived(db), { ...info, sha256 });
  return state === 'NEXT' ? ok(incoming) : refusePackage(state, placeOf(state, info));
}

const placeOf = (state: ChainState, { identifier, sequence }: Incoming['info']) =>
  state === 'GAP' || state === 'FORKED' ? String(state === 'GAP' ? sequence - 1 : sequence) : identifier;

/** `about`: the package it is of, for people. */
async function takeReceipt(tx: Tx, told: Row | undefined): Promise<Result<{ readonly about: string }, PackageRefused>> {
  const identifier = String(told?.['identifier'] ?? '');
  const sent = (await listPackages(tx)).find((one) => one.identifier === identifier);
  if (sent === undefined) return refusePackage('UNKNOWN_PACKAGE', identifier);
  if (sent.sha256 !== told?.['sha256']) return refusePackage('RECEIPT_DIFFERS', identifier);
  const receivedOn = toDate(String(told['received_on']));
  const [accepted, refused] = [told['accepted'], told['refused']].map((count) =>
    count === undefined ? null : Number(count),
  );
  const counts = { accepted: accepted ?? null, refused: refused ?? null };
  if (sent.receivedOn === null) await insertReceipt(tx, { sequence: sent.sequence, receivedOn, ...counts }, 'FILE');
  return ok({ about: identifier });
}
