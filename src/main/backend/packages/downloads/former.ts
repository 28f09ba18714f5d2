import { z } from 'zod';
import { month, period, ubigeo } from '@shared/contract/values';
import { DUTY_STATES, SEEN_DUTIES } from '@shared/domain/compliance/duties';
import { HOUSEHOLD_RESULTS } from '@shared/domain/compliance/household';
import { APPEAL_RESULTS, BIMESTER_OUTCOMES } from '@shared/domain/effects/standing';
import type { FormerHistory } from '@shared/domain/households/former';
import { CORRECTION_STATES } from '@shared/domain/payments/corrections';
import { LINE_KINDS } from '@shared/domain/payments/lines';
import { PAYMENT_STATES } from '@shared/domain/reconciliation/state';
import { ok, type Result } from '@shared/domain/result';
import { refusePackage, type PackageRefused, type TableShape } from '../incoming';
import type { FieldType, Row } from '../table';
import { columnOf } from './shape';

/*
 * What the office judged and paid that a household leaves, as it travels with it: each row of a household says by its
 * columns what `FormerHistory` says by its fields.
 */
const flag = z.literal([0, 1]).transform((value) => value === 1);
const cents = z.int().min(-100_000_000).max(100_000_000);
const number = z.int().min(0).max(99);
const member = number.transform((value) => (value === 0 ? null : value));
const benefit = z.string().min(1).max(40);
const of = { household: z.string(), office: ubigeo };

const ROWS = {
  bimesters: z.object({
    ...of,
    period,
    result: z.enum(HOUSEHOLD_RESULTS),
    outcome: z.enum(BIMESTER_OUTCOMES),
    wasBreach: flag,
    appeal: z.enum(['OPEN', ...APPEAL_RESULTS, '']).transform((value) => (value === '' ? null : value)),
    interrupted: flag,
    exitAsked: flag,
  }),
  duties: z.object({
    ...of,
    member: number.min(1),
    month,
    duty: z.enum(SEEN_DUTIES),
    state: z.enum(DUTY_STATES),
    explanation: z.string().max(2000),
  }),
  payments: z.object({
    ...of,
    period,
    originPeriod: period,
    benefit,
    member,
    kind: z.enum(LINE_KINDS),
    cents,
    state: z.enum(PAYMENT_STATES),
    place: z.int().min(0),
  }),
  corrections: z.object({
    ...of,
    period,
    benefit,
    member,
    settledCents: cents,
    entitledCents: cents,
    state: z.enum(CORRECTION_STATES),
  }),
} as const;

type Matter = keyof FormerHistory;
const TABLES: readonly { readonly matter: Matter; readonly name: string; readonly key: readonly string[] }[] = [
  { matter: 'bimesters', name: 'moved_bimester', key: ['household', 'office', 'period'] },
  { matter: 'duties', name: 'moved_duty', key: ['household', 'office', 'member', 'month', 'duty'] },
  { matter: 'payments', name: 'moved_payment', key: ['household', 'place'] },
  { matter: 'corrections', name: 'moved_correction', key: ['household', 'office', 'period', 'benefit', 'member'] },
];

const NUMBERS: readonly string[] = [
  'wasBreach',
  'interrupted',
  'exitAsked',
  'member',
  'cents',
  'place',
  'settledCents',
  'entitledCents',
];
const MAY_BE_EMPTY: readonly string[] = ['appeal', 'explanation'];
const typeOf = (field: string): FieldType =>
  field === 'month' ? 'yearmonth' : NUMBERS.includes(field) ? 'integer' : 'string';

/** A package of before these tables is a household without them. */
export const FORMER_TABLES: readonly (TableShape & { readonly matter: Matter })[] = TABLES.map(
  ({ matter, name, key }) => ({
    matter,
    name,
    key: key.map(columnOf),
    isOptional: true,
    fields: Object.keys(ROWS[matter].shape).map((field) => ({
      name: columnOf(field),
      type: typeOf(field),
      ...(!MAY_BE_EMPTY.includes(field) && { required: true }),
    })),
  }),
);

/** The tables of one household, each row in the order of its key. */
export const formerRows = (household: string, history: FormerHistory) =>
  FORMER_TABLES.map(({ matter, ...shape }) => ({
    ...shape,
    rows: history[matter].map((row, place) => rowOf(shape, { household, place, ...row })),
  }));

function rowOf({ fields }: TableShape, fact: object): Row {
  const values = new Map(Object.entries(fact).map(([field, value]) => [columnOf(field), travelling(field, value)]));
  return Object.fromEntries(fields.map(({ name }) => [name, values.get(name) ?? null]));
}

function travelling(field: string, value: unknown): Row[string] {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (field === 'member' && value === null) return 0; // the household's
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** By household of the new office; a value that is none of the programme's is refused with its table and row. */
export function readFormer(
  tables: ReadonlyMap<string, readonly Row[]>,
  households: readonly string[],
): Result<ReadonlyMap<string, FormerHistory>, PackageRefused> {
  const read = new Map(households.map((code) => [code, emptyHistory()]));
  for (const { matter, name, fields, key } of FORMER_TABLES) {
    const seen = new Set<string>();
    for (const [line, row] of (tables.get(name) ?? []).entries()) {
      const parsed = ROWS[matter].safeParse(factOf(matter, row));
      const history = read.get(String(row['household']));
      const same = key.map((column) => row[column]).join(' ');
      if (!parsed.success || history === undefined || seen.has(same)) {
        const field = parsed.error?.issues[0]?.path[0];
        return refusePackage('SCHEMA', `${name}.csv, ${line + 2}, ${columnOf(String(field ?? fields[0]?.name))}`);
      }
      seen.add(same);
      const { household: _household, ...fact } = parsed.data;
      history[matter].push(fact as never); // of the schema of its own matter
    }
  }
  return ok(read);
}

const emptyHistory = () => ({ bimesters: [], duties: [], payments: [], corrections: [] });

const factOf = (matter: Matter, row: Row) =>
  Object.fromEntries(Object.keys(ROWS[matter].shape).map((field) => [field, row[columnOf(field)]]));
