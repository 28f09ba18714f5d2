import type { HouseholdFields } from '@shared/domain/households';
import { findRepetitions, type Repetition } from '../../../imports/repeats';
import { inTurns } from '../../../jobs/inTurns';
import type { MemberRowFields } from '../../../workbooks/households/memberTable';
import type { ReadTable, TableRow } from '../../../workbooks/tables/readTable';
import { fieldsOfTable, type Table } from '../../../workbooks/tables/table';
import { householdTable } from '../../../workbooks/households/householdTable';
import { memberTable } from '../../../workbooks/households/memberTable';
import { codeFinder, type CodeFinder, type FoundCode } from './codes';

/** A row with its code found and how it stands to others of the same key. */
export type GroupedRow<Fields> = {
  readonly row: TableRow<Fields>;
  readonly code: FoundCode | undefined;
  readonly repetition: Repetition;
};

/** All that a file says of one household. */
export type HouseholdGroup = {
  readonly code: string;
  readonly households: readonly GroupedRow<HouseholdFields>[];
  readonly members: readonly GroupedRow<MemberRowFields>[];
};

export type GroupedFile = {
  readonly groups: readonly HouseholdGroup[];
  /** Rows without a code belong to no household. */
  readonly stray: Omit<HouseholdGroup, 'code'>;
};

/** Joins the two sheets by code, in the order in which the codes first appear. */
export async function groupRows(
  households: ReadTable<HouseholdFields>,
  members: ReadTable<MemberRowFields>,
  registered: readonly string[],
): Promise<GroupedFile> {
  const householdRows = await withRepetitions(
    households.rows,
    householdTable,
    'code',
    codeFinder(registered),
    () => '',
  );
  const stated = householdRows.flatMap(({ code }) => (code === undefined ? [] : [code.code]));
  const find = codeFinder([...registered, ...stated]);
  const memberRows = await withRepetitions(members.rows, memberTable, 'household', find, (row) =>
    row.stated.number === undefined ? undefined : ` ${row.stated.number}`,
  );
  const byCode = new Map<
    string,
    { households: GroupedRow<HouseholdFields>[]; members: GroupedRow<MemberRowFields>[] }
  >();
  const groupOf = (code: string) => {
    const known = byCode.get(code);
    if (known !== undefined) return known;
    const added = { households: [], members: [] };
    byCode.set(code, added);
    return added;
  };
  for (const one of householdRows) if (one.code !== undefined) groupOf(one.code.code).households.push(one);
  for (const one of memberRows) if (one.code !== undefined) groupOf(one.code.code).members.push(one);
  return {
    groups: [...byCode].map(([code, group]) => ({ code, ...group })),
    stray: {
      households: householdRows.filter(({ code }) => code === undefined),
      members: memberRows.filter(({ code }) => code === undefined),
    },
  };
}

async function withRepetitions<Fields>(
  rows: readonly TableRow<Fields>[],
  table: Table<Fields>,
  codeField: keyof Fields & string,
  find: CodeFinder,
  restOfKey: (row: TableRow<Fields>) => string | undefined,
): Promise<readonly GroupedRow<Fields>[]> {
  const codes = new Map(
    await inTurns(rows, (row) => {
      const stated: unknown = row.stated[codeField];
      return [row, typeof stated === 'string' ? find(stated) : undefined] as const;
    }),
  );
  const keyOf = (row: TableRow<Fields>) => {
    const code = codes.get(row)?.code;
    const rest = restOfKey(row);
    return code === undefined || rest === undefined ? undefined : `${code}${rest}`;
  };
  const fields = fieldsOfTable(table).filter((field) => field !== codeField);
  const valuesOf = ({ stated }: TableRow<Fields>) => JSON.stringify(fields.map((field) => stated[field] ?? null));
  const repetitions = findRepetitions(rows, keyOf, valuesOf);
  return inTurns(rows, (row) => ({ row, code: codes.get(row), repetition: repetitions.get(row) ?? { kind: 'only' } }));
}
