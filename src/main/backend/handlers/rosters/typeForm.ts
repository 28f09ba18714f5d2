import { createHash } from 'node:crypto';
import type { TypedSheet } from '@shared/contract/paperForms';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { monthsOf } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import { PAPER_SHAPES, paperCells } from '@shared/domain/rosters/paperForm';
import { totalColumns, totalDifferences } from '@shared/domain/rosters/paperTotals';
import type { RowProblem } from '@shared/domain/rosters/rowProblems';
import { differenceText, totalReasonName } from '@shared/messages/paperTotals';
import type { Backend } from '../../backend';
import type { HandlersOf } from '../../dispatch';
import { appliedWhole, beginAnalysis, storeAnalysis } from '../../imports/analysis';
import type { AnalysedFile, IncomingFile } from '../../imports/importKind';
import type { JobContext } from '../../jobs/job';
import { loadBatchContext } from './batchContext';
import { classifyReturns } from './classifyReturns';
import { analysedFile } from './fileReports';
import { linesOfForms } from './formLines';
import { PAPER_FORMS, type RosterDraft } from './rosterDraft';
import { bytesOf, findForm, type FoundForm } from './typedForms';
import { typedRoster } from './typedRoster';

type Ask = Parsed<'rosters.type'>;
const ONLY = 'typed';

/**
 * A form typed from paper becomes a draft as a returned workbook does; what follows is the same for both. Where a
 * control total differs nothing is kept, unless it is said why: a slip of the fingers is much likelier than of the
 * signed sheet, yet teachers do add up wrong, and a school must not go unheard for that. The reason stays with the import.
 */
export const typeForm: HandlersOf<'rosters'>['rosters.type'] = async (backend, ask, job) => {
  const found = await findForm(backend.db, ask.code, ask.period);
  if (!found.ok) return found;
  const notes = checkSheet(found.value, ask);
  if (!notes.ok) return notes;
  const { form, period } = found.value;
  const bytes = bytesOf(form.code, ask.sheet);
  const file = { name: form.code, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  const start = await beginAnalysis(backend.db, PAPER_FORMS, [file]);
  const earlier = appliedWhole(start, file);
  const analysed: AnalysedFile<RosterDraft> =
    earlier !== undefined
      ? { file, outcome: 'repeated', earlier }
      : await classifySheet(backend, found.value, { file, sheet: ask.sheet, notes: notes.value }, job);
  return storeAnalysis(backend, PAPER_FORMS, [analysed], start, { period: period.code });
};

/** Whether it is a sheet of this form with its totals right; what is to be noted where they are not. */
function checkSheet(
  { form: { kind, period } }: FoundForm,
  { sheet, difference }: Pick<Ask, 'sheet' | 'difference'>,
): Result<readonly RowProblem[], Problem> {
  const { months, rows, totals } = sheet;
  const isWide =
    months.some((said) => said.length > PAPER_SHAPES[kind].head.length) ||
    rows.some(({ cells }) => cells.length > paperCells(kind).length + 1) ||
    totals.columns.length > totalColumns(kind).length;
  if (isWide) return refuse({ code: 'invalid-input', issues: ['sheet'] });
  const differences = totalDifferences(
    kind,
    totals,
    rows.map(({ cells }) => cells),
  );
  if (differences.length === 0) return ok([]);
  if (difference === undefined) return refuse({ code: 'control-totals', months: [...monthsOf(period)], differences });
  const why = [totalReasonName(difference.reason), difference.note].filter(Boolean).join(': ');
  const value = `${differences.map((one) => differenceText(one, monthsOf(period))).join('; ')}. ${why}`;
  return ok([{ field: 'rowKey', code: 'PAPER_TOTALS', level: 'warning', value }]);
}

type Typed = {
  readonly file: IncomingFile;
  readonly sheet: TypedSheet;
  readonly notes: readonly RowProblem[];
};

async function classifySheet(
  { db, today }: Backend,
  { form, facility, period }: FoundForm,
  { file, sheet, notes }: Typed,
  job: JobContext,
): Promise<AnalysedFile<RosterDraft>> {
  const lines = await linesOfForms(db, period, [form], job);
  const roster = typedRoster(form, sheet, lines.get(form.id) ?? []);
  const returned = { file, id: ONLY, form, facility, roster, dates: {}, elsewhere: 0, otherSheets: [], notes };
  const facilities = { SCHOOL: [], HEALTH_POST: [], [form.kind]: [facility.id] };
  const context = await loadBatchContext(db, period, facilities, { analysedOn: today(), confirmed: [] }, job);
  const classified = classifyReturns([returned], context).get(ONLY);
  if (classified === undefined) throw new Error('a typed form was not classified');
  return analysedFile(returned, classified, context, period.status !== 'OPEN');
}
