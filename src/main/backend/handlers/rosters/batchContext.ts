import type { ConfirmedCell } from '@shared/contract/imports';
import { monthsOf, type IsoDate, type Month } from '@shared/domain/calendar';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import type { IssuedHealthRow } from '@shared/domain/rosters/healthRows';
import { loadDecisionMakers } from '../../database/decisionMakers';
import { loadDueMembers } from '../../database/dueList';
import { listFormRows, type FormRow } from '../../database/forms';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { loadMonthRules } from '../../database/monthRules';
import type { StoredPeriod } from '../../database/periods';
import { loadOtherRows } from '../../database/personRows';
import { loadFacilityDetails, type FacilityDetail } from '../../database/rosterFacilities';
import { householdsOfMembers, placementKey } from '../../database/rosterPersons';
import { getSetting } from '../../database/settings';
import { loadStatements } from '../../database/statements';
import type { JobContext } from '../../jobs/job';
import { inBatches } from '../compliance/settle';
import { acceptedValues, dutiesOfField, type AcceptedValues } from './acceptedValues';
import { joinPersons, listHousehold, type Listing, type Listings } from './listings';
import { dueText } from './rosterContent';

/** Everything returned rows are compared with: some queries, whatever the number of files. */
export type BatchContext = {
  readonly months: readonly [Month, Month];
  readonly registryId: string;
  readonly analysedOn: IsoDate;
  readonly accepted: AcceptedValues;
  /** What the forms say of a facility beside its name. */
  readonly detailOf: (facilityId: string) => FacilityDetail;
  readonly rowsOf: (facilityId: string) => readonly FormRow[];
  /** What a post's row was issued with. */
  readonly healthRow: (row: FormRow) => IssuedHealthRow & { readonly control: 'CRED' | 'PRENATAL' };
  readonly confirmed: readonly ConfirmedCell[];
  /** Who settled by hand what a cell of that person speaks for. */
  readonly decidedBy: (memberId: string, kind: ServiceKind, field: string) => string | null;
};

type Facilities = Readonly<Record<ServiceKind, readonly string[]>>;

export async function loadBatchContext(
  db: ReadDb,
  period: StoredPeriod,
  facilities: Facilities,
  { analysedOn, confirmed }: Pick<BatchContext, 'analysedOn' | 'confirmed'>,
  job: JobContext,
): Promise<BatchContext> {
  const months = monthsOf(period.code);
  const rows = groupBy(await listFormRows(db, period.code), ({ facilityId }) => facilityId);
  const rowsOf = (facilityId: string) => rows.get(facilityId) ?? [];
  const details = await loadFacilityDetails(db);
  const statements = await loadStatements(db, period.code, [...facilities.SCHOOL, ...facilities.HEALTH_POST]);
  const listed = [...facilities.SCHOOL, ...facilities.HEALTH_POST].flatMap(rowsOf).map(({ memberId }) => memberId);
  const others = await loadOtherRows(db, listed);
  const patients = facilities.HEALTH_POST.flatMap(rowsOf).flatMap(({ memberId: id }) => [
    id,
    ...(others.get(id) ?? []),
  ]);
  const listingOf = await loadListings(db, period, [...new Set(patients)], job);
  const makerOf = await loadDecisionMakers(db, period.code);
  return {
    months,
    registryId: await getSetting(db, 'registry_id'),
    analysedOn,
    confirmed,
    detailOf: (facilityId) => details.get(facilityId) ?? { detail: '', head: '' },
    rowsOf,
    accepted: acceptedValues(statements, period.code),
    healthRow: (row) => healthRow(row, listingOf(row), months),
    decidedBy(memberId, kind, field) {
      const { month, duties } = dutiesOfField(field, kind);
      const about = month === null ? months : months.slice(month, month + 1);
      const rows = [memberId, ...(others.get(memberId) ?? [])];
      const makers = rows.flatMap((row) => about.flatMap((one) => duties.map((duty) => makerOf(row, one, duty))));
      return makers.find((name) => name !== undefined) ?? null;
    },
  };
}

/** What each listed person owes at each post, as it is today, in whichever households. */
export async function loadListings(
  db: ReadDb,
  period: StoredPeriod,
  memberIds: readonly string[],
  job: JobContext,
): Promise<(row: FormRow) => Listing | undefined> {
  const rulesOf = await loadMonthRules(db, period);
  const listings: Listings = new Map();
  for await (const batch of inBatches(await householdsOfMembers(db, memberIds), job)) {
    const members = await loadDueMembers(
      db,
      batch.map(({ id }) => id),
    );
    for (const household of batch) {
      listHousehold(listings, household, members.get(household.id) ?? [], { period: period.code, rulesOf });
    }
  }
  const byRow = new Map(
    [...joinPersons(listings)].flatMap(([facilityId, listed]) =>
      listed.flatMap((listing) =>
        [listing.member.id, ...listing.member.otherRows].map((id) => [placementKey(id, facilityId), listing] as const),
      ),
    ),
  );
  return ({ memberId, facilityId }) => byRow.get(placementKey(memberId, facilityId));
}

/** A person no longer due is compared as one without dues: what the post says is kept all the same. */
function healthRow(row: FormRow, listing: Listing | undefined, months: readonly [Month, Month]) {
  const duties = listing?.duties ?? [];
  const pregnancy = listing?.member.pregnancies.at(-1);
  const isPregnant = duties.some(({ duty }) => duty === 'PRENATAL');
  const controlOf = (month: Month) => ({
    interval: duties.find((duty) => duty.month === month && duty.interval !== null)?.interval ?? null,
    due: dueText(duties, month),
  });
  return {
    document: row.document,
    name: row.name,
    birthDate: listing?.member.birthDate ?? NO_DATE,
    lmpDate: isPregnant ? (pregnancy?.lmpDate ?? null) : null,
    months: [controlOf(months[0]), controlOf(months[1])] as const,
    control: isPregnant ? ('PRENATAL' as const) : ('CRED' as const),
  };
}

const NO_DATE = '0001-01-01' as IsoDate; // before every date, so that nothing is before it
