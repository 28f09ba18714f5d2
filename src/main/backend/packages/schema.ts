import type { Field, FieldType } from './table';

/**
 * 6 adds what the office judged and paid that a household leaves.
 * 5 adds where the history stood before and what a receipt took and refused.
 * 2 adds `affiliation_proposal`, 3 the member of a payment line (0: the household's), 4 who it is for, its kind, the secret of its receipt, the head of the office's history and `payment_result`; whoever reads a package counts what its own head names, so that 1 is still read.
 */
export const SCHEMA_VERSION = '6';

const fields = (types: Readonly<Record<string, FieldType>>, required: readonly string[]): readonly Field[] =>
  Object.entries(types).map(([name, type]) => ({ name, type, required: required.includes(name) }));

const text = 'string';
/** Tables of a package: a column is only ever added, with a new version of the schema. */
export const TABLES = {
  household: {
    name: 'household',
    key: ['code'],
    fields: fields(
      {
        code: text,
        ubigeo: text,
        populated_center_code: text,
        populated_center_name: text,
        area: text,
        cse: text,
        cse_expiry: 'date',
        status: text,
        affiliation_date: 'date',
      },
      ['code', 'ubigeo', 'status'],
    ),
  },
  member: {
    name: 'member',
    key: ['household', 'number'],
    fields: fields(
      {
        household: text,
        number: 'integer',
        surname1: text,
        surname2: text,
        given_names: text,
        document_type: text,
        document_number: text,
        birth_date: 'date',
        sex: text,
        entry_date: 'date',
        exit_date: 'date',
      },
      ['household', 'number', 'surname1', 'given_names', 'birth_date'],
    ),
  },
  household_result: {
    name: 'household_result',
    key: ['household', 'period', 'version'],
    fields: fields({ household: text, period: text, version: 'integer', result: text, months: text }, [
      'household',
      'period',
      'version',
      'result',
    ]),
  },
  duty_result: {
    name: 'duty_result',
    key: ['household', 'member', 'month', 'duty', 'version'],
    fields: fields(
      {
        household: text,
        member: 'integer',
        month: 'yearmonth',
        duty: text,
        version: 'integer',
        state: text,
        cause: text,
        rule: text,
      },
      ['household', 'member', 'month', 'duty', 'state'],
    ),
  },
  payment_list: {
    name: 'payment_list',
    key: ['period'],
    fields: fields(
      { period: text, rule_set: text, sha256: text, paid_count: 'integer', total_cents: 'integer', approved_at: text },
      ['period', 'sha256', 'total_cents'],
    ),
  },
  payment_line: {
    name: 'payment_line',
    key: ['household', 'benefit', 'origin_period', 'member'],
    fields: fields(
      {
        household: text,
        benefit: text,
        origin_period: text,
        status: text,
        amount_cents: 'integer',
        reason: text,
        member: 'integer',
      },
      ['household', 'benefit', 'status', 'amount_cents', 'member'],
    ),
  },
  affiliation_proposal: {
    name: 'affiliation_proposal',
    key: ['household'],
    fields: fields(
      {
        household: text,
        assembly: text,
        assembly_date: 'date',
        agreement_date: 'date',
        holder: 'integer',
        rule_set: text,
        proposed_on: 'date',
      },
      ['household', 'agreement_date', 'proposed_on'],
    ),
  },
  payment_result: {
    name: 'payment_result',
    key: ['entry'],
    fields: fields(
      {
        entry: 'integer',
        household: text,
        member: 'integer',
        benefit: text,
        origin_period: text,
        kind: text,
        amount_cents: 'integer',
        on_date: 'date',
        reason: text,
        voids: 'integer',
      },
      ['entry', 'household', 'member', 'benefit', 'origin_period', 'kind', 'amount_cents', 'on_date'],
    ),
  },
} as const;
