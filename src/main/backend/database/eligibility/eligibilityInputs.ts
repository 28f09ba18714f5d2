import type { IsoDate } from '@shared/domain/calendar';
import { documentKey } from '@shared/domain/documents';
import type { EligibilityInput, OtherMembership } from '@shared/domain/eligibility/judgement';
import type { HouseholdStatus } from '@shared/domain/households';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { loadHouseholds, type StoredHousehold } from '../households/loadHouseholds';
import { findRulesOn } from '../ruleSets';
import { loadDistrictsOn, type DistrictsOn } from '../territory/districtsOn';
import { loadCenters, type CenterFacts } from './centerFacts';
import { loadFormerly } from './formerly';

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
  const districts = await loadDistrictsOn(db, rules.ok ? rules.value.name : '', on);
  const shared = groupBy(await selectSharedDocuments(db, on), ({ documentKey: key }) => key);
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

type SharedDocument = {
  readonly documentKey: string;
  readonly householdCode: string;
  readonly status: HouseholdStatus;
};

/** Every document that members of more than one household carry, with those households. */
const selectSharedDocuments = (db: ReadDb | Tx, on: IsoDate): Promise<SharedDocument[]> =>
  presentMembers(db, on)
    .whereIn(
      'member.document_key',
      presentMembers(db, on)
        .groupBy('member.document_key')
        .havingRaw('count(distinct member.household_id) > 1')
        .select('member.document_key'),
    )
    .orderBy('household.code')
    .select('member.document_key as documentKey', 'household.code as householdCode', 'household.status');

const presentMembers = (db: ReadDb | Tx, on: IsoDate) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereNot('member.document_key', '')
    .whereNot('household.status', 'DISAFFILIATED')
    .where((present) => void present.whereNull('member.exit_date').orWhere('member.exit_date', '>', on));

type Surroundings = {
  readonly centers: CenterFacts;
  readonly districts: DistrictsOn;
  readonly shared: ReadonlyMap<string, readonly SharedDocument[]>;
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
    otherHouseholds: household.members.flatMap((member) => otherMemberships(household.code, member, shared)),
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

const otherMemberships = (
  code: string,
  { id, documentType, documentNumber }: StoredHousehold['members'][number],
  shared: ReadonlyMap<string, readonly SharedDocument[]>,
): readonly OtherMembership[] =>
  (shared.get(documentKey(documentType, documentNumber)) ?? [])
    .filter(({ householdCode }) => householdCode !== code)
    .map(({ householdCode, status }) => ({ memberId: id, householdCode, status }));
