import type { Output, Parsed } from '@shared/contract/routes';
import type { ReadDb } from '../handles';
import { whereWords } from '../sqlite/search';

type Search = Parsed<'households.search'>;
type Found = Output<'households.search'>;

const SORT_COLUMNS: Readonly<Record<Search['sort'], string>> = {
  code: 'household.code',
  holderName: 'household_summary.holder_sort',
  populatedCenterName: 'household.populated_center_name',
  status: 'household.status',
  affiliationDate: 'household.affiliation_date',
};

/** One page of the list and how many there are in all. */
export async function searchHouseholds(db: ReadDb, search: Search): Promise<Found> {
  const direction = search.descending ? 'desc' : 'asc';
  const found: { total: number }[] = await summaries(db, search, isNarrowed(search)).count({ total: '*' });
  const rows: Found['rows'] = await summaries(db, search, true)
    .orderBy(SORT_COLUMNS[search.sort], direction)
    .orderBy('household.code', direction)
    .offset(search.offset)
    .limit(search.limit)
    .select(
      'household.id',
      'household.code',
      'holder_name as holderName',
      'holder_document as holderDocument',
      'household.ubigeo',
      'household.populated_center_name as populatedCenterName',
      'household.status',
      'members',
      'household.affiliation_date as affiliationDate',
    );
  return { total: found[0]?.total ?? 0, rows };
}

type Matched = Pick<Search, 'text' | 'center' | 'status'>;

const isNarrowed = ({ center, status }: Matched) => center !== '' || status !== null;

/** Every household has its summary: where nothing else of it is asked, going to the household takes three times as long. */
function summaries(db: ReadDb, { text, center, status }: Matched, withHousehold: boolean) {
  const query = db('household_summary');
  if (withHousehold) void query.join('household', 'household.id', 'household_summary.household_id');
  if (center !== '') void query.where('household.populated_center_name', center);
  if (status !== null) void query.where('household.status', status);
  return whereWords(db, query, 'household_summary.id', text);
}

/** Centros poblados with households, by name. */
export const listCenters = (db: ReadDb): Promise<Output<'households.centers'>> =>
  db('household')
    .groupBy('populated_center_name')
    .orderBy('populated_center_name')
    .select('populated_center_name as name')
    .count({ households: '*' });

/** Códigos de hogar, every one. */
export const listCodes = (db: ReadDb): Promise<readonly string[]> =>
  db('household').orderBy('code').pluck<string[]>('code');

/** Everything that happened to a household and who did it, newest first. */
export async function listTimeline(db: ReadDb, householdId: string): Promise<Output<'households.get'>['timeline']> {
  const rows: { at: string; by: string | null; kind: string; details: string }[] = await db('event')
    .leftJoin('app_user', 'app_user.id', 'event.user_id')
    .leftJoin('purged_event', 'purged_event.seq', 'event.seq')
    .where({ household_id: householdId })
    .orderBy('event.seq', 'desc')
    .limit(TIMELINE_LIMIT)
    .select('at', 'app_user.name as by', 'details')
    .select(db.raw(`case when purged_event.seq is null then kind else 'household.detail-purged' end as kind`));
  return rows.map(({ by, details, ...row }) => ({
    ...row,
    by: by ?? '',
    // Written by this program as an object of figures.
    details: JSON.parse(details) as Record<string, unknown>,
  }));
}

const TIMELINE_LIMIT = 2000;
