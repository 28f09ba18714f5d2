import type { IsoDate } from '@shared/domain/calendar';
import { fullName } from '@shared/domain/households';
import type { KnownPerson } from '@shared/domain/notLocated/likeness';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { loadOtherRows } from '../personRows';

/** A member of an affiliated household, as whoever is written on a sheet is compared with. */
export type RegisteredPerson = KnownPerson & {
  readonly household: string;
  readonly householdId: string;
  readonly number: number;
  readonly name: string;
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate | null;
};

type Row = Omit<RegisteredPerson, 'documents' | 'name'> & { readonly documentNumber: string };

/** Everybody who lives in an affiliated household, in two queries. */
export async function loadKnownPersons(db: ReadDb): Promise<readonly RegisteredPerson[]> {
  const rows = await selectPersons(db).whereNull('exit_date').whereNotNull('affiliation_date');
  return withDocuments(rows, await selectFormerNumbers(db));
}

/** Those of them who bear or bore one of these numbers, without leading zeros, or were born on that day. */
export async function loadPersonsLike(
  db: ReadDb,
  { numbers, birthDate }: { readonly numbers: readonly string[]; readonly birthDate: IsoDate | null },
): Promise<readonly RegisteredPerson[]> {
  const marks = numbers.map(() => '?').join(', ');
  const isNumber = `ltrim(document_number, '0') in (${marks})`;
  const former = db('identity_document').whereRaw(isNumber, numbers).select('member_id');
  const rows = await selectPersons(db)
    .whereNull('exit_date')
    .whereNotNull('affiliation_date')
    .where((like) => {
      void like.whereRaw(isNumber, numbers).orWhere({ birth_date: birthDate }).orWhereIn('member.id', former);
    });
  const ids = rows.map(({ id }) => id);
  return withDocuments(rows, await selectFormerNumbers(db).whereIn('member_id', ids));
}

/** These rows, of whoever lives there or did. */
export async function loadPersons(db: ReadDb | Tx, ids: readonly string[]): Promise<readonly RegisteredPerson[]> {
  const rows = await selectPersons(db).whereIn('member.id', ids);
  return withDocuments(rows, await selectFormerNumbers(db).whereIn('member_id', ids));
}

export async function findPerson(
  db: ReadDb | Tx,
  household: string,
  number: number,
): Promise<RegisteredPerson | undefined> {
  const row = await selectPersons(db).where({ code: household, number }).first();
  return row && withDocuments([row], [])[0];
}

/** Where the person lives today: another row, if he or she went to another household. */
export async function livingRow(db: ReadDb, person: RegisteredPerson): Promise<RegisteredPerson> {
  if (person.exitDate === null) return person;
  const others = (await loadOtherRows(db, [person.id])).get(person.id) ?? [];
  return (await loadPersons(db, others)).find(({ exitDate }) => exitDate === null) ?? person;
}

const selectPersons = (db: ReadDb | Tx) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .select<Row[]>(
      'member.id as id',
      'household.code as household',
      'household.id as householdId',
      'member.number as number',
      'surname1',
      'surname2',
      'given_names as givenNames',
      'birth_date as birthDate',
      'document_number as documentNumber',
      'entry_date as entryDate',
      'exit_date as exitDate',
    );

const selectFormerNumbers = (db: ReadDb | Tx) =>
  db('identity_document')
    .whereNotNull('until')
    .select<{ memberId: string; number: string }[]>('member_id as memberId', 'document_number as number');

function withDocuments(rows: readonly Row[], former: readonly { memberId: string; number: string }[]) {
  const formerOf = groupBy(former, ({ memberId }) => memberId);
  return rows.map(({ documentNumber, ...row }) => ({
    ...row,
    name: fullName(row),
    documents: [documentNumber, ...(formerOf.get(row.id) ?? []).map(({ number }) => number)].filter(Boolean),
  }));
}
