import { z } from 'zod';
import type { IsoDate } from '@shared/domain/calendar';
import { NO_LINK, type ChainState } from '@shared/domain/packages/chain';
import { faultOfHead, type Head } from '@shared/domain/packages/heads';
import { canonicalJson } from '@shared/domain/canonicalJson';
import type { Result } from '@shared/domain/result';
import { seal } from '../../main/backend/packages/age';
import { bagOf, HEADQUARTERS, sha256, type BagInfo } from '../../main/backend/packages/bag';
import { MOVE_TABLES } from '../../main/backend/packages/downloads/tables';
import { publicKeyOf } from '../../main/backend/packages/ed25519';
import {
  countRows,
  openPackage,
  refusePackage,
  type Incoming,
  type PackageRefused,
} from '../../main/backend/packages/incoming';
import { RECEIPT, receiptCode } from '../../main/backend/packages/receipts';
import { fingerprintOf, type Root } from '../../main/backend/packages/root';
import { SCHEMA_VERSION, TABLES } from '../../main/backend/packages/schema';
import { payloadOf, type Table } from '../../main/backend/packages/table';
import { zipOf } from '../../main/backend/packages/zip';
import type { EnrolledOffice, Headquarters } from './folder';
import { placeIn, resumedBy, sameHistory } from './resume';

const enrolment = z.object({
  office: z.string().regex(/^\d{6}$/),
  name: z.string(),
  publicKey: z.base64().length(44),
  recipient: z.string().startsWith('age1'),
});

/** What `packages identity` wrote, with the fingerprint that the office reads out; undefined: it is no such file. */
export function readEnrolment(text: string) {
  try {
    const { office, name, publicKey, recipient } = enrolment.parse(JSON.parse(text));
    const told = { office, name, publicKey, recipient };
    return { ...told, fingerprint: fingerprintOf(canonicalJson(told)) };
  } catch {
    return undefined;
  }
}

/** An office believed by its fingerprint; again, with new keys, it keeps its place in both chains. */
export function enrol(kept: Headquarters, told: NonNullable<ReturnType<typeof readEnrolment>>): Headquarters {
  const { office, fingerprint: _read, ...keys } = told;
  const before = kept.offices[office] ?? { received: [], sent: [], heads: [], resumes: [] };
  return { ...kept, offices: { ...kept.offices, [office]: { ...before, ...keys } } };
}

export type Arrived = Incoming & { readonly office: EnrolledOffice; readonly state: ChainState };

/** A package of an enrolled office: whole, signed by it, for headquarters; and its place among those before. */
export async function arrive(
  { identities, offices }: Headquarters,
  file: Buffer,
  today: IsoDate,
): Promise<Result<Arrived, PackageRefused>> {
  const isTrusted = ({ office, publicKey }: BagInfo) => offices[office]?.publicKey === publicKey;
  const opened = await openPackage(file, { identities, isTrusted, as: HEADQUARTERS, today });
  if (!opened.ok) return opened;
  const incoming = opened.value;
  const office = offices[incoming.info.office];
  if (office === undefined) throw new Error('a trusted package of nobody');
  const state = placeIn(office, incoming.info, linkOf(incoming));
  const fault = headFault(office, incoming);
  // Another package under its number is the graver thing to be told of.
  if (fault !== undefined && state !== 'FORKED' && state !== 'OLDER')
    return refusePackage(fault, incoming.info.identifier);
  return { ok: true, value: { ...incoming, office, state } };
}

const headFault = (office: EnrolledOffice, { info }: Incoming) => {
  const head = headIn(info);
  return head && faultOfHead(sameHistory(office, info), head, info.history?.before);
};

function headIn({ sequence, history }: BagInfo): Head | undefined {
  if (history === undefined) return undefined;
  const { events, looks, payments, hash } = history;
  return { sequence, events, looks, payments, hash };
}

/** Where the history of the office stood in this package is known from now on, whether it is received or only verified. */
export function remember(kept: Headquarters, { info, office }: Arrived): Headquarters {
  const head = headIn(info);
  if (head === undefined || office.heads.some(({ sequence }) => sequence === head.sequence)) return kept;
  const now = { ...resumedBy(office, info), heads: [...office.heads, head] };
  return { ...kept, offices: { ...kept.offices, [info.office]: now } };
}

const linkOf = ({ info, sha256: hash }: Incoming) => ({ ...info, sha256: hash });

export type Download = {
  readonly kind: string;
  readonly tables: readonly Table[];
  readonly on: IsoDate;
  readonly expires: IsoDate | null;
};

export type Sender = { readonly kept: Headquarters; readonly root: Root };
type Sealed = { readonly file: Buffer; readonly identifier: string; readonly link: EnrolledOffice['sent'][number] };

/** A signed package for an office, in its place behind those before, sealed to it. */
export function send(sender: Sender, ubigeo: string, office: EnrolledOffice, download: Download): Promise<Sealed> {
  const last = office.sent.at(-1);
  const place = { sequence: (last?.sequence ?? 0) + 1, previousSha256: last?.sha256 ?? NO_LINK };
  return sealFor(sender, ubigeo, office, { ...download, ...place, identifier: numbered('S', ubigeo, place.sequence) });
}

export const numbered = (letter: string, ubigeo: string, sequence: number) =>
  `${letter}${ubigeo}-${String(sequence).padStart(6, '0')}`;

type Placed = Download & Pick<BagInfo, 'identifier' | 'sequence' | 'previousSha256'>;

export async function sealFor(
  { kept, root }: Sender,
  ubigeo: string,
  office: EnrolledOffice,
  placed: Placed,
): Promise<Sealed> {
  const { kind, tables, on, expires, identifier, sequence, previousSha256 } = placed;
  const info: BagInfo = {
    identifier,
    organisation: root.organisation,
    date: on,
    office: HEADQUARTERS,
    to: ubigeo,
    kind,
    expires,
    sequence,
    previousSha256,
    schemaVersion: SCHEMA_VERSION,
    period: null,
    publicKey: publicKeyOf(kept.signingKey),
    receiptSecret: '',
    counts: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length])),
    totalCents: 0,
  };
  const zip = await zipOf(identifier, bagOf(payloadOf(identifier, tables), info, kept.signingKey));
  const link = { sequence, sha256: sha256(zip) };
  return { file: await seal(zip, [office.recipient]), identifier, link };
}

/**
 * What the office is told of a package it sent, and the code that tells the same over the telephone. It has the number of
 * that package and no place in the chain of what headquarters sends, so that none is missing where only the code came.
 */
export async function receiptFor(sender: Sender, { info, parts, sha256: hash, office }: Arrived, on: IsoDate) {
  const code = receiptCode(info.receiptSecret, hash);
  const row = {
    identifier: info.identifier,
    sequence: info.sequence,
    sha256: hash,
    received_on: on,
    households: info.counts['household'] ?? 0,
    persons: info.counts['member'] ?? 0,
    payments: info.counts['payment_line'] ?? 0,
    total_cents: info.totalCents,
    code,
    ...countRows(
      parts,
      [...Object.values(TABLES), ...MOVE_TABLES].filter(({ name }) => name in info.counts),
    ),
  };
  const sealed = await sealFor(sender, info.office, office, {
    kind: 'RECEIPT',
    tables: [{ ...RECEIPT, rows: [row] }],
    on,
    expires: null,
    identifier: numbered('C', info.office, info.sequence),
    sequence: info.sequence,
    previousSha256: NO_LINK,
  });
  return { ...sealed, code };
}

/** Its receipt, of the day it first arrived on; `kept`: headquarters that took it in. */
export async function acknowledge(sender: Sender, arrived: Arrived, today: IsoDate) {
  const { info, sha256: hash, office } = arrived;
  const { kept } = sender;
  const known = office.received.find((one) => one.sha256 === hash);
  const on = known?.on ?? today;
  const receipt = await receiptFor(sender, arrived, on);
  if (known !== undefined) return { ...receipt, on, kept };
  const { sequence, identifier, kind } = info;
  const remembered = remember(kept, arrived);
  const before = remembered.offices[info.office] ?? office;
  const now = { ...before, received: [...office.received, { sequence, sha256: hash, identifier, kind, on }] };
  return { ...receipt, on, kept: { ...kept, offices: { ...kept.offices, [info.office]: now } } };
}
