import type { IsoDate } from '@shared/domain/calendar';
import { loadDueMembers } from '../../database/dueList';
import { loadExcused, type Excused } from '../../database/effects/appeals';
import { loadMemberEvidence } from '../../database/evidence';
import { loadFacilities, type FacilityDirectory } from '../../database/facilityDirectory';
import { loadFacilityEvidence, type FacilityEvidence } from '../../database/facilityEvidence';
import type { ReadDb } from '../../database/handles';
import { loadMonthRules, type MonthRules } from '../../database/monthRules';
import { loadPaperEvidence, type PaperEvidence } from '../../database/paperChecks';
import type { StoredPeriod } from '../../database/periods';
import type { SettledHousehold } from '../../database/results';
import { earlierAffiliations, type ScopedHousehold } from '../../database/scope';
import { pause, type JobContext } from '../../jobs/job';
import { judgeHousehold, owedBy } from './judge';
import { evidenceOfPerson } from './personEvidence';

/** What is the same for every household of a bimester. */
export type SettlingContext = {
  readonly period: StoredPeriod;
  readonly rulesOf: MonthRules;
  readonly facilities: FacilityDirectory;
  readonly said: FacilityEvidence;
  readonly paper: PaperEvidence;
  readonly affiliations: ReadonlyMap<string, IsoDate>;
  readonly isExcused: Excused;
};

export async function startSettling(db: ReadDb, period: StoredPeriod): Promise<SettlingContext> {
  const rulesOf = await loadMonthRules(db, period);
  const facilities = await loadFacilities(db);
  const said = await loadFacilityEvidence(db, period.code);
  const paper = await loadPaperEvidence(db, period.code);
  const affiliations = await earlierAffiliations(db, period.rosterCutoff);
  return { period, rulesOf, facilities, said, paper, affiliations, isExcused: await loadExcused(db, period.code) };
}

/** Judges these households on what has been accepted so far; writes nothing. */
export async function settle(
  db: ReadDb,
  context: SettlingContext,
  scope: readonly ScopedHousehold[],
  job: JobContext,
): Promise<readonly SettledHousehold[]> {
  const settled: SettledHousehold[] = [];
  for await (const batch of inBatches(scope, job)) settled.push(...(await settleBatch(db, context, batch)));
  return settled;
}

async function settleBatch(db: ReadDb, context: SettlingContext, households: readonly ScopedHousehold[]) {
  const ids = households.map(({ id }) => id);
  const members = await loadDueMembers(db, ids);
  const owing = households.map((household) => ({
    household,
    members: (members.get(household.id) ?? [])
      .map((member) => owedBy(context, household, member))
      .filter(({ duties }) => duties.length > 0),
  }));
  const asked = owing.flatMap((one) => one.members);
  const memberIds = new Set(asked.flatMap(({ member }) => [member.id, ...member.otherRows]));
  const evidenceOf = await loadMemberEvidence(db, context.period.code, [...memberIds]);
  return owing.map(({ household, members: owed }) =>
    judgeHousehold(context, household, owed, (member) => evidenceOfPerson(member, evidenceOf)),
  );
}

const HOUSEHOLDS_PER_BATCH = 250;

/** Slices small enough that messages get through between them; a handful of queries each. */
export async function* inBatches(scope: readonly ScopedHousehold[], job: JobContext) {
  for (let from = 0; from < scope.length; from += HOUSEHOLDS_PER_BATCH) {
    await pause(job, from, scope.length);
    yield scope.slice(from, from + HOUSEHOLDS_PER_BATCH);
  }
}
