import type { IsoDate } from '@shared/domain/calendar';
import { isNameOf } from '@shared/domain/territory/coding';
import { districtName, findDistrict } from '@shared/domain/territory/districts';
import { isPercent } from '@shared/domain/territory/lists';
import { groupBy } from '../../../database/groups';
import { findRepetitions, type Repetition } from '../../../imports/repeats';
import type { RowClass } from '../../../imports/rowCounts';
import { inChunks, type JobContext } from '../../../jobs/job';
import type { TableRow } from '../../../workbooks/tables/readTable';
import { fieldsOfTable } from '../../../workbooks/tables/table';
import { isError, type Finding } from '../../../workbooks/tables/tableReport';
import type { DistrictList, DistrictRow, Verdict } from './districtList';

export type JudgedRow<Row> = {
  readonly row: TableRow<Row>;
  readonly entry: Row | undefined;
  readonly findings: readonly Finding<Row>[];
  readonly rowClass: RowClass;
  readonly verdict: Verdict<Row> | undefined;
};

/** Judges every row: by itself, beside the other rows about its district, and beside what is registered of it. */
export async function judgeRows<Row extends DistrictRow>(
  list: DistrictList<Row>,
  rows: readonly TableRow<Row>[],
  known: readonly Row[],
  { today, job }: { readonly today: IsoDate; readonly job: JobContext },
): Promise<readonly JudgedRow<Row>[]> {
  const held = groupBy(known, list.groupOf);
  const repetitions = findRepetitions(
    rows,
    ({ stated }) => keyOf(list, stated),
    ({ stated }) => JSON.stringify(fieldsOfTable(list.table).map((field) => stated[field] ?? null)),
  );
  const read = rows.map((row) => readEntry(list, row, held, repetitions.get(row) ?? { kind: 'only' }));
  const sound = read.flatMap(({ entry, row, repetition }) =>
    entry === undefined || repetition.kind === 'repeated' ? [] : [{ entry, number: row.number }],
  );
  const inFile = groupBy(sound, ({ entry }) => list.groupOf(entry));
  const judged: JudgedRow<Row>[] = [];
  for await (const { row, entry, findings, repetition } of inChunks(read, read.length, job, 'comparing')) {
    if (entry === undefined) judged.push({ row, entry, findings, rowClass: 'rejected', verdict: undefined });
    else if (repetition.kind === 'repeated') {
      judged.push({ row, entry, findings: [], rowClass: 'repeated', verdict: undefined });
    } else {
      const group = list.groupOf(entry);
      const others = (inFile.get(group) ?? []).filter(({ number }) => number !== row.number);
      const verdict = list.judge(entry, { held: held.get(group) ?? [], inFile: others, today });
      const more = verdict.rowClass === 'rejected' ? verdict.findings : [];
      judged.push({ row, entry, findings: [...findings, ...more], rowClass: verdict.rowClass, verdict });
    }
  }
  return judged;
}

const keyOf = <Row extends DistrictRow>({ keys }: DistrictList<Row>, stated: Partial<Record<string, unknown>>) =>
  keys.every((key) => stated[key] !== undefined) ? keys.map((key) => String(stated[key])).join(' ') : undefined;

/** A row as it would stand, and what is wrong with it by itself; no entry where something is. */
function readEntry<Row extends DistrictRow>(
  list: DistrictList<Row>,
  row: TableRow<Row>,
  held: ReadonlyMap<string, readonly Row[]>,
  repetition: Repetition,
) {
  const { stated } = row;
  const unread = new Set(row.problems.map(({ field }) => field));
  const entry = { ...list.blank, ...stated } as Row; // what the cells state, else blank
  const findings: Finding<Row>[] = [
    ...row.problems,
    ...list.required
      .filter((field) => stated[field] === undefined && !unread.has(field))
      .map((field): Finding<Row> => ({ field, code: 'REQUIRED' })),
    ...row.repaired.map((field): Finding<Row> => ({ field, code: 'REPAIRED', detail: String(stated[field]) })),
    ...placeFindings<Row>(stated.ubigeo, stated.district),
    ...list.percents
      .filter((field) => !isPercent(Number(entry[field] ?? 0)))
      .map((field): Finding<Row> => ({ field, code: 'CAT_PERCENT' })),
  ];
  if (repetition.kind === 'conflict') {
    findings.push({ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) });
  }
  if (findings.some(isError)) return { row, entry: undefined, findings, repetition };
  // A blank cell never erases (workbooks rule 5): what is known stays.
  const key = keyOf(list, stated);
  const before = (held.get(list.groupOf(entry)) ?? []).find((one) => keyOf(list, one) === key);
  return { row, entry: { ...entry, ...before, ...stated } as Row, findings, repetition };
}

function placeFindings<Row extends DistrictRow>(ubigeo: unknown, district: unknown): readonly Finding<Row>[] {
  if (typeof ubigeo !== 'string') return [];
  const found = findDistrict(ubigeo);
  if (found === undefined) return [{ field: 'ubigeo', code: 'TER_DISTRICT_UNKNOWN' }];
  if (typeof district !== 'string' || isNameOf(found.name, district)) return [];
  return [{ field: 'district', code: 'TER_DISTRICT_NAME', detail: districtName(ubigeo) }];
}
