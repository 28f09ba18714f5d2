import type { IsoDate, Period } from '@shared/domain/calendar';
import type { FieldValues } from '@shared/domain/rosters/cells';
import { groupBy } from './groups';
import type { ReadDb, Tx } from './handles';
import type { Source } from './saveStatements';
import { insertRows } from './sqlite/insertRows';
import { among } from './sqlite/among';

/** Otras personas: somebody a facility served who is not on its list (decisions §2d); nothing follows from it by itself. */
export type OtherPerson = {
  readonly id: string;
  readonly period: Period;
  readonly facilityId: string;
  readonly document: string;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly grade: string;
  readonly section: string;
  /** Sheet and cells of its values, by field. */
  readonly place: { readonly sheet: string; readonly cells: Readonly<Record<string, string>> };
  /** Row of the sheet; null of files received by an earlier version. */
  readonly row: number | null;
  readonly values: FieldValues;
  readonly rejected: readonly string[];
};
/** With the file it came in and the member somebody said it is. */
export type KeptPerson = OtherPerson & {
  readonly importId: string;
  readonly file: string;
  readonly receivedOn: IsoDate;
  readonly memberId: string | null;
};

export const saveOtherPersons = (tx: Tx, persons: readonly OtherPerson[], { importId }: Pick<Source, 'importId'>) =>
  insertRows(
    tx,
    'other_person',
    persons.map((one) => ({
      id: one.id,
      period: one.period,
      facility_id: one.facilityId,
      document: one.document,
      name: one.name,
      birth_date: one.birthDate,
      grade: one.grade,
      section: one.section,
      place: JSON.stringify(one.place),
      source_row: one.row,
      values: JSON.stringify(one.values),
      rejected: JSON.stringify(one.rejected),
      import_id: importId,
    })),
  );

export const listOtherPersons = async (db: ReadDb, period: Period): Promise<readonly KeptPerson[]> =>
  (await selectKept(db).where('other_person.period', period).orderBy(['other_person.name', 'other_person.id'])).map(
    fromRow,
  );

export async function findOtherPerson(db: ReadDb | Tx, id: string): Promise<KeptPerson | undefined> {
  const [row] = await selectKept(db).where('other_person.id', id);
  return row && fromRow(row);
}

/** Somebody said who it is: from now on the row speaks for the member, and no other person can be put in its place. */
export async function confirmOtherPerson(tx: Tx, id: string, memberId: string): Promise<void> {
  const { at, userId } = tx.author;
  await tx('other_person').where({ id }).update({ member_id: memberId, confirmed_at: at, confirmed_by: userId });
}

/** Facilities of which a row was confirmed to be about the member, by member: they answer for the person too (§2c, §3c). */
export async function loadConfirmed(
  db: ReadDb,
  period: Period,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly facilityId: string }[]>> {
  const rows: { memberId: string; facilityId: string }[] = await db('other_person')
    .whereIn('member_id', among(db, memberIds))
    .where({ period })
    .select('member_id as memberId', 'facility_id as facilityId');
  return groupBy(rows, ({ memberId }) => memberId);
}

type Row = Omit<KeptPerson, 'values' | 'rejected' | 'receivedOn' | 'place'> & {
  place: string;
  values: string;
  rejected: string;
  at: string;
};

const selectKept = (db: ReadDb | Tx) =>
  db('other_person')
    .join('import', 'import.id', 'other_person.import_id')
    .select<Row[]>(
      'other_person.id as id',
      'other_person.period as period',
      'facility_id as facilityId',
      'document',
      'other_person.name as name',
      'birth_date as birthDate',
      'grade',
      'section',
      'place',
      'source_row as row',
      'values',
      'rejected',
      'member_id as memberId',
      'import_id as importId',
      'import.name as file',
      'import.at as at',
    );

// Written by saveOtherPersons.
const fromRow = ({ place, values, rejected, at, ...same }: Row): KeptPerson => ({
  ...same,
  receivedOn: at.slice(0, 10) as IsoDate,
  place: JSON.parse(place) as OtherPerson['place'],
  values: JSON.parse(values) as FieldValues,
  rejected: JSON.parse(rejected) as readonly string[],
});
