import { createHash } from 'node:crypto';
import { signNote } from './signedNote';

/*
 * A package is a BagIt bag (RFC 8493) that holds a Frictionless data package, signed with a note over its tag manifest.
 * The same data gives the same bytes in every part: nothing here reads a clock, a locale or a time zone.
 */

export type Parts = ReadonlyMap<string, Buffer>;

export type BagInfo = {
  readonly identifier: string;
  readonly organisation: string;
  readonly date: string;
  /** Who sends it, and who it is for: an office by its ubigeo, or `SEDE`. */
  readonly office: string;
  readonly to: string;
  /** What it tells of; decides which tables it has. */
  readonly kind: string;
  /** Last day on which it may be taken in; null: no such day. */
  readonly expires: string | null;
  readonly sequence: number;
  readonly previousSha256: string;
  readonly schemaVersion: string;
  /** null: it tells of no bimester. */
  readonly period: string | null;
  readonly publicKey: string;
  /** What its receipt is told by over the telephone; '' where none is expected. */
  readonly receiptSecret: string;
  /** Identifier of the package with a receipt whose changes it tells of, or `FULL`. */
  readonly base?: string;
  /** Statement of headquarters by which an office goes on that restored an older backup. */
  readonly resumes?: string;
  /** Where the office's history of changes, looks and payments stood: it only grows. */
  readonly history?: HistoryHead;
  /** Control totals: counts of each table, and the sum of the list in céntimos. */
  readonly counts: Readonly<Record<string, number>>;
  readonly totalCents: number;
};

/** Numbers of the last change, look and payment, and one hash over the three chains. */
export type HistoryHead = {
  readonly events: number;
  readonly looks: number;
  readonly payments: number;
  readonly hash: string;
  /** The hash found now where the history stood in the package before; absent in the first. */
  readonly before?: string;
};

export const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** Names under which the parts of every bag are found. */
export const TAGS = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  note: 'tagmanifest-sha256.note',
} as const;

/** All parts of a bag from its payload (`data/…`), in the order in which they are written. */
export function bagOf(payload: Parts, info: BagInfo, signingKey: string): Parts {
  const manifest = manifestOf(payload);
  const tags = new Map<string, Buffer>([
    [TAGS.declaration, Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [TAGS.info, Buffer.from(infoText(payload, info))],
    [TAGS.manifest, Buffer.from(manifest)],
  ]);
  const tagManifest = manifestOf(tags);
  return new Map([
    ...tags,
    [TAGS.tagManifest, Buffer.from(tagManifest)],
    [TAGS.note, Buffer.from(signNote(tagManifest, signerOf(info.office), signingKey))],
    ...payload,
  ]);
}

export const signerOf = (office: string) => `juntos-distrital/${office}`;

const sorted = (parts: Parts) => [...parts].sort(([a], [b]) => (a < b ? -1 : 1));

const manifestOf = (parts: Parts) =>
  sorted(parts)
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('');

export const payloadOxum = (payload: Parts) =>
  `${[...payload.values()].reduce((total, bytes) => total + bytes.length, 0)}.${payload.size}`;

function infoText(payload: Parts, info: BagInfo): string {
  const lines = [
    ['Source-Organization', info.organisation],
    ['External-Identifier', info.identifier],
    ['Bagging-Date', info.date],
    ['Payload-Oxum', payloadOxum(payload)],
    ['X-Office', info.office],
    ['X-To', info.to],
    ['X-Kind', info.kind],
    ...(info.expires === null ? [] : [['X-Expires', info.expires]]),
    ...(info.period === null ? [] : [['X-Period', info.period]]),
    ['X-Sequence', String(info.sequence)],
    ['X-Prev-Sha256', info.previousSha256],
    ['X-Schema-Version', info.schemaVersion],
    ['X-Office-Key', info.publicKey],
    ...(info.receiptSecret === '' ? [] : [['X-Receipt-Secret', info.receiptSecret]]),
    ...(info.base === undefined ? [] : [['X-Base-Receipt', info.base]]),
    ...(info.resumes === undefined ? [] : [['X-Resumes', info.resumes]]),
    ...historyLines(info.history),
    ...Object.entries(info.counts).map(([table, count]) => [`X-Count-${table}`, String(count)]),
    ['X-Total-Centimos', String(info.totalCents)],
  ];
  return lines.map(([label, value]) => `${label}: ${value}\n`).join('');
}

const historyLines = (history: HistoryHead | undefined) =>
  history === undefined
    ? []
    : [
        ['X-Events', String(history.events)],
        ['X-Looks', String(history.looks)],
        ['X-Ledger-Seq', String(history.payments)],
        ['X-History-Sha256', history.hash],
        ...(history.before === undefined ? [] : [['X-History-Before-Sha256', history.before]]),
      ];

/** Headquarters, as the sender or the addressee of a package. */
export const HEADQUARTERS = 'SEDE';

/** What a bag says of itself. */
export function infoOf(parts: Parts): BagInfo {
  const tags = readInfo(parts.get(TAGS.info)?.toString('utf8') ?? '');
  const tag = (label: string) => tags.get(label) ?? '';
  return {
    identifier: tag('External-Identifier'),
    organisation: tag('Source-Organization'),
    date: tag('Bagging-Date'),
    office: tag('X-Office'),
    to: tag('X-To'),
    kind: tag('X-Kind'),
    expires: tags.get('X-Expires') ?? null,
    sequence: Number(tag('X-Sequence')) || 0,
    previousSha256: tag('X-Prev-Sha256'),
    schemaVersion: tag('X-Schema-Version'),
    period: tags.get('X-Period') ?? null,
    publicKey: tag('X-Office-Key'),
    receiptSecret: tag('X-Receipt-Secret'),
    ...(tags.has('X-Base-Receipt') && { base: tag('X-Base-Receipt') }),
    ...(tags.has('X-Resumes') && { resumes: tag('X-Resumes') }),
    ...(tags.has('X-History-Sha256') && {
      history: {
        events: Number(tag('X-Events')) || 0,
        looks: Number(tag('X-Looks')) || 0,
        payments: Number(tag('X-Ledger-Seq')) || 0,
        hash: tag('X-History-Sha256'),
        ...(tags.has('X-History-Before-Sha256') && { before: tag('X-History-Before-Sha256') }),
      },
    }),
    counts: Object.fromEntries(
      [...tags].flatMap(([label, value]) =>
        label.startsWith('X-Count-') ? [[label.slice('X-Count-'.length), Number(value)]] : [],
      ),
    ),
    totalCents: Number(tag('X-Total-Centimos')) || 0,
  };
}

/** `Label: value` lines of a tag file. */
export const readInfo = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(': ');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 2)]] : [];
    }),
  );

/** `<sha256>  <part>` lines of a manifest. */
export const readManifest = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const found = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
      return found?.[1] !== undefined && found[2] !== undefined ? [[found[2], found[1]]] : [];
    }),
  );
