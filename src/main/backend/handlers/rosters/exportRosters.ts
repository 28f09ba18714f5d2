import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { loadDueMembers } from '../../database/dueList';
import { noteEvent } from '../../database/events';
import { loadFacilities } from '../../database/facilityDirectory';
import { insertForms, keepFormRows } from '../../database/forms';
import type { ReadDb } from '../../database/handles';
import { loadMonthRules } from '../../database/monthRules';
import { findPeriod, type StoredPeriod } from '../../database/periods';
import { loadFacilityDetails } from '../../database/rosterFacilities';
import { listScope } from '../../database/scope';
import { getSetting } from '../../database/settings';
import { codeOfFault } from '../../files/faults';
import { flushFolder, moveOver } from '../../files/replaceFile';
import type { HandlersOf } from '../../dispatch';
import { eachOf } from '../../jobs/eachOf';
import { pause, type JobContext } from '../../jobs/job';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../workbooks/rosters/columns';
import { rosterSpec } from '../../workbooks/rosters/rosterSpec';
import { inBatches } from '../compliance/settle';
import { makeFolder } from '../writeFile';
import { rosterFileName } from './fileNames';
import { planIssues, type Issues, type RosterIssue } from './issues';
import { joinPersons, listHousehold, type Listings } from './listings';
import { issuedContent } from './rosterContent';

/** Relaciones nominales: one workbook per school service and health post with somebody due, into a folder. */
export const exportRosters: HandlersOf<'rosters'>['rosters.export'] = async (
  backend,
  { period: code, folder },
  job,
) => {
  const period = await findPeriod(backend.db, code);
  if (period === undefined) return refuse({ code: 'not-found', what: code });
  if (period.status !== 'OPEN') return refuse({ code: 'period-not-open', period: code });
  const listings = await listEverybody(backend.db, period, job);
  const facilities = await loadFacilities(backend.db);
  const issuer = { newId: backend.newId, at: backend.now() };
  const issues = await planIssues(backend.db, code, listings, facilities, issuer, job);
  return writeRosters(backend, code, folder, issues, job);
};

/** Who is listed at each facility of the bimester. */
export async function listEverybody(db: ReadDb, period: StoredPeriod, job: JobContext): Promise<Listings> {
  const rulesOf = await loadMonthRules(db, period);
  const listings: Listings = new Map();
  for await (const batch of inBatches(await listScope(db, period), job)) {
    const members = await loadDueMembers(
      db,
      batch.map(({ id }) => id),
    );
    for (const household of batch) {
      listHousehold(listings, household, members.get(household.id) ?? [], { period: period.code, rulesOf });
    }
  }
  return joinPersons(listings);
}

type Written = { readonly issue: RosterIssue; readonly name: string };

/**
 * Every file is whole on the disk before the forms are noted, and gets its name only afterwards: cancelled or
 * interrupted at any moment, there is no workbook out that the registry does not know.
 */
async function writeRosters(
  backend: Backend,
  period: Period,
  { path: folder }: Parsed<'rosters.export'>['folder'],
  { issues, rows }: Issues,
  job: JobContext,
) {
  const made = await makeFolder(folder);
  if (!made.ok) return made;
  // Inside the folder, so that giving the files their names is one step each.
  const room = await mkdtemp(join(folder, '.juntos-'));
  try {
    const written = await writeFiles(backend, room, issues, job);
    if (!written.ok) return written;
    const noted = await backend.write(async (tx) => {
      await insertForms(
        tx,
        issues.map(({ form, lines }) => ({ ...form, rowKeys: lines.map(({ row }) => row.rowKey) })),
      );
      await keepFormRows(tx, rows);
      await noteEvent(tx, { kind: 'rosters.exported', subject: period, details: { files: issues.length } });
      return ok(null);
    });
    return noted.ok ? await nameFiles(room, folder, written.value) : noted;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** A workbook somebody has open keeps its place: it is told by name, and the next export takes it. */
async function nameFiles(room: string, folder: string, written: readonly Written[]) {
  for (const { name } of written) {
    try {
      await moveOver(join(room, name), join(folder, name));
    } catch (error) {
      return refuse({ code: 'file-unwritable' as const, name, detail: codeOfFault(error) });
    }
  }
  flushFolder(folder);
  return ok({ files: written.map(describe) });
}

const describe = ({ issue, name }: Written) => ({
  name,
  form: issue.form.code,
  facility: issue.facility.code,
  rows: issue.form.rowCount,
});

/** While one workbook is packed and another reaches the disk, the next is being written. */
const WORKBOOKS_AT_ONCE = 3;

async function writeFiles(
  backend: Backend,
  room: string,
  issues: readonly RosterIssue[],
  job: JobContext,
): Promise<Result<readonly Written[], Problem>> {
  const registryId = await getSetting(backend.db, 'registry_id');
  const details = await loadFacilityDetails(backend.db);
  const written = issues.map((issue): Written => ({ issue, name: rosterFileName(issue.facility) }));
  const refused = await eachOf(written, WORKBOOKS_AT_ONCE, async ({ issue, name }, index) => {
    await pause(job, index, issues.length, name);
    const detail = details.get(issue.facility.id) ?? { detail: '', head: '' };
    const layout = issue.facility.kind === 'SCHOOL' ? SCHOOL_LAYOUT : HEALTH_LAYOUT;
    const spec = rosterSpec(issuedContent(issue, registryId, detail), layout);
    const result = await backend.writer(join(room, name), spec, 'new');
    return result.ok ? undefined : { code: 'file-unwritable' as const, name, detail: result.problem.code };
  });
  return refused === undefined ? ok(written) : refuse(refused);
}
