import type { DutyResult } from '@shared/contract/compliance';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { SERVICE_OF_DUTY, type ServiceKind } from '@shared/domain/compliance/serviceLinks';
import { notLocatedIn, type NotLocated } from '@shared/domain/notLocated/cases';
import { documentKeysOf } from '@shared/domain/notLocated/likeness';
import { isSomebodyElses, knownPersons, matchOther } from '@shared/domain/notLocated/match';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { Facility } from '../../database/facilityDirectory';
import type { ReadDb } from '../../database/handles';
import { findPerson, livingRow, loadPersonsLike, type RegisteredPerson } from '../../database/notLocated/knownPersons';
import { findOtherPerson, type KeptPerson } from '../../database/otherPersons';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import type { JobContext } from '../../jobs/job';
import { freezeSettledSince } from '../compliance/late';
import { settlementOfHousehold, type Settlement } from '../compliance/settlement';
import { dutyView } from '../compliance/views';

/** The member asked about, in a bimester. */
export type AskedMember = { readonly period: Period; readonly household: string; readonly member: number };

export type FoundMember = {
  readonly settlement: Settlement;
  readonly household: SettledHousehold;
  readonly person: RegisteredPerson;
  /** The row of the person that lives today; links are written there. */
  readonly living: RegisteredPerson;
};

export async function findMember(
  backend: Backend,
  { period, household: code, member }: AskedMember,
  job: JobContext,
): Promise<Result<FoundMember, Problem>> {
  const settled = await settlementOfHousehold(backend, period, code, job);
  if (!settled.ok) return settled;
  const [household] = settled.value.households;
  const person = await findPerson(backend.db, code, member);
  if (household === undefined || person === undefined) return refuse({ code: 'not-found', what: `${code} ${member}` });
  return ok({ settlement: settled.value, household, person, living: await livingRow(backend.db, person) });
}

/** The open case of the member in that kind of facility. */
export function caseOf(
  { household, person }: FoundMember,
  kind: ServiceKind,
): Result<NotLocated<SettledDuty>, Problem> {
  const open = notLocatedIn(household.duties).find((one) => one.memberId === person.id && one.kind === kind);
  if (open !== undefined) return ok(open);
  return refuse({ code: 'not-located-absent', household: household.code, name: person.name });
}

export type FoundRow = { readonly other: KeptPerson; readonly facility: Facility };

/** A row of a sheet for others that is nobody's yet, for the member whose it is said to be. */
export async function findRow(
  { db }: Backend,
  { settlement: { facilities }, living }: FoundMember,
  period: Period,
  id: string,
): Promise<Result<FoundRow, Problem>> {
  const other = await findOtherPerson(db, id);
  const facility = other && facilities.get(other.facilityId);
  if (other?.period !== period || facility === undefined) return refuse({ code: 'not-found', what: id });
  if (other.memberId !== null) return refuse({ code: 'other-person-taken', name: other.name });
  const owner = await otherOwner(db, other, living);
  if (owner === undefined) return ok({ other, facility });
  const { name: whose, household } = owner;
  return refuse({ code: 'other-person-differs', name: other.name, whose, household, asked: living.name });
}

/** Who is known to be written there instead of `mine`: by the document, or by names and the day of birth (O1–O4). */
async function otherOwner(db: ReadDb, other: KeptPerson, mine: RegisteredPerson) {
  const asked = { numbers: documentKeysOf(other.document), birthDate: other.birthDate };
  const match = matchOther(other, knownPersons(await loadPersonsLike(db, asked)), () => false);
  return isSomebodyElses(other, match, mine) ? match.candidates[0]?.person : undefined;
}

/** Which duty a date of the person's row at a post speaks for. */
export const controlOf = ({ household, person }: FoundMember): 'CRED' | 'PRENATAL' =>
  household.duties.some(({ memberId, duty }) => memberId === person.id && duty === 'PRENATAL') ? 'PRENATAL' : 'CRED';

/** What the duties of the member come to now; results of a closed bimester that changed are frozen beside the old ones. */
export async function judgedAnew(
  backend: Backend,
  asked: AskedMember,
  kind: ServiceKind,
  job: JobContext,
): Promise<readonly DutyResult[]> {
  const settled = await settlementOfHousehold(backend, asked.period, asked.household, job);
  if (!settled.ok) return [];
  await freezeSettledSince(backend, settled.value.period, job);
  const { households, facilities } = settled.value;
  return households.flatMap(({ code, duties }) =>
    duties
      .filter(({ member, duty }) => member === asked.member && SERVICE_OF_DUTY[duty] === kind)
      .map((duty) => dutyView(code, duty, facilities)),
  );
}
