import type { Backend } from '../../backend';
import { groupBy } from '../../database/groups';
import type { StoredPeriod } from '../../database/periods';
import type { AnalysedFile } from '../../imports/importKind';
import { pause, type JobContext } from '../../jobs/job';
import { loadBatchContext, type BatchContext } from './batchContext';
import { classifyReturns } from './classifyReturns';
import { analysedFile } from './fileReports';
import type { ReadFile, ReturnedFile } from './returnedFiles';
import type { RosterDraft } from './rosterDraft';

type Analysed = AnalysedFile<RosterDraft>;

/** What the rows are compared with, read whole before any of them is judged. */
export function contextOf(
  backend: Backend,
  period: StoredPeriod,
  read: readonly ReadFile[],
  confirmed: BatchContext['confirmed'],
  job: JobContext,
) {
  const returned = returnedIn(read);
  const idsOf = (kind: ReturnedFile['form']['kind']) => [
    ...new Set(returned.flatMap(({ form, facility }) => (form.kind === kind ? [facility.id] : []))),
  ];
  const facilities = { SCHOOL: idsOf('SCHOOL'), HEALTH_POST: idsOf('HEALTH_POST') };
  return loadBatchContext(backend.db, period, facilities, { analysedOn: backend.today(), confirmed }, job);
}

/**
 * Judges the files in the order in which they came; those of one facility together, when the first of them has its turn.
 * Takes them out of `read` one by one, so that the rows and the drafts of a whole district are never in memory at once.
 */
export async function* judgeReturns(
  read: ReadFile[],
  context: BatchContext,
  isLate: boolean,
  job: JobContext,
): AsyncGenerator<Analysed> {
  const total = read.length;
  const groups = groupBy(returnedIn(read), ({ facility }) => facility.id);
  const waiting = new Map<string, Analysed>();
  for (let one = read.shift(); one !== undefined; one = read.shift()) {
    if ('settled' in one) {
      yield one.settled;
      continue;
    }
    const { id, facility } = one.returned;
    const files = groups.get(facility.id) ?? [];
    if (groups.delete(facility.id)) {
      await pause(job, total - read.length, total);
      const classified = classifyReturns(files, context);
      for (const file of files) waiting.set(file.id, analysedFile(file, found(classified, file.id), context, isLate));
    }
    yield found(waiting, id);
    waiting.delete(id);
  }
}

const returnedIn = (read: readonly ReadFile[]) => read.flatMap((one) => ('returned' in one ? [one.returned] : []));

function found<Value>(classified: ReadonlyMap<string, Value>, id: string): Value {
  const value = classified.get(id);
  if (value === undefined) throw new Error('a file of the batch was not classified');
  return value;
}
