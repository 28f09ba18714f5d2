import type { IsoDate } from '@shared/domain/calendar';
import { checkAttendance, EMPTY_ATTENDANCE, type AttendanceValues } from '@shared/domain/rosters/attendanceRows';
import type { FieldValues } from '@shared/domain/rosters/cells';
import { checkHealth, EMPTY_HEALTH, type HealthValues } from '@shared/domain/rosters/healthRows';
import type { Facility } from '../../database/facilityDirectory';
import type { Tx } from '../../database/handles';
import { isListed } from '../../database/notLocated/listed';
import type { KeptPerson } from '../../database/otherPersons';
import {
  removeControlEvents,
  saveAttendance,
  saveControlEvents,
  saveHealthMonths,
  saveServiceRows,
} from '../../database/saveStatements';
import { loadStatementsOf } from '../../database/statements';
import { acceptedOrigins } from '../rosters/acceptedOrigins';
import { acceptedValues, type AcceptedValues } from '../rosters/acceptedValues';
import { planStatements } from '../rosters/planStatements';
import type { RosterDraft } from '../rosters/rosterDraft';

/** Whose row it becomes; `control`: which duty a date in it speaks for. */
export type RowOwner = {
  readonly memberId: string;
  readonly birthDate: IsoDate;
  readonly control: 'CRED' | 'PRENATAL';
};

/**
 * What a facility wrote on its sheet for others becomes the row of the person there, as if it had come on the list
 * (decisions O1, §2b, §3c): the same checks, and a row they refuse is remembered as refused.
 */
export async function takeNumbers(
  tx: Tx,
  other: KeptPerson,
  facility: Facility,
  owner: RowOwner,
): Promise<readonly string[]> {
  const { period, importId, receivedOn } = other;
  const { memberId } = owner;
  const statements = await loadStatementsOf(tx, period, facility.id, memberId);
  const accepted = {
    ...acceptedValues(statements, period),
    originsOf: acceptedOrigins(statements, period),
    givesWay: () => false,
  };
  const listed = await isListed(tx, { period, facilityId: facility.id, memberId });
  const typed = listed ? withoutKnown(other.values, knownOf(accepted, facility, memberId)) : other.values;
  const refused = other.rejected.length > 0 ? other.rejected : refusalsOf(other, facility, owner, accepted);
  const control = facility.kind === 'SCHOOL' ? null : owner.control;
  const draft: RosterDraft = {
    ...draftFrom(other, facility),
    rows: refused.length > 0 ? [] : [{ memberId, typed: present(typed), place: other.place, control, differences: [] }],
    rejected: refused.length > 0 ? [{ memberId, codes: refused }] : [],
  };
  const planned = planStatements(draft, accepted, importId);
  const source = { importId, analysedOn: receivedOn };
  await saveServiceRows(tx, period, planned.rows, source);
  await saveAttendance(tx, planned.attendance, source);
  await saveHealthMonths(tx, planned.health, source);
  await removeControlEvents(tx, planned.withdrawn);
  await saveControlEvents(tx, planned.controls, source);
  return refused;
}

const knownOf = (accepted: AcceptedValues, { id, kind }: Facility, memberId: string): FieldValues =>
  (kind === 'SCHOOL' ? accepted.pupil(memberId, id) : accepted.patient(memberId, id)) ?? {};

/** What the facility says on its own list stands; the other sheet only fills what is blank there. */
const withoutKnown = (typed: FieldValues, known: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => (known[field] ?? null) === null));

const present = (values: FieldValues): RosterDraft['rows'][number]['typed'] =>
  Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, value]])));

/** Codes of R10 and of impossible dates. */
function refusalsOf(
  { values, receivedOn }: KeptPerson,
  { id, kind }: Facility,
  { birthDate }: RowOwner,
  accepted: AcceptedValues,
): readonly string[] {
  const none = { interval: null, due: '' };
  const issued = { birthDate, lmpDate: null, months: [none, none] as const };
  // The fields of the sheet are those of its kind of roster: it was read by the same columns.
  const problems =
    kind === 'SCHOOL'
      ? checkAttendance({ ...EMPTY_ATTENDANCE, ...(values as Partial<AttendanceValues>) }, accepted.school(id))
      : checkHealth({ ...EMPTY_HEALTH, ...(values as Partial<HealthValues>) }, issued, receivedOn);
  return [...new Set(problems.flatMap(errorCode))];
}

const errorCode = ({ level, code }: { readonly level: string; readonly code: string }) =>
  level === 'error' ? [code] : [];

const draftFrom = ({ period, receivedOn }: KeptPerson, { id, kind, code }: Facility) => ({
  kind,
  facilityId: id,
  facility: code,
  period,
  analysedOn: receivedOn,
  months: {},
  others: [],
  remarked: null,
});
