import type { FileReport } from '@shared/contract/imports';
import { fieldsOfTable } from '../../workbooks/tables/table';
import type { Scheme } from '@shared/domain/benefits/schemes';
import { soles } from '@shared/messages/money';
import { loadDistricts, loadSchemes } from '../../database/benefits/sent';
import type { ReadDb } from '../../database/handles';
import { tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions } from '../../imports/repeats';
import { schemeTable, type SchemeFields } from '../../workbooks/benefits/schemeTable';
import type { WorkbookContent } from '../../workbooks/reading/content';
import { readTable } from '../../workbooks/tables/readTable';
import { shown } from '../../workbooks/tables/valueKinds';
import { judgeScheme, type JudgedScheme } from './judgeScheme';
import type { SchemeDraft } from './schemeImport';

/** Compares what headquarters states of schemes with what it stated before; writes nothing. */
export async function analyseSchemes(db: ReadDb, content: WorkbookContent): Promise<ContentOutcome<SchemeDraft>> {
  const answer = await readTable(content, schemeTable);
  if (answer.kind !== 'table') return tableRefused(answer, schemeTable.sheet);
  const read = answer.table;
  const [held, given] = [await loadSchemes(db), await loadDistricts(db)];
  const repetitions = findRepetitions(
    read.rows,
    ({ stated: { code = '', level, grade, validFrom } }) => `${code.toUpperCase()} ${level} ${grade} ${validFrom}`,
    ({ stated }) => JSON.stringify(stated),
  );
  const judged = read.rows.map((row) =>
    judgeScheme(row, { held, given, repetition: repetitions.get(row) ?? { kind: 'only' } }),
  );
  const { remarked, ...report } = reportOf(schemeTable, read, judged);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: { ...report, changes: judged.flatMap(changesOf) },
    draft: { statements: judged.flatMap(({ statement }) => statement ?? []), remarked },
  };
}

/** What is new of a scheme, old and new; of one that is stated for the first time, all of it. */
function changesOf({ statement, before }: JudgedScheme): FileReport['changes'] {
  if (statement === undefined) return [];
  const { level } = schemeTable.columns;
  const row = `${statement.code} · ${shown(level.kind, statement.level).toLowerCase()} ${statement.grade}.º`;
  const [old, now] = [before === undefined ? {} : cellsOf(before), cellsOf(statement)];
  const terms = fieldsOfTable(schemeTable)
    .filter((field) => (old[field] ?? '') !== (now[field] ?? ''))
    .map((field) => changeOf(row, schemeTable.columns[field].header, old[field], now[field]));
  const districts = statement.districts.map((ubigeo) =>
    changeOf(row, schemeTable.columns.districts.header, '', ubigeo),
  );
  return [...terms, ...districts];
}

const changeOf = (row: string, field: string, before = '', after = '') => ({
  row,
  field,
  before,
  after,
  decidedBy: '',
});

type Cells = Partial<Record<keyof SchemeFields, string>>;
const cellsOf = ({ periodicCents, annualCents, validFrom, validTo, givenTo }: Scheme): Cells => {
  const { columns } = schemeTable;
  return {
    periodic: soles(periodicCents),
    annual: soles(annualCents),
    validFrom: shown(columns.validFrom.kind, validFrom),
    validTo: shown(columns.validTo.kind, validTo),
    givenTo: shown(columns.givenTo.kind, givenTo),
  };
};
