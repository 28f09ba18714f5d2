import { monthsOf, type IsoDate, type Month, type Period } from '@shared/domain/calendar';
import type { Origin } from '@shared/domain/compliance/origins';
import type { ReadDb, Tx } from './handles';
import { ORIGINS, withOrigins, type KeptRow } from './origins';

/** What a school or post said of itself for a month; null where it said nothing. */
export type FacilityMonth = {
  readonly facilityId: string;
  readonly month: Month;
  readonly classDays: number | null;
  readonly closed: boolean | null;
  readonly situation: string | null;
  readonly analysedOn: IsoDate;
  readonly origins: readonly Origin[];
};

/** A situation the office recorded itself, with evidence. `facilityId` is a facility's id or a district's ubigeo. */
export type OfficeSituation = { readonly facilityId: string; readonly month: Month; readonly situation: string };
/** With its evidence, and who recorded it when. */
export type RecordedSituation = OfficeSituation & {
  readonly evidence: string;
  readonly by: string;
  readonly at: string;
};

export type FacilityEvidence = {
  /** Facilities whose workbook was issued in the bimester. */
  readonly issued: ReadonlySet<string>;
  /** Facilities of which a workbook was accepted. */
  readonly returned: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, FacilityMonth>;
  readonly situations: ReadonlyMap<string, RecordedSituation>;
};

export const facilityMonthKey = (facilityId: string, month: Month) => `${facilityId} ${month}`;

/** Statements of every facility about itself: some hundreds of rows, read once. */
export async function loadFacilityEvidence(db: ReadDb, period: Period): Promise<FacilityEvidence> {
  const months = [...monthsOf(period)];
  const forms: { facilityId: string }[] = await db('form').where({ period }).distinct('facility_id as facilityId');
  const said: KeptRow<FacilityMonth, { closed: 0 | 1 | null }>[] = await db('facility_month')
    .whereIn('month', months)
    .select(
      'facility_id as facilityId',
      'month',
      'class_days as classDays',
      'closed',
      'situation',
      'analysed_on as analysedOn',
      ...ORIGINS,
    );
  const recorded = await listSituations(db, period);
  return {
    issued: new Set(forms.map(({ facilityId }) => facilityId)),
    returned: new Set(said.map(({ facilityId }) => facilityId)),
    months: new Map(
      said.map((row) => [
        facilityMonthKey(row.facilityId, row.month),
        { ...withOrigins(row), closed: row.closed === null ? null : row.closed === 1 },
      ]),
    ),
    situations: new Map(recorded.map((row) => [facilityMonthKey(row.facilityId, row.month), row])),
  };
}

/** By month and facility. */
export const listSituations = (db: ReadDb, period: Period): Promise<RecordedSituation[]> =>
  db('office_situation')
    .leftJoin('app_user', 'app_user.id', 'office_situation.user_id')
    .whereIn('month', [...monthsOf(period)])
    .orderBy(['month', 'facility_id'])
    .select('facility_id as facilityId', 'month', 'situation', 'evidence', 'at', db.raw(`coalesce(name, '') as by`));

/** The newest record of a facility and month stands; earlier ones stay in the events. */
export async function putSituation(tx: Tx, { facilityId, month, situation }: OfficeSituation, evidence: string) {
  const { at, userId } = tx.author;
  await tx('office_situation')
    .insert({ facility_id: facilityId, month, situation, evidence, at, user_id: userId })
    .onConflict(['facility_id', 'month'])
    .merge();
}
