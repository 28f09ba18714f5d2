import { matterOfEvent, type Dependent } from '@shared/domain/imports/dependents';
import { inSlices } from './inSlices';
import type { ReadDb, Tx } from './handles';
import { writtenFacilities, writtenTables } from './sqlite/dependentRows';

type Roster = { readonly id: string; readonly period: string };
type Person = { readonly id: string; readonly household: string; readonly code: string };
type Told = Omit<Dependent, 'matter'> & { readonly kind: string };
type Decided = Told & { readonly member: string; readonly details: string };

/**
 * Facts that rest on what a returned roster says though they changed none of its rows: decisions by hand about its
 * people since, the closing of the bimester with them, payment lists of the bimester.
 */
export async function rosterDependents(db: ReadDb | Tx, roster: Roster, since: number): Promise<readonly Dependent[]> {
  const tables = await writtenTables(db, roster.id);
  const people = await listPeople(db, roster);
  const told = [
    ...(await decisionsSince(db, roster, people, { since, tables })),
    ...(await closingsSince(db, roster, people, { since, tables })),
    ...(await listsSince(db, roster, since)),
  ];
  return told.map(({ kind, subject, at, by }) => ({ matter: matterOfEvent(kind), subject, at, by }));
}

/** Who is listed at a facility the roster speaks for: what it says of the whole facility is said of each of them. */
async function listPeople(db: ReadDb | Tx, { id, period }: Roster): Promise<readonly Person[]> {
  const people: Person[] = await db('form_row')
    .join('member', 'member.id', 'form_row.member_id')
    .join('household', 'household.id', 'member.household_id')
    .where({ period })
    .whereIn('facility_id', [...(await writtenFacilities(db, id))])
    .select('member.id as id', 'household.id as household', 'household.code as code');
  return people;
}

type Since = { readonly since: number; readonly tables: readonly string[] };

const eventsSince = (db: ReadDb | Tx, since: number) =>
  db('event').join('app_user', 'app_user.id', 'event.user_id').where('seq', '>', since).orderBy('seq');
const TOLD = ['event.kind as kind', 'event.at as at', 'app_user.name as by'];

async function decisionsSince(
  db: ReadDb | Tx,
  { period }: Roster,
  people: readonly Person[],
  { since, tables }: Since,
) {
  const codes = new Map(people.map(({ id, code }) => [id, code]));
  const members = [...codes.keys()];
  const inForce: readonly { member: string; month: string; duty: string }[] = await inSlices(members, (slice) =>
    db('decision')
      .where({ period })
      .whereNull('withdrawn_at')
      .whereIn('member_id', [...slice])
      .select('member_id as member', 'month', 'duty'),
  );
  const standing = new Set(
    inForce
      .filter(({ duty }) => (duty === 'SCHOOL' ? !tables.includes('health_month') : !tables.includes('attendance')))
      .map(({ member, month, duty }) => `${member} ${month} ${duty}`),
  );
  const decided: readonly Decided[] = await inSlices(members, (slice) =>
    eventsSince(db, since)
      .whereIn('kind', ['duty.decided', 'duty.confirmed'])
      .whereIn('member_id', [...slice])
      .select(...TOLD, 'member_id as member', 'details'),
  );
  return decided.flatMap(({ member, details, ...told }): Told[] => {
    const { month, duty } = JSON.parse(details) as { month: string; duty: string }; // written by resolve
    const stands = standing.has(`${member} ${month} ${duty}`);
    return stands ? [{ ...told, subject: codes.get(member) ?? '' }] : [];
  });
}

async function closingsSince(db: ReadDb | Tx, { period }: Roster, people: readonly Person[], { since, tables }: Since) {
  const settled: readonly Told[] = await inSlices([...new Set(people.map(({ household }) => household))], (slice) =>
    eventsSince(db, since)
      .where({ kind: 'compliance.settled' })
      .whereIn('household_id', [...slice])
      .select(...TOLD, 'subject'),
  );
  // A control is judged in any bimester whose windows it falls into.
  return settled.filter(({ subject }) => subject === period || tables.includes('control_event'));
}

async function listsSince(db: ReadDb | Tx, { period }: Roster, since: number): Promise<readonly Told[]> {
  return eventsSince(db, since)
    .whereIn('kind', ['payments.calculated', 'payments.approved'])
    .where({ subject: period })
    .select(...TOLD, 'subject');
}
