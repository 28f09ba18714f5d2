import { basename } from 'node:path';
import { problemSentence } from '@shared/messages/problems';
import type { ConfirmedCell, FileReport } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import type { FacilityProfile } from '@shared/domain/profiles/profile';
import { ok, refuse } from '@shared/domain/result';
import { loadFacilities } from '../../database/facilityDirectory';
import { loadFacilityEvidence } from '../../database/facilityEvidence';
import { listFormRows, listForms, newestForms } from '../../database/forms';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { findPeriod } from '../../database/periods';
import { findProfile } from '../../database/profiles';
import { listDocumentNumbers } from '../../database/rosterPersons';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import { beginAnalysis, storeAnalysis } from '../../imports/analysis';
import type { AnalysedFile, IncomingFile } from '../../imports/importKind';
import { readIncoming } from '../../imports/incoming';
import { pause, type JobContext } from '../../jobs/job';
import { plainDocument } from '../../workbooks/profiles/facts';
import { collectFiles } from './collectFiles';
import type { ForeignFiles } from './foreignReturns';
import { facilityCodes } from './identifyReturn';
import { contextOf, judgeReturns } from './judgeReturns';
import { readReturns, type LocatedFile, type ReadFile } from './returnedFiles';
import { ROSTERS, type RosterDraft } from './rosterDraft';

type Analysed = AnalysedFile<RosterDraft>;

/** First step of taking returned workbooks: identify, read, classify; only drafts are written. */
export const analyseRosters: HandlersOf<'rosters'>['rosters.analyse'] = async (
  backend,
  { period: code, files, profile, confirmed },
  job,
) => {
  const { db } = backend;
  const period = await findPeriod(db, code);
  if (period === undefined) return refuse({ code: 'not-found', what: code });
  const reading = profile === undefined ? undefined : await findProfile(db, profile);
  const foreignProfile = reading?.profile.kind === 'PAYER' ? undefined : reading?.profile;
  if (profile !== undefined && foreignProfile === undefined) return refuse({ code: 'not-found', what: profile });
  const { located, unreadable } = await locate(await collectFiles(files.map(({ path }) => path)), job);
  const incoming = located.map(({ file }) => file);
  const start = await beginAnalysis(db, ROSTERS, incoming);
  const facilities = await loadFacilities(db);
  const forms = await listForms(db, code);
  const known = {
    period: code,
    registryId: await getSetting(db, 'registry_id'),
    forms: new Map(forms.map((form) => [form.code, form])),
    facilities,
    facilityCodes: facilityCodes(facilities),
    foreign: foreignProfile && (await foreignFiles(db, code, foreignProfile)),
  };
  const read = await readReturns(backend, located, start, known, job);
  read.push(...unreadable);
  const context = await contextOf(backend, period, read, confirmed, job);
  const isLate = period.status !== 'OPEN';
  const analysed = judgeReturns(read, context, isLate, job);
  const barTo = (reports: readonly FileReport[]) => unheardIn(reports, confirmed);
  const stored = await storeAnalysis(backend, ROSTERS, analysed, start, { period: code, barTo });
  if (!stored.ok) return stored;
  const { returned } = await loadFacilityEvidence(db, code);
  const back = new Set(stored.value.files.map(({ facility }) => facility));
  const missing = [...newestForms(forms)].flatMap(([id, form]) => {
    const facility = facilities.get(id);
    if (facility === undefined || returned.has(id) || back.has(facility.code)) return [];
    return [{ facility: facility.code, name: facility.name, form: form.code }];
  });
  return ok({ ...stored.value, missing });
};

/** A confirmed cell that nothing was asked about: its address is wrong, or its file is another by now. */
function unheardIn(files: readonly FileReport[], confirmed: readonly ConfirmedCell[]): Problem | undefined {
  const unheard = confirmed.find(
    ({ file, sheet, cell }) =>
      !files.some(
        ({ name, sha256, openCells = [] }) =>
          [name, sha256].includes(file) &&
          openCells.some((one) => one.confirmed && one.sheet === sheet && one.cell === cell),
      ),
  );
  return unheard && { code: 'not-found', what: `${unheard.file}!${unheard.sheet}!${unheard.cell}` };
}

async function foreignFiles(db: ReadDb, period: Period, profile: FacilityProfile): Promise<ForeignFiles> {
  const rows = groupBy(await listFormRows(db, period), ({ facilityId }) => facilityId);
  const documents = new Set((await listDocumentNumbers(db)).map(plainDocument).filter(Boolean));
  return { profile, documents, rowsOf: (facilityId) => rows.get(facilityId) ?? [] };
}

/** The bytes of every file; one that cannot be read is refused by its name and the others go on. */
async function locate(paths: readonly string[], job: JobContext) {
  const located: LocatedFile[] = [];
  const unreadable: ReadFile[] = [];
  for (const [index, path] of paths.entries()) {
    await pause(job, index, paths.length);
    const file = await readIncoming(path);
    if (file.ok) located.push({ path, file: file.value });
    else unreadable.push({ settled: refusedFile(basename(path), file.problem) });
  }
  return { located, unreadable };
}

function refusedFile(name: string, problem: Problem): Analysed {
  const file: IncomingFile = { name, bytes: Buffer.alloc(0), sha256: '' };
  return { file, outcome: 'refused', refusal: { code: 'UNREADABLE', message: problemSentence(problem) } };
}
