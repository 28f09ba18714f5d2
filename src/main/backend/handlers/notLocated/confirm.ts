import { SERVICE_OF_DUTY, type ServiceKind } from '@shared/domain/compliance/serviceLinks';
import { NOT_LOCATED_REASON } from '@shared/domain/notLocated/outcomes';
import { ok } from '@shared/domain/result';
import { decisionsFor, withdrawDecisions } from '../../database/decisions';
import { noteEvents, type NewEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { confirmOtherPerson } from '../../database/otherPersons';
import type { Handlers } from '../../dispatch';
import { writeSettled } from '../compliance/settlement';
import { controlOf, findMember, findRow, judgedAnew, type FoundMember, type FoundRow } from './found';
import { takeNumbers } from './numbers';

/** What was written elsewhere is about this member: it counts for him or her, who stays where he or she is (O2, §3c). */
export const confirmOther: Handlers['notLocated.confirm'] = async (backend, ask, job) => {
  const find = async () => {
    const found = await findMember(backend, ask, job);
    if (!found.ok) return found;
    const row = await findRow(backend, found.value, ask.period, ask.other);
    return row.ok ? ok({ ...found.value, row: row.value }) : row;
  };
  const written = await writeSettled(backend, find, async (tx, found) => {
    await takeRow(tx, found, found.row, ask.note);
    return ok(found.row.facility);
  });
  if (!written.ok) return written;
  const { code, kind } = written.value;
  return ok({ facility: code, duties: [...(await judgedAnew(backend, ask, kind, job))] });
};

/** The row becomes the person's, with its source and who said so. */
export async function takeRow(tx: Tx, found: FoundMember, { other, facility }: FoundRow, note: string): Promise<void> {
  const { living } = found;
  await confirmOtherPerson(tx, other.id, living.id);
  const owner = { memberId: living.id, birthDate: living.birthDate, control: controlOf(found) };
  const refused = await takeNumbers(tx, other, facility, owner);
  await endSearch(tx, found, facility.kind);
  const { period, importId, file, row, values } = other;
  const details = {
    period,
    number: living.number,
    facility: facility.code,
    file,
    sheet: other.place.sheet,
    row,
    values,
    refused,
    note,
  };
  const about = { householdId: living.householdId, memberId: living.id, importId };
  const event: NewEvent = { kind: 'rosters.other-confirmed', subject: facility.code, ...about, details };
  await noteEvents(tx, [event]);
}

/** Whoever is located is no longer decided to be missing; the decision stays in the registry, withdrawn. */
export async function endSearch(tx: Tx, { household, person }: FoundMember, kind: ServiceKind): Promise<void> {
  const duties = household.duties.filter(
    ({ memberId, duty }) => memberId === person.id && SERVICE_OF_DUTY[duty] === kind,
  );
  const missing = (await decisionsFor(tx, duties)).filter(({ reason }) => reason === NOT_LOCATED_REASON);
  await withdrawDecisions(
    tx,
    missing.map(({ id }) => id),
  );
}
