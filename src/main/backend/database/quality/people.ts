import { addMonths, type IsoDate } from '@shared/domain/calendar';
import type { Pregnancy } from '@shared/domain/households';
import type { Breach, BreachCode } from '@shared/domain/quality/breaches';
import {
  childrenOfTooYoungMother,
  daysOpen,
  isTooYoung,
  overlappingPregnancies,
  PREGNANCY_DAYS_LIMIT,
  type Relative,
} from '@shared/domain/quality/family';
import { MEMBER_NAME } from '../dueList';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import { inSlices, type Inspection, type Rule } from './inspection';

const AGE_LIMIT_MONTHS = 120 * 12;

type Person = Relative & { readonly id: string; readonly household: string; readonly name: string };
type Episode = Pregnancy & Pick<Person, 'household' | 'number' | 'name'> & { readonly memberId: string };

/** 10. Births not in the future, nobody of 120, mothers old enough, pregnancies that end and do not overlap. */
export const livesPossible: Rule = async (inspection) => {
  const { db, today } = inspection;
  const households: string[] = await db('household').orderBy('code').pluck('id');
  const breaches: Breach[] = [];
  for await (const ids of inSlices(households, inspection)) {
    const people = await selectPeople(db, ids);
    breaches.push(...people.flatMap((person) => birthBreaches(person, today)), ...motherBreaches(people));
    breaches.push(...pregnancyBreaches(await selectPregnancies(db, ids), today));
  }
  return [...breaches, ...(await bornOfTooYoung(inspection))];
};

const breachOf = (
  code: BreachCode,
  { household, number, name }: Pick<Person, 'household' | 'number' | 'name'>,
  facts: Breach['facts'],
): Breach => ({ code, household, member: number, subject: name, facts });

function birthBreaches(person: Person, today: IsoDate): readonly Breach[] {
  const { birthDate } = person;
  if (birthDate > today) return [breachOf('BIRTH_IN_FUTURE', person, { birthDate })];
  return birthDate <= addMonths(today, -AGE_LIMIT_MONTHS) ? [breachOf('AGE_OVER_LIMIT', person, { birthDate })] : [];
}

const motherBreaches = (people: readonly Person[]): readonly Breach[] =>
  [...groupBy(people, ({ household }) => household).values()]
    .flatMap(childrenOfTooYoungMother)
    .map((child) => breachOf('MOTHER_TOO_YOUNG', child, { birthDate: child.birthDate }));

const pregnancyBreaches = (episodes: readonly Episode[], today: IsoDate): readonly Breach[] =>
  [...groupBy(episodes, ({ memberId }) => memberId).values()].flatMap((own) => [
    ...own
      .map((episode) => ({ episode, days: daysOpen(episode, today) }))
      .filter(({ days }) => days > PREGNANCY_DAYS_LIMIT)
      .map(({ episode, days }) => breachOf('PREGNANCY_TOO_LONG', episode, { days })),
    ...overlappingPregnancies(own).map((episode) =>
      breachOf('PREGNANCIES_OVERLAP', episode, { registered: episode.registeredDate }),
    ),
  ]);

/** Newborns handed over from a pregnancy know their mother, wherever they live now. */
async function bornOfTooYoung({ db, pause }: Inspection): Promise<readonly Breach[]> {
  await pause();
  const rows: (Person & { readonly motherBirth: IsoDate })[] = await selectPersons(db)
    .join('pregnancy', 'pregnancy.id', 'member.birth_pregnancy_id')
    .join('member as mother', 'mother.id', 'pregnancy.member_id')
    .whereRaw(
      `not exists (select 1 from member as other where other.household_id = member.household_id and other.id = mother.id)`,
    )
    .select('mother.birth_date as motherBirth');
  return rows
    .filter(({ motherBirth, birthDate }) => isTooYoung({ birthDate: motherBirth }, birthDate))
    .map((child) => breachOf('MOTHER_TOO_YOUNG', child, { birthDate: child.birthDate }));
}

const selectPersons = (db: ReadDb) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .orderBy(['household.code', 'member.number'])
    .select(
      'member.id',
      'household.code as household',
      'member.number',
      db.raw(
        `${named('surname1')} || case when ${named('surname2')} = '' then '' else ' ' || ${named('surname2')} end || ', ' || ${named('given_names')} as name`,
      ),
      'member.relationship',
      'member.sex',
      'member.birth_date as birthDate',
    );
const named = (column: string) => `member.${column}`;

const selectPeople = (db: ReadDb, ids: readonly string[]): Promise<Person[]> =>
  selectPersons(db).whereIn('household_id', ids).whereNull('exit_date');

const selectPregnancies = (db: ReadDb, ids: readonly string[]): Promise<Episode[]> =>
  db('pregnancy')
    .join('member', 'member.id', 'pregnancy.member_id')
    .join('household', 'household.id', 'member.household_id')
    .whereIn('household_id', ids)
    .orderBy(['household.code', 'number', 'registered_date'])
    .select(
      'member_id as memberId',
      'code as household',
      'number',
      db.raw(`${MEMBER_NAME} as name`),
      'lmp_date as lmpDate',
      'edd_date as eddDate',
      'registered_date as registeredDate',
      'ended_date as endedDate',
    );
