import type { BenefitMember, HouseholdFacts } from '@shared/domain/benefits/facts';
import type { SchoolLevel } from '@shared/domain/benefits/benefit';
import type { IsoDate, Period } from '@shared/domain/calendar';
import type { Pregnancy } from '@shared/domain/households';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import { among } from '../sqlite/among';

/** What the registry says of a member; duties and school years are added where they are known. */
export type StoredPerson = Omit<BenefitMember, 'duties' | 'schoolYears'> & { readonly householdId: string };

/** Members of these households by household, each with pregnancies, prenatal controls and the school of the day `on`. */
export async function loadPeople(
  db: ReadDb,
  householdIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, readonly StoredPerson[]>> {
  const members: Omit<StoredPerson, 'pregnancies' | 'prenatalControls' | 'school'>[] = await db('member')
    .whereIn('household_id', among(db, householdIds))
    .orderBy(['household_id', 'number'])
    .select(
      'id',
      'household_id as householdId',
      'birth_date as birthDate',
      'entry_date as entryDate',
      'exit_date as exitDate',
    );
  const ids = db('member').whereIn('household_id', among(db, householdIds)).select('id');
  const pregnancies: (Pregnancy & Of)[] = await db('pregnancy')
    .whereIn('member_id', ids.clone())
    .orderBy('registered_date')
    .select(
      'member_id as memberId',
      'lmp_date as lmpDate',
      'edd_date as eddDate',
      'registered_date as registeredDate',
      'ended_date as endedDate',
    );
  const controls: (Of & { date: IsoDate })[] = await db('control_event')
    .where({ kind: 'PRENATAL' })
    .whereIn('member_id', ids.clone())
    .orderBy('date')
    .select('member_id as memberId', 'date');
  const schools: (Of & { level: string; grade: string })[] = await db('member_service')
    .join('school', 'school.id', 'member_service.facility_id')
    .whereIn('member_id', ids.clone())
    .where({ kind: 'SCHOOL' })
    .where('since', '<=', on)
    .where((open) => void open.whereNull('until').orWhere('until', '>', on))
    .select('member_id as memberId', 'level', 'grade');
  const pregnanciesOf = groupBy(pregnancies, ({ memberId }) => memberId);
  const controlsOf = groupBy(controls, ({ memberId }) => memberId);
  const schoolOf = new Map(schools.map(({ memberId, level, grade }) => [memberId, { level: levelOf(level), grade }]));
  const people = members.map((member) => ({
    ...member,
    pregnancies: pregnanciesOf.get(member.id) ?? [],
    prenatalControls: (controlsOf.get(member.id) ?? []).map(({ date }) => date),
    school: schoolOf.get(member.id) ?? null,
  }));
  return groupBy(people, ({ householdId }) => householdId);
}

type Of = { readonly memberId: string };

/** Código de nivel of the Ministry: B0 primaria, F0 secundaria. */
export function levelOf(code: string): SchoolLevel | null {
  if (code.startsWith('B')) return 'PRIMARY';
  return code.startsWith('F') ? 'SECONDARY' : null;
}

export async function loadStatuses(
  db: ReadDb,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, HouseholdFacts['statuses']>> {
  const rows: (HouseholdFacts['statuses'][number] & { householdId: string })[] = await db('household_status_change')
    .whereIn('household_id', among(db, householdIds))
    .orderBy(['since', 'rowid'])
    .select('household_id as householdId', 'status', 'since');
  return groupBy(rows, ({ householdId }) => householdId);
}

type JudgedDuty = BenefitMember['duties'][number] & { readonly memberId: string };

/** Newest version of the frozen rows of these members in a bimester, by member. */
export async function loadJudged(
  db: ReadDb,
  period: Period,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly JudgedDuty[]>> {
  const rows: JudgedDuty[] = await db('duty_result')
    .where({ period })
    .whereIn('member_id', among(db, memberIds))
    .whereRaw(
      `not exists (select 1 from duty_result later where later.member_id = duty_result.member_id
         and later.period = duty_result.period and later.month = duty_result.month and later.duty = duty_result.duty
         and later.version > duty_result.version)`,
    )
    .orderBy(['member_id', 'month', 'duty'])
    .select('member_id as memberId', 'month', 'duty', 'state');
  return groupBy(rows, ({ memberId }) => memberId);
}

/** Number of each of these members in its household. */
export async function memberNumbers(db: ReadDb, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows: { id: string; number: number }[] = await db('member')
    .whereIn('id', among(db, memberIds))
    .select('id', 'number');
  return new Map(rows.map(({ id, number }) => [id, number]));
}
