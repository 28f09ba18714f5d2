import type { IsoDate } from '@shared/domain/calendar';
import type { EligibilityInput } from '@shared/domain/eligibility/judgement';
import type { HouseholdStatus } from '@shared/domain/households';
import { chosenSet } from '@shared/domain/ruleSets/sent';
import type { ReadDb, Tx } from '../handles';
import { loadHouseholds, type StoredHousehold } from '../households/loadHouseholds';
import { findRulesOn } from '../ruleSets';
import { loadDistrictsOn, type DistrictsOn } from '../territory/districtsOn';
import { loadCenters, type CenterFacts } from './centerFacts';
import { loadFormerly } from './formerly';
import { loadSharedPersons, type SharedPersons } from './sharedPersons';

/** A household with all it is judged by on a date. */
export type Judged = {
  readonly id: string;
  readonly code: string;
  readonly status: HouseholdStatus;
  readonly input: EligibilityInput;
};

/**
 * The households named, or every candidate, as they stood on `on`; each read once, however many there are. The list of
 * operated districts is that of `ruleSet`, else of what the office judges that day by.
 */
export async function loadEligibilityInputs(
  db: ReadDb | Tx,
  wanted: readonly string[] | 'candidates',
  on: IsoDate,
  ruleSet?: string,
): Promise<readonly Judged[]> {
  const codes = wanted === 'candidates' ? await candidateCodes(db) : wanted;
  const households = await loadHouseholds(db, codes);
  const centers = await loadCenters(db);
  const formerly = await loadFormerly(db, on);
  const rules = await findRulesOn(db, on, ruleSet);
  const districts = await loadDistrictsOn(db, rules.ok ? chosenSet(rules.value) : '', on);
  const shared = await loadSharedPersons(db, on);
  return [...households.values()].map((household) => ({
    id: household.id,
    code: household.code,
    status: household.status,
    input: inputOf(formerly.on(household), { centers, districts, shared }, on),
  }));
}

const candidateCodes = async (db: ReadDb | Tx): Promise<readonly string[]> => {
  const rows: { code: string }[] = await db('household').where({ status: 'CANDIDATE' }).orderBy('code').select('code');
  return rows.map(({ code }) => code);
};

type Surroundings = {
  readonly centers: CenterFacts;
  readonly districts: DistrictsOn;
  readonly shared: SharedPersons;
};

function inputOf(
  household: StoredHousehold,
  { centers, districts, shared }: Surroundings,
  on: IsoDate,
): EligibilityInput {
  const { operated, povertyPct } = districts.of(household.ubigeo);
  const { area, nativeCommunity, cse, cseDate, cseExpiry, residenceSince } = household;
  const { assemblyValidated, assemblyDate, agreementDate } = household;
  return {
    household: {
      area,
      nativeCommunity,
      cse,
      cseDate,
      cseExpiry,
      residenceSince,
      assemblyValidated,
      assemblyDate,
      agreementDate,
    },
    members: household.members.map(judgedMember),
    populatedCenter: centers.of(household),
    districtPovertyPct: povertyPct,
    districtOperated: operated,
    otherHouseholds: household.members.flatMap((member) => shared.of(household.code, member)),
    on,
  };
}

const judgedMember = (member: StoredHousehold['members'][number]): EligibilityInput['members'][number] => ({
  id: member.id,
  number: member.number,
  birthDate: member.birthDate,
  relationship: member.relationship,
  maritalStatus: member.maritalStatus,
  secondaryComplete: member.secondaryComplete,
  secondarySince: member.secondarySince,
  entryDate: member.entryDate,
  exitDate: member.exitDate,
  isHolder: member.isHolder,
  documentType: member.documentType,
  documentNumber: member.documentNumber,
  documentExpiry: member.documentExpiry,
  pregnancies: member.pregnancies.map(({ lmpDate, eddDate, registeredDate, endedDate }) => ({
    lmpDate,
    eddDate,
    registeredDate,
    endedDate,
  })),
});
