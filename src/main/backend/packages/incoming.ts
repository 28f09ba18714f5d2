import { parse } from 'csv-parse/sync';
import { isIsoDate, isMonth, type IsoDate } from '@shared/domain/calendar';
import type { PackageRefusal } from '@shared/domain/packages/refusals';
import { ok, refuse, type Result } from '@shared/domain/result';
import { packageFaultSentence } from '@shared/messages/packageFaults';
import { Refused } from '../workbooks/reading/refusal';
import { isSealed, unseal } from './age';
import { infoOf, sha256, type BagInfo, type Parts } from './bag';
import type { Field, Row } from './table';
import { faultsOf } from './verifyBag';
import { unzip } from './zip';

export type PackageRefused = {
  readonly code: 'package-refused';
  readonly why: PackageRefusal;
  readonly detail: string;
};
export const refusePackage = (why: PackageRefusal, detail = '') =>
  refuse({ code: 'package-refused' as const, why, detail });

/** A package that is whole, for this reader and signed by a key it trusts; `sha256` and `zip`: of what was sealed. */
export type Incoming = {
  readonly info: BagInfo;
  readonly parts: Parts;
  readonly sha256: string;
  readonly zip: Buffer;
};

/** Who opens: with which secrets, which signatures count, as whom, and on which day. */
export type Reader = {
  readonly identities: readonly string[];
  readonly isTrusted: (info: BagInfo) => boolean;
  readonly as: string;
  readonly today: IsoDate;
};

/** Every check up to what the package says; its place in the chain and its tables are the next ones. */
export async function openPackage(file: Buffer, reader: Reader): Promise<Result<Incoming, PackageRefused>> {
  if (!isSealed(file)) return refusePackage('NOT_SEALED');
  const unsealed = await unseal(file, reader.identities);
  if (unsealed.kind !== 'open') return refusePackage(unsealed.kind === 'changed' ? 'CHANGED' : 'OTHER_RECIPIENT');
  const parts = await partsOf(unsealed.bytes);
  if (typeof parts === 'string') return refusePackage('NOT_A_PACKAGE', parts);
  const info = infoOf(parts);
  if (!reader.isTrusted(info)) return refusePackage('UNKNOWN_KEY');
  const [fault] = faultsOf(parts, info.publicKey);
  if (fault !== undefined) return refusePackage('FAULTY', `${fault.part}, ${packageFaultSentence(fault.code)}`);
  if (info.to !== reader.as) return refusePackage('OTHER_OFFICE', info.to);
  if (info.expires !== null && info.expires < reader.today) return refusePackage('EXPIRED', info.expires);
  return ok({ info, parts, sha256: sha256(unsealed.bytes), zip: unsealed.bytes });
}

async function partsOf(zip: Buffer): Promise<Parts | string> {
  try {
    return (await unzip(zip)).parts;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

/** Name, columns and key of a table, without its rows. */
export type TableShape = {
  readonly name: string;
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  /** Came with a later version: without it, it is empty. */
  readonly isOptional?: true;
};

/** The rows of these tables, each value checked against its column; refused with table, row and column. */
export function readTables(
  parts: Parts,
  shapes: readonly TableShape[],
): Result<ReadonlyMap<string, readonly Row[]>, PackageRefused> {
  const tables = new Map<string, readonly Row[]>();
  for (const shape of shapes) {
    const rows = readTable(parts.get(`data/${shape.name}.csv`), shape);
    if (typeof rows === 'string') return refusePackage('SCHEMA', rows);
    tables.set(shape.name, rows);
  }
  return ok(tables);
}

function readTable(bytes: Buffer | undefined, { name, fields, isOptional }: TableShape): readonly Row[] | string {
  if (bytes === undefined && isOptional === true) return [];
  const records = bytes === undefined ? undefined : parseCsv(bytes);
  const header = records?.[0]?.join();
  if (records === undefined || header !== fields.map((field) => field.name).join()) return `${name}.csv`;
  const rows: Row[] = [];
  for (const [index, record] of records.slice(1).entries()) {
    const wrong = fields.find((field, column) => !fits(field, record[column] ?? ''));
    if (wrong !== undefined) return `${name}.csv, ${index + 2}, ${wrong.name}`;
    rows.push(Object.fromEntries(fields.map((field, column) => [field.name, valueOf(field, record[column] ?? '')])));
  }
  return rows;
}

/** How many rows of the tables fit their columns; one that does not is refused. */
export function countRows(
  parts: Parts,
  shapes: readonly TableShape[],
): { readonly accepted: number; readonly refused: number } {
  const counts = { accepted: 0, refused: 0 };
  for (const { name, fields } of shapes) {
    const [header = [], ...records] = parseCsv(parts.get(`data/${name}.csv`) ?? Buffer.alloc(0)) ?? [];
    const columns = fields.map((field) => [field, header.indexOf(field.name)] as const);
    for (const record of records) {
      const isGood = columns.every(([field, column]) => fits(field, record[column] ?? ''));
      counts[isGood ? 'accepted' : 'refused'] += 1;
    }
  }
  return counts;
}

function parseCsv(bytes: Buffer): string[][] | undefined {
  try {
    return parse(bytes, { relax_column_count: false });
  } catch {
    return undefined;
  }
}

const FORMS: Readonly<Record<Field['type'], (text: string) => boolean>> = {
  string: (text) => !text.includes('\0'),
  integer: (text) => /^-?\d{1,15}$/.test(text),
  date: isIsoDate,
  yearmonth: isMonth,
};
const fits = ({ type, required }: Field, text: string) => (text === '' ? required !== true : FORMS[type](text));
const valueOf = ({ type }: Field, text: string) => (type === 'integer' && text !== '' ? Number(text) : text);
