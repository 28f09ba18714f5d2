import { createHash } from 'node:crypto';
import { monthsOf, type Period } from '@shared/domain/calendar';
import type { Facility, FacilityDirectory, FacilityKind } from '../../database/facilityDirectory';
import {
  listFormRows,
  listForms,
  newestForms,
  type DueMonths,
  type FormRow,
  type IssuedForm,
} from '../../database/forms';
import type { ReadDb } from '../../database/handles';
import {
  loadPlacements,
  loadRosterPersons,
  placementKey,
  type Placement,
  type RosterPerson,
} from '../../database/rosterPersons';
import { pause, type JobContext } from '../../jobs/job';
import type { Listing, Listings } from './listings';
import { drawFormCode, drawRowKeys } from './numbers';

/** A person on a roster. */
export type IssuedLine = {
  readonly row: FormRow;
  readonly person: RosterPerson;
  readonly placement: Placement;
  readonly listing: { readonly duties: Listing['duties']; readonly member: Pick<Listing['member'], 'pregnancies'> };
};
/** One workbook to be written: which issue of which form, and who is on it. */
export type RosterIssue = {
  readonly form: IssuedForm;
  readonly facility: Facility;
  readonly lines: readonly IssuedLine[];
};
export type Issues = {
  readonly issues: readonly RosterIssue[];
  /** Rows that never went out, and those of which something else is due now. */
  readonly rows: readonly FormRow[];
};

type Issuer = { readonly newId: () => string; readonly at: string };

/** Numbers the rosters of a bimester. A person listed before keeps the key; each export is a new issue (decisions R18). */
export async function planIssues(
  db: ReadDb,
  period: Period,
  listings: Listings,
  facilities: FacilityDirectory,
  issuer: Issuer,
  job: JobContext,
): Promise<Issues> {
  const listed = [...new Set([...listings.values()].flatMap((facility) => facility.map(({ member }) => member.id)))];
  const persons = await loadRosterPersons(db, listed);
  await pause(job, 0, listings.size);
  const placements = await loadPlacements(db, listed);
  const forms = await listForms(db, period);
  const codes = new Set(forms.map(({ code }) => code));
  const newest = newestForms(forms);
  await pause(job, 0, listings.size);
  const { rowOf, isNew } = await numberRows(db, period, listings, persons);
  const issues: RosterIssue[] = [];
  for (const [facilityId, atFacility] of listings) {
    await pause(job, issues.length, listings.size);
    const facility = facilities.get(facilityId);
    if (facility === undefined) continue;
    const lines = atFacility.flatMap((listing) => {
      const person = persons.get(listing.member.id);
      const row = rowOf(facilityId, listing.member);
      const placement = placements.get(placementKey(listing.member.id, facilityId)) ?? NO_PLACEMENT;
      return person === undefined || row === undefined ? [] : [{ row, person, placement, listing }];
    });
    const keysSha256 = hashKeys(lines.map(({ row }) => row.rowKey));
    const code = drawFormCode({ kind: facility.kind, period, facility: facility.code }, codes);
    const issue = (newest.get(facilityId)?.issue ?? 0) + 1;
    const { kind } = facility;
    const rowCount = lines.length;
    const issuedAt = issuer.at;
    const form = { id: issuer.newId(), code, kind, period, facilityId, issue, rowCount, keysSha256, issuedAt };
    issues.push({ form, facility, lines: inPrintedOrder(kind, lines) });
  }
  const rows = issues.flatMap(({ lines }) =>
    lines.flatMap(({ row, listing }) => {
      const dueMonths = dueMonthsOf(listing, period);
      return row.dueMonths === dueMonths && !isNew(row) ? [] : [{ ...row, dueMonths }];
    }),
  );
  return { issues: issues.toSorted((a, b) => order.compare(codeOf(a), codeOf(b))), rows };
}

function dueMonthsOf({ duties }: Pick<Listing, 'duties'>, period: Period): DueMonths | null {
  const [first, second] = monthsOf(period).map((month) => duties.some((duty) => duty.month === month));
  if (first && second) return '12';
  if (first) return '1';
  return second ? '2' : null;
}

export const NO_PLACEMENT: Placement = { grade: '', section: '' };
const codeOf = ({ facility }: RosterIssue) => `${facility.kind} ${facility.code}`;

async function numberRows(db: ReadDb, period: Period, listings: Listings, persons: ReadonlyMap<string, RosterPerson>) {
  const known = new Map(
    (await listFormRows(db, period)).map((row) => [placementKey(row.memberId, row.facilityId), row]),
  );
  const rowOf = (facilityId: string, { id, otherRows }: Listing['member']) =>
    [id, ...otherRows].map((row) => known.get(placementKey(row, facilityId))).find((row) => row !== undefined);
  const unnumbered = [...listings]
    .flatMap(([facilityId, listed]) => listed.map(({ member }) => ({ facilityId, member })))
    .filter(({ facilityId, member }) => rowOf(facilityId, member) === undefined);
  const keys = await drawRowKeys(db, unnumbered.length);
  const newRows = unnumbered.flatMap(({ facilityId, member: { id: memberId } }, index): readonly FormRow[] => {
    const [rowKey, person] = [keys[index], persons.get(memberId)];
    if (rowKey === undefined || person === undefined) return [];
    return [
      { rowKey, period, facilityId, memberId, document: person.documentNumber, name: person.name, dueMonths: null },
    ];
  });
  for (const row of newRows) known.set(placementKey(row.memberId, row.facilityId), row);
  const news = new Set(newRows);
  return { rowOf, isNew: (row: FormRow) => news.has(row) };
}

/** Tells whether the rows of a returned roster are those that went out, in whatever order. */
export const hashKeys = (keys: readonly string[]) =>
  createHash('sha256').update(keys.toSorted().join('\n')).digest('hex');

/** Pupils by class, patients by name. */
export const inPrintedOrder = (kind: FacilityKind, lines: readonly IssuedLine[]) =>
  lines.toSorted(kind === 'SCHOOL' ? byClass : byName);

const order = new Intl.Collator('es', { numeric: true, sensitivity: 'base' });
const byName = (a: IssuedLine, b: IssuedLine) => order.compare(a.person.name, b.person.name);
const byClass = (a: IssuedLine, b: IssuedLine) =>
  order.compare(a.placement.grade, b.placement.grade) ||
  order.compare(a.placement.section, b.placement.section) ||
  byName(a, b);
