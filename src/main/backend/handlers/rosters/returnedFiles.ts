import { monthsOf, type Period } from '@shared/domain/calendar';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import type { RowProblem } from '@shared/domain/rosters/rowProblems';
import { refusalSentence } from '@shared/messages/refusals';
import type { Backend } from '../../backend';
import type { Facility, FacilityDirectory } from '../../database/facilityDirectory';
import type { IssuedForm } from '../../database/forms';
import { refuseOtherKind } from '../../imports/analyseFile';
import type { AnalysisStart } from '../../imports/analysis';
import type { AnalysedFile, IncomingFile, Refusal } from '../../imports/importKind';
import { eachOf } from '../../jobs/eachOf';
import { pause, type JobContext } from '../../jobs/job';
import type { SheetContent } from '../../workbooks/reading/content';
import type { ReadResult } from '../../workbooks/reading/readerProcess';
import { otherSheets } from '../../workbooks/remarks/otherSheets';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../workbooks/rosters/columns';
import { rosterReader, type ReturnedRoster, type RosterReader } from '../../workbooks/rosters/returnedRoster';
import { decideDateOrder, type DateReading } from '../../workbooks/values/dates';
import { readForeign, type ForeignFiles } from './foreignReturns';
import { identifyReturn, type FormsOfPeriod } from './identifyReturn';
import type { RosterDraft } from './rosterDraft';

/** A returned workbook whose form is known, with its rows as they came. */
export type ReturnedFile = {
  readonly file: IncomingFile;
  /** Tells it from the other files of the batch, which may have the same name. */
  readonly id: string;
  readonly form: IssuedForm;
  readonly facility: Facility;
  readonly roster: ReturnedRoster;
  readonly dates: DateReading;
  /** Rows of the file that are about nobody here; they are counted and not kept. */
  readonly elsewhere: number;
  /** Sheets of the file that are none of ours. */
  readonly otherSheets: readonly SheetContent[];
  /** What is remarkable about the file as a whole. */
  readonly notes: readonly RowProblem[];
};
/** `settled`: nothing more to find out about it. */
export type ReadFile = { readonly settled: AnalysedFile<RosterDraft> } | { readonly returned: ReturnedFile };

/** What returned files are compared with; `foreign`: they are another system's, read through a profile. */
type KnownForms = FormsOfPeriod & {
  readonly facilities: FacilityDirectory;
  readonly foreign: ForeignFiles | undefined;
};

export type LocatedFile = { readonly path: string; readonly file: IncomingFile };

/** While one process unpacks a file, another has its turn; a third would find no processor on a small computer. */
const FILES_AT_ONCE = 2;

/** Reads every file in killable processes; answered in the order of the files. */
export async function readReturns(
  backend: Backend,
  located: readonly LocatedFile[],
  start: AnalysisStart,
  known: KnownForms,
  job: JobContext,
): Promise<ReadFile[]> {
  const processes = Array.from({ length: FILES_AT_ONCE }, () => backend.openReader());
  const idle = [...processes];
  const readers = readersOf(known.period);
  const readOne = async ({ path, file }: LocatedFile) => {
    if (isComplete(start, file, known)) return undefined;
    const reader = idle.pop();
    if (reader === undefined) throw new Error('more files at once than processes');
    return reader.read(path, job.signal).finally(() => idle.push(reader));
  };
  const read = new Map<number, readonly ReadFile[]>();
  try {
    await eachOf(located, FILES_AT_ONCE, async (one, index) => {
      const result = await readOne(one);
      await pause(job, read.size, located.length, one.file.name);
      read.set(index, lookAt(one.file, String(index), result, start, known, readers));
    });
  } finally {
    for (const reader of processes) reader.close();
  }
  return located.flatMap((_one, index) => read.get(index) ?? []);
}

/** Applied before, whole and in this bimester: the form of another one is still refused by name (workbooks rule 11). */
function isComplete({ applied }: AnalysisStart, { sha256 }: IncomingFile, { forms }: FormsOfPeriod): boolean {
  const earlier = applied.get(sha256);
  return earlier?.complete === true && earlier.reports.every(({ form = '' }) => forms.has(form));
}

type Readers = Readonly<Record<ServiceKind, RosterReader>>;
const readersOf = (period: Period): Readers => ({
  SCHOOL: rosterReader(SCHOOL_LAYOUT, monthsOf(period)),
  HEALTH_POST: rosterReader(HEALTH_LAYOUT, monthsOf(period)),
});

function lookAt(
  file: IncomingFile,
  id: string,
  result: ReadResult | undefined,
  { applied }: AnalysisStart,
  known: KnownForms,
  readers: Readers,
): readonly ReadFile[] {
  const refusedWith = (refusal: Refusal): readonly ReadFile[] => [{ settled: { file, outcome: 'refused', refusal } }];
  if (result === undefined) {
    const { reports = [] } = applied.get(file.sha256) ?? {};
    if (reports.length === 0) throw new Error('a file that was not read was not applied before either');
    return reports.map((earlier) => ({ settled: { file, outcome: 'repeated', earlier } }));
  }
  if (!result.ok) {
    const { code, detail } = result.problem;
    return refusedWith({ code, message: refusalSentence(code, detail) });
  }
  if (known.foreign !== undefined) {
    const foreign = readForeign(result.value, known.foreign, known);
    if (!foreign.ok) return refusedWith(foreign.problem);
    return foreign.value.map((one, part) => ({ returned: { ...one, file, id: `${id}.${part}` } }));
  }
  const otherKind = refuseOtherKind(result.value, 'rosters');
  if (otherKind !== undefined) return refusedWith(otherKind);
  const identified = identifyReturn(result.value, known);
  if (!identified.ok) return refusedWith(identified.problem);
  const form = identified.value;
  const facility = known.facilities.get(form.facilityId);
  if (facility === undefined) throw new Error(`form ${form.code} was issued to no facility`);
  const shape = readers[form.kind](result.value);
  if (shape.kind === 'columns-missing') {
    const message = refusalSentence('COLUMNS_MISSING', shape.headers.join(', '));
    return refusedWith({ code: 'COLUMNS_MISSING', message, form: form.code, facility: facility.code });
  }
  const dates = { order: dateOrderOf(shape.roster), date1904: result.value.date1904 };
  const { roster } = shape;
  const others = otherSheets(result.value, roster.sheets);
  return [{ returned: { file, id, form, facility, roster, dates, elsewhere: 0, otherSheets: others, notes: [] } }];
}

const DATE_FIELDS = ['dates1', 'dates2', 'situationDate', 'birthDate'];

/** All the dates of a file were written by the same program: one that is month first makes the others doubtful. */
const dateOrderOf = ({ rows, others }: ReturnedRoster) =>
  decideDateOrder([...rows, ...others].flatMap(({ cells }) => DATE_FIELDS.map((field) => cells.get(field))));
