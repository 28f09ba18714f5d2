import type { DuplicateDecision } from '@shared/domain/duplicates/evidence';
import type { PersonRef, ScannedPerson } from '@shared/domain/duplicates/person';
import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType, Sex } from '@shared/domain/households';
import type { ReadDb, Tx } from './handles';

/** A current member as the scan reads one. */
export type StoredPerson = ScannedPerson & { readonly id: string; readonly householdId: string };

type PersonRow = {
  id: string;
  householdId: string;
  household: string;
  member: number;
  surname1: string;
  surname2: string;
  givenNames: string;
  documentType: DocumentType;
  documentNumber: string;
  birthDate: IsoDate;
  sex: Sex;
};

const PEOPLE_PER_QUERY = 2000;

/** Everybody who is in a household today, a slice at a time; households that left the programme are not asked. */
export async function* readPeople(db: ReadDb): AsyncGenerator<readonly StoredPerson[]> {
  for (let last = ''; ;) {
    const rows = await currentMembers(db).where('member.id', '>', last).orderBy('member.id').limit(PEOPLE_PER_QUERY);
    if (rows.length > 0) yield rows;
    if (rows.length < PEOPLE_PER_QUERY) return;
    last = rows.at(-1)?.id ?? '';
  }
}

export const findPerson = (db: ReadDb | Tx, { household, member }: PersonRef): Promise<StoredPerson | undefined> =>
  currentMembers(db).where({ 'household.code': household, number: member }).first();

const currentMembers = (db: ReadDb | Tx) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereNull('exit_date')
    .whereNot('household.status', 'DISAFFILIATED')
    .select<PersonRow[]>(
      'member.id',
      'household_id as householdId',
      'household.code as household',
      'number as member',
      'surname1',
      'surname2',
      'given_names as givenNames',
      'document_type as documentType',
      'document_number as documentNumber',
      'birth_date as birthDate',
      'sex',
    );

/** A decision in force for a pair; ids in ascending order. */
export type StoredDecision = {
  readonly memberA: string;
  readonly memberB: string;
  readonly decision: DuplicateDecision;
  readonly note: string;
  readonly evidence: string;
  readonly at: string;
  readonly by: string;
};

/** Every decision that no later one replaced; whether its evidence still holds is for the caller to see. */
export const listDecisions = (db: ReadDb): Promise<readonly StoredDecision[]> =>
  db('duplicate_decision')
    .join('app_user', 'app_user.id', 'duplicate_decision.user_id')
    .whereNull('replaced_at')
    .select('member_a as memberA', 'member_b as memberB', 'decision', 'note', 'evidence', 'at', 'app_user.name as by');

export type NewDecision = {
  readonly id: string;
  readonly memberA: string;
  readonly memberB: string;
  readonly decision: DuplicateDecision;
  readonly note: string;
  readonly evidence: string;
};

/** Puts a decision in the place of the pair's former one, which stays in the history. */
export async function replaceDecision(tx: Tx, { memberA, memberB, ...rest }: NewDecision): Promise<void> {
  const { at, userId: user_id } = tx.author;
  const pair = { member_a: memberA, member_b: memberB };
  await tx('duplicate_decision').where(pair).whereNull('replaced_at').update({ replaced_at: at });
  await tx('duplicate_decision').insert({ ...rest, ...pair, at, user_id });
}
