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
import { pause, type JobContext } from '../../jobs/job';
import type { ReadResult } from '../../workbooks/reading/readerProcess';
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

/** Reads every file in the killable process, the next one while this one is looked at; in their order. */
export async function readReturns(
  backend: Backend,
  located: readonly LocatedFile[],
  start: AnalysisStart,
  known: KnownForms,
  job: JobContext,
): Promise<readonly ReadFile[]> {
  const reader = backend.openReader();
  const readers = readersOf(known.period);
  const open = (index: number) => {
    const one = located[index];
    return one === undefined || isComplete(start, one.file, known) ? undefined : reader.read(one.path, job.signal);
  };
  const read: ReadFile[] = [];
  try {
    let next = open(0);
    for (const [index, { file }] of located.entries()) {
      const current = await next;
      next = open(index + 1);
      await pause(job, index, located.length, file.name);
      read.push(...lookAt(file, String(index), current, start, known, readers));
    }
  } finally {
    reader.close();
  }
  return read;
}

/** Applied before, whole and in this bimester: the form of another one is still refused by name (workbooks rule 11). */
function isComplete({ applied }: AnalysisStart, { sha256 }: IncomingFile, { forms }: FormsOfPeriod): boolean {
  const earlier = applied.get(sha256);
  return earlier?.complete === true && forms.has(earlier.report.form ?? '');
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
    const earlier = applied.get(file.sha256)?.report;
    if (earlier === undefined) throw new Error('a file that was not read was not applied before either');
    return [{ settled: { file, outcome: 'repeated', earlier } }];
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
  return [{ returned: { file, id, form, facility, roster: shape.roster, dates, elsewhere: 0, notes: [] } }];
}

const DATE_FIELDS = ['dates1', 'dates2', 'situationDate', 'birthDate'];

/** All the dates of a file were written by the same program: one that is month first makes the others doubtful. */
const dateOrderOf = ({ rows, others }: ReturnedRoster) =>
  decideDateOrder([...rows, ...others].flatMap(({ cells }) => DATE_FIELDS.map((field) => cells.get(field))));
