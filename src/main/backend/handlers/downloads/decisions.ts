import { nextStep } from '@shared/domain/affiliation/steps';
import type { IsoDate } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { stepName } from '@shared/messages/affiliation';
import type { ImportKind } from '../../imports/importKind';
import { tableRefused } from '../../imports/analyseFile';
import { type RowClass } from '../../imports/rowCounts';
import { contentOf, sheetOf } from '../../packages/downloads/shape';
import { decisionTable, type DecisionFields } from '../../workbooks/affiliation/decisionTable';
import { remarksWorkbook, type RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { readTable, type TableRow } from '../../workbooks/tables/readTable';
import { columnSpecs, listsOf } from '../../workbooks/tables/table';
import { type Finding } from '../../workbooks/tables/tableReport';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions, type Repetition } from '../../imports/repeats';
import { loadStandings, type Standing } from '../../database/affiliation/steps';
import { judgeDecisions, writeDecisions, type Decision, type JudgedDecisions } from '../affiliation/decide';
import { download } from './download';

type DecisionDraft = {
  readonly today: IsoDate;
  readonly decisions: readonly Decision[];
  readonly remarked: readonly RemarkedRow[];
};

/** What headquarters decided about the proposals of this office. */
export const decisionImport: ImportKind<DecisionDraft> = {
  kind: 'decisiones-afiliacion',
  outdatedBy: ['household.', 'member.', 'affiliation.', 'catalog.'],
  apply: async (tx, { today, decisions }, { newId, importId }) => {
    const judged = await judgeDecisions(tx, { newId, today: () => today }, decisions);
    if (!judged.ok || judged.value.refused.length > 0) throw new Error('what was judged has not changed since');
    await writeDecisions(tx, judged.value, { newId, importId });
  },
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: 'decisiones-afiliacion', sheets: [], lists: listsOf(decisionTable) }, [
      { sheet: { name: decisionTable.sheet, columns: columnSpecs(decisionTable) }, rows: remarked },
    ]),
};

const NAME = 'affiliation_decision';

export const decisionDownload = download(decisionImport, async (backend, { rows: came }) => {
  const content = contentOf([sheetOf(NAME, decisionTable, came)]);
  const found = await readTable(content, decisionTable);
  if (found.kind !== 'table') return ok(tableRefused(found, decisionTable.sheet));
  const { rows } = found.table;
  const repetitions = findRepetitions(
    rows,
    ({ stated }) => stated.household,
    ({ stated }) => JSON.stringify(stated),
  );
  const stated = new Map(rows.flatMap((row) => statedDecision(row, repetitions.get(row))));
  const judged = await judgeDecisions(backend.db, backend, [...stated.values()]);
  if (!judged.ok) return judged;
  const standings = await loadStandings(
    backend.db,
    judged.value.ready.map(({ decision }) => decision.household),
  );
  const beside = { stated, repetitions, judged: judged.value };
  const outcomes = rows.map((row) => outcomeOf(row, beside));
  const { remarked, ...report } = reportOf(decisionTable, found.table, outcomes);
  return ok({
    outcome: 'draft',
    sheets: [found.table.sheet],
    report: {
      ...report,
      changes: judged.value.ready.map(({ decision }) => changeOf(decision, standings)),
      unknownColumns: [],
    },
    draft: {
      today: backend.today(),
      decisions: judged.value.ready.map(({ decision }) => decision),
      remarked,
    },
  });
});

type Row = TableRow<DecisionFields>;

/** The decision of a row that is whole and the only one of its household. */
function statedDecision(row: Row, repetition: Repetition | undefined): readonly (readonly [Row, Decision])[] {
  const { household, decision, on, act, note = '' } = row.stated;
  if (repetition?.kind !== 'only' || row.problems.length > 0) return [];
  if (household === undefined || decision === undefined || on === undefined || act === undefined) return [];
  return [[row, { household, decision, on, act, note }]];
}

type Beside = {
  readonly stated: ReadonlyMap<Row, Decision>;
  readonly repetitions: ReadonlyMap<Row, Repetition>;
  readonly judged: JudgedDecisions;
};
type Outcome = {
  readonly row: Row;
  readonly rowClass: RowClass;
  readonly findings: readonly Finding<DecisionFields>[];
};

function outcomeOf(row: Row, { stated, repetitions, judged }: Beside): Outcome {
  const repetition = repetitions.get(row);
  const findings: Finding<DecisionFields>[] = [...row.problems];
  if (repetition?.kind === 'conflict')
    findings.push({ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) });
  if (repetition?.kind === 'repeated') return { row, rowClass: 'repeated', findings: [] };
  const refused = stated.has(row)
    ? judged.refused.find(({ household }) => household === row.stated.household)
    : undefined;
  if (refused !== undefined)
    findings.push({ field: 'decision', code: 'HQ_DECISION', detail: refused.message.replace(/\.$/, '') });
  return { row, rowClass: findings.length === 0 ? 'changed' : 'rejected', findings };
}

function changeOf({ household, decision, act }: Decision, standings: readonly Standing[]) {
  const standing = standings.find(({ code }) => code === household);
  const step = standing && nextStep(standing.state, decision === 'CONFIRMED' ? 'CONFIRM' : 'REFUSE');
  return {
    row: household,
    field: `${decisionTable.columns.decision.header} (${act})`,
    before: standing === undefined ? '' : stepName(standing.state),
    after: step === undefined ? '' : stepName(step),
    decidedBy: '',
  };
}
