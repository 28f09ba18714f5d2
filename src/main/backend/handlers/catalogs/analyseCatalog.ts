import type { FileReport } from '@shared/contract/imports';
import { loadEntries, type Stored } from '../../database/catalogs/catalogStore';
import type { ReadDb } from '../../database/handles';
import { tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { refuseOtherCoding } from '../../imports/ubigeoCoding';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions, type Repetition } from '../../imports/repeats';
import { type RowClass } from '../../imports/rowCounts';
import { inChunks, type JobContext } from '../../jobs/job';
import type { WorkbookContent } from '../../workbooks/reading/content';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { readTable, type TableRow } from '../../workbooks/tables/readTable';
import { fieldsOfTable, type Field } from '../../workbooks/tables/table';
import { isError, type Finding } from '../../workbooks/tables/tableReport';
import { shown } from '../../workbooks/tables/valueKinds';
import type { Catalog } from './catalog';

/** Entries as they shall stand, with the rows that said so; and every row that came, where there is something to say. */
export type CatalogDraft<Fields> = {
  readonly entries: readonly { readonly entry: Fields; readonly row: number }[];
  readonly remarked: readonly RemarkedRow[];
};

/** Compares a file with the catalogue as it stands; writes nothing. */
export async function analyseCatalog<Fields extends { readonly ubigeo: string }>(
  db: ReadDb,
  catalog: Catalog<Fields>,
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<CatalogDraft<Fields>>> {
  const answer = await readTable(content, catalog.table);
  if (answer.kind !== 'table') return tableRefused(answer, catalog.table.sheet);
  const read = answer.table;
  const otherCoding = await refuseOtherCoding(db, content, read);
  if (otherCoding !== undefined) return otherCoding;
  const known = new Map((await loadEntries(db, catalog.store)).map((entry) => [keyOf(catalog, entry) ?? '', entry]));
  const replaced = (await catalog.replaced?.(db)) ?? new Map<string, { readonly code: string }>();
  const repetitions = findRepetitions(
    read.rows,
    ({ stated }) => keyOf(catalog, stated),
    ({ stated }) => JSON.stringify(fieldsOfTable(catalog.table).map((field) => stated[field] ?? null)),
  );
  const judged: JudgedRow<Fields>[] = [];
  for await (const row of inChunks(read.rows, read.rows.length, job, 'comparing')) {
    judged.push(judgeRow(catalog, row, { known, replaced, repetition: repetitions.get(row) ?? { kind: 'only' } }));
  }
  const { remarked, ...report } = reportOf(catalog.table, read, judged);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: {
      ...report,
      changes: judged.flatMap((row) => changesOf(catalog, row)),
    },
    draft: {
      entries: judged.flatMap(({ rowClass, entry, row }) =>
        entry !== undefined && (rowClass === 'new' || rowClass === 'changed') ? [{ entry, row: row.number }] : [],
      ),
      remarked,
    },
  };
}

type JudgedRow<Fields> = {
  readonly row: TableRow<Fields>;
  readonly rowClass: RowClass;
  readonly findings: readonly Finding<Fields>[];
  readonly entry: Fields | undefined;
  readonly before: Stored<Fields> | undefined;
};

type Beside<Fields> = {
  readonly known: ReadonlyMap<string, Stored<Fields>>;
  readonly replaced: ReadonlyMap<string, { readonly code: string }>;
  readonly repetition: Repetition;
};

function judgeRow<Fields extends object>(
  catalog: Catalog<Fields>,
  row: TableRow<Fields>,
  { known, replaced, repetition }: Beside<Fields>,
): JudgedRow<Fields> {
  const key = keyOf(catalog, row.stated) ?? '';
  const before = known.get(key);
  const official = replaced.get(key);
  // A blank cell never erases (workbooks rule 5): what is known stays.
  const entry: Fields = { ...catalog.blank, ...withoutId(before), ...row.stated };
  const findings: Finding<Fields>[] = [
    ...row.problems,
    ...missing(catalog, row, entry),
    ...zeros(catalog, row, before),
  ];
  if (repetition.kind === 'conflict') {
    findings.push({ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) });
  }
  if (official !== undefined)
    findings.push({ field: catalog.keys[0] ?? null, code: 'CAT_REPLACED', detail: official.code });
  if (!findings.some(isError)) findings.push(...catalog.check(entry));
  if (findings.some(isError)) return { row, rowClass: 'rejected', findings, entry: undefined, before };
  if (repetition.kind === 'repeated') return { row, rowClass: 'repeated', findings: [], entry, before };
  return { row, rowClass: classOf(catalog, before, entry), findings, entry, before };
}

function classOf<Fields extends object>(catalog: Catalog<Fields>, before: Fields | undefined, entry: Fields): RowClass {
  if (before === undefined) return 'new';
  return fieldsOfTable(catalog.table).every((field) => before[field] === entry[field]) ? 'same' : 'changed';
}

const keyOf = <Fields>({ keys }: Catalog<Fields>, entry: Partial<Record<Field<Fields>, unknown>>) =>
  keys.every((key) => typeof entry[key] === 'string' && entry[key] !== '')
    ? keys.map((key) => String(entry[key])).join('-')
    : undefined;

function missing<Fields>(
  { keys, required }: Catalog<Fields>,
  { cells, problems }: TableRow<Fields>,
  entry: Fields,
): Finding<Fields>[] {
  const unread = new Set(problems.map(({ field }) => field));
  return [...keys.filter((field) => !cells.has(field)), ...required.filter((field) => entry[field] === '')]
    .filter((field) => !unread.has(field))
    .map((field) => ({ field, code: 'REQUIRED' }));
}

/** Zeros put back in a key stand where the catalogue has that entry; in a ubigeo its check says whether it can be. */
const zeros = <Fields>(
  { keys }: Catalog<Fields>,
  { repaired, stated }: TableRow<Fields>,
  before: Fields | undefined,
): Finding<Fields>[] =>
  repaired.map((field) => ({
    field,
    code: keys.includes(field) && before === undefined ? 'ZEROS_LOST' : 'REPAIRED',
    detail: String(stated[field]),
  }));

function withoutId<Fields>(entry: Stored<Fields> | undefined): Partial<Fields> {
  if (entry === undefined) return {};
  const { id: _id, ...fields } = entry;
  return fields as Partial<Fields>; // an entry is its fields and its id
}

function changesOf<Fields extends object>(
  { table }: Catalog<Fields>,
  { rowClass, row, before, entry }: JudgedRow<Fields>,
): FileReport['changes'] {
  if (rowClass !== 'changed' || before === undefined || entry === undefined) return [];
  return fieldsOfTable(table)
    .filter((field) => before[field] !== entry[field])
    .map((field) => {
      const { header, kind } = table.columns[field];
      return {
        row: String(row.number),
        field: header,
        before: shown(kind, before[field] ?? null),
        after: shown(kind, entry[field] ?? null),
        decidedBy: '',
      };
    });
}
