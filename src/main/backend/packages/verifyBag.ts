import { parse } from 'csv-parse/sync';
import type { PackageFault } from '@shared/contract/packages';
import { openNote } from './signedNote';
import { payloadOxum, readInfo, readManifest, sha256, signerOf, TAGS, type Parts } from './bag';

/**
 * Every fault of a bag: parts missing, changed or not listed, a signature that does not fit, totals that do not add up.
 * `trustedKey`: the public key the office is known by; without it the key the bag names is used, which proves only that
 * the bag is as its signer left it.
 */
export function faultsOf(parts: Parts, trustedKey?: string): readonly PackageFault[] {
  const missing = Object.values(TAGS).filter((name) => !parts.has(name));
  if (missing.length > 0) return missing.map((part) => ({ part, code: 'PART_MISSING', detail: '' }));
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const info = readInfo(text(TAGS.info));
  return [
    ...manifestFaults(
      parts,
      readManifest(text(TAGS.tagManifest)),
      (name) => !name.startsWith('data/') && !isSignature(name),
    ),
    ...manifestFaults(parts, readManifest(text(TAGS.manifest)), (name) => name.startsWith('data/')),
    ...signatureFaults(text(TAGS.note), text(TAGS.tagManifest), info, trustedKey),
    ...totalFaults(parts, info),
  ];
}

const isSignature = (name: string) => name === TAGS.tagManifest || name === TAGS.note;

function manifestFaults(
  parts: Parts,
  manifest: ReadonlyMap<string, string>,
  belongs: (name: string) => boolean,
): PackageFault[] {
  const faults: PackageFault[] = [];
  for (const [part, hash] of manifest) {
    const bytes = parts.get(part);
    if (bytes === undefined) faults.push({ part, code: 'PART_MISSING', detail: '' });
    else if (sha256(bytes) !== hash) faults.push({ part, code: 'PART_CHANGED', detail: hash.slice(0, 12) });
  }
  const unlisted = [...parts.keys()].filter((name) => belongs(name) && !manifest.has(name));
  return [...faults, ...unlisted.map((part): PackageFault => ({ part, code: 'PART_UNLISTED', detail: '' }))];
}

function signatureFaults(
  note: string,
  tagManifest: string,
  info: ReadonlyMap<string, string>,
  trustedKey?: string,
): PackageFault[] {
  const named = info.get('X-Office-Key') ?? '';
  if (trustedKey !== undefined && named !== trustedKey)
    return [{ part: TAGS.info, code: 'SIGNATURE_OTHER_KEY', detail: '' }];
  const opened = openNote(note, named);
  const isSigned = opened?.text === tagManifest && opened.name === signerOf(info.get('X-Office') ?? '');
  return isSigned ? [] : [{ part: TAGS.note, code: 'SIGNATURE_INVALID', detail: '' }];
}

function totalFaults(parts: Parts, info: ReadonlyMap<string, string>): PackageFault[] {
  const payload = new Map([...parts].filter(([name]) => name.startsWith('data/')));
  const faults: PackageFault[] = [];
  const oxum = info.get('Payload-Oxum') ?? '';
  if (oxum !== payloadOxum(payload)) faults.push({ part: TAGS.info, code: 'OXUM_DIFFERS', detail: oxum });
  for (const [label, stated] of info) {
    const table = label.startsWith('X-Count-') ? label.slice('X-Count-'.length) : undefined;
    if (table === undefined) continue;
    const found = countRecords(payload.get(`data/${table}.csv`));
    if (String(found) !== stated)
      faults.push({ part: `data/${table}.csv`, code: 'COUNT_DIFFERS', detail: `${found} ≠ ${stated}` });
  }
  const sum = recordsOf(payload.get('data/payment_line.csv')).reduce((total, row) => total + paidCents(row), 0);
  const stated = info.get('X-Total-Centimos') ?? '';
  if (String(sum) !== stated)
    faults.push({ part: 'data/payment_line.csv', code: 'SUM_DIFFERS', detail: `${sum} ≠ ${stated}` });
  return faults;
}

const [QUOTE, LINE_END] = [0x22, 0x0a];

/** Records below the head. Every line is looked at but not taken apart: a whole registry has a million of them. */
function countRecords(bytes: Buffer = Buffer.alloc(0)): number {
  let ends = 0;
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted;
    else if (bytes[at] === LINE_END && !isQuoted) ends += 1;
  }
  return Math.max(0, ends - 1);
}

function parseCsv(bytes: Buffer): readonly CsvRow[] {
  try {
    return parse<Record<string, string>>(bytes, { columns: true });
  } catch {
    return []; // a table that is no table has no rows: its count then differs, and its hash names it
  }
}

type CsvRow = Readonly<Record<string, string>>;
const recordsOf = (bytes: Buffer | undefined): readonly CsvRow[] => (bytes === undefined ? [] : parseCsv(bytes));
const paidCents = (row: CsvRow) => (row['status'] === 'PAID' ? Number(row['amount_cents']) : 0);
