import { findRowKeys, listFormRows, type FormRow, type IssuedForm } from '../../database/forms';
import type { ReadDb } from '../../database/handles';
import type { StoredPeriod } from '../../database/periods';
import { loadPlacements, loadRosterPersons, placementKey } from '../../database/rosterPersons';
import type { JobContext } from '../../jobs/job';
import { loadListings } from './batchContext';
import { inPrintedOrder, NO_PLACEMENT, type IssuedLine } from './issues';

const OWES_NOTHING: IssuedLine['listing'] = { duties: [], member: { pregnancies: [] } };

/**
 * Who stands on these issues, in the order in which they went out: a sheet is printed, and typed months later, with the
 * same rows. Of an issue of an earlier version, whose order was not kept, everybody listed at the facility.
 */
export async function linesOfForms(
  db: ReadDb,
  period: StoredPeriod,
  forms: readonly IssuedForm[],
  job: JobContext,
): Promise<ReadonlyMap<string, readonly IssuedLine[]>> {
  const facilities = new Set(forms.map(({ facilityId }) => facilityId));
  const rows = (await listFormRows(db, period.code)).filter(({ facilityId }) => facilities.has(facilityId));
  const lineOf = await lineReader(db, period, rows, job);
  const lines = new Map<string, readonly IssuedLine[]>();
  for (const form of forms) {
    const own = rows.filter(({ facilityId }) => facilityId === form.facilityId);
    const keys = await findRowKeys(db, form.id);
    const byKey = new Map(own.map((row) => [row.rowKey, row]));
    const listed = keys?.flatMap((key) => byKey.get(key) ?? []) ?? own;
    const found = listed.flatMap(lineOf);
    lines.set(form.id, keys === undefined ? inPrintedOrder(form.kind, found) : found);
  }
  return lines;
}

async function lineReader(db: ReadDb, period: StoredPeriod, rows: readonly FormRow[], job: JobContext) {
  const members = rows.map(({ memberId }) => memberId);
  const [persons, placements] = [await loadRosterPersons(db, members), await loadPlacements(db, members)];
  const listingOf = await loadListings(db, period, members, job);
  return (row: FormRow): readonly IssuedLine[] => {
    const person = persons.get(row.memberId);
    if (person === undefined) return [];
    const placement = placements.get(placementKey(row.memberId, row.facilityId)) ?? NO_PLACEMENT;
    return [{ row, person, placement, listing: listingOf(row) ?? OWES_NOTHING }];
  };
}
