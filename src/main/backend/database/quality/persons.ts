import type { Breach } from '@shared/domain/quality/breaches';
import { MEMBER_NAME } from '../dueList';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import type { Rule } from './inspection';

type Sighting = {
  readonly person: string;
  readonly household: string;
  readonly member: number;
  readonly subject: string;
  readonly document: string;
};

/** 1. One active household per person: by document, and by the row of the same person in the household left. */
export const personsOnce: Rule = async ({ db, pause }) => {
  await pause();
  const byDocument: Sighting[] = await selectActive(db)
    .whereIn('member.document_key', repeatedDocuments(db))
    .select(DOCUMENT);
  await pause();
  const byOrigin: Sighting[] = await selectActive(db).whereIn('member.id', bothOpen(db)).select(ORIGIN);
  const groups = [...groupBy([...byDocument, ...byOrigin], ({ person }) => person).values()];
  return groups.flatMap((sightings) => sightings.map((one) => breachOf(one, sightings)));
};

const COMMON = ['household.code as household', 'member.number as member', 'document_number as document'];
const DOCUMENT = [...COMMON, 'document_key as person'];
const ORIGIN = [...COMMON, 'previous_member_id as person'];

const selectActive = (db: ReadDb) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereIn('household.status', ['AFFILIATED', 'SUSPENDED'])
    .whereNull('exit_date')
    .orderBy(['household.code', 'member.number'])
    .select(db.raw(`${MEMBER_NAME} as subject`));

const repeatedDocuments = (db: ReadDb) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereIn('household.status', ['AFFILIATED', 'SUSPENDED'])
    .whereNull('exit_date')
    .whereRaw(`document_key <> ''`) // what the partial index needs to hear
    .groupBy('document_key')
    .havingRaw('count(*) > 1')
    .select('document_key');

/** Who came from another household of the registry and never left it there. */
const bothOpen = (db: ReadDb) =>
  db('member as arrived')
    .join('member as origin', 'origin.id', 'arrived.previous_member_id')
    .join('household', 'household.id', 'origin.household_id')
    .whereIn('household.status', ['AFFILIATED', 'SUSPENDED'])
    .whereNull('arrived.exit_date')
    .whereNull('origin.exit_date')
    .whereRaw(`(arrived.document_key = '' or arrived.document_key <> origin.document_key)`)
    .select('arrived.id');

function breachOf({ household, member, subject, document }: Sighting, sightings: readonly Sighting[]): Breach {
  const others = [...new Set(sightings.map((one) => one.household))].filter((code) => code !== household);
  const code =
    others.length === 0 && sightings.length > 1 ? 'PERSON_TWICE_IN_HOUSEHOLD' : 'PERSON_IN_SEVERAL_HOUSEHOLDS';
  return { code, household, member, subject, facts: { document, others: others.join(', ') } };
}
