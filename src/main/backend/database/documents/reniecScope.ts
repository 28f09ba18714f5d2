import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType, PersonName, Sex } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';
import { fromAnswerRow, type AnswerRow, type StoredAnswer } from './answers';
import { inSlices } from '../inSlices';
import { notClosed } from './scope';

/** A present member with a document RENIEC knows: DNI or CUI. */
export type AskedMember = PersonName & {
  readonly memberId: string;
  readonly household: string;
  readonly populatedCenterName: string;
  readonly number: number;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly documentKey: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
};

const COLUMNS = [
  'member.id as memberId',
  'household.code as household',
  'household.populated_center_name as populatedCenterName',
  'member.number',
  'member.surname1',
  'member.surname2',
  'member.given_names as givenNames',
  'document_type as documentType',
  'document_number as documentNumber',
  'member.document_key as documentKey',
  'birth_date as birthDate',
  'sex',
];

const membersOf = (db: ReadDb | Tx) =>
  notClosed(db('member').join('household', 'household.id', 'member.household_id'))
    .whereIn('document_type', ['DNI', 'CUI'])
    .whereNot('document_number', '');

const isAnswered = (db: ReadDb | Tx) =>
  db('reniec_answer')
    .whereRaw('reniec_answer.member_id = member.id and reniec_answer.document_key = member.document_key')
    .whereNull('replaced_at')
    .select(db.raw('1'));

/** Whom to ask about, by household and number; `again`: also who was answered for under the present number. */
export const listAsked = (db: ReadDb, again: boolean): Promise<readonly AskedMember[]> =>
  (again ? membersOf(db) : membersOf(db).whereNotExists(isAnswered(db)))
    .orderBy(['household.code', 'member.number'])
    .select(...COLUMNS);

export async function countUnanswered(db: ReadDb): Promise<number> {
  const found: { total: number }[] = await membersOf(db).whereNotExists(isAnswered(db)).count({ total: '*' });
  return found[0]?.total ?? 0;
}

/** Everybody present who has one of these documents (keys as `documentKey` makes them). */
export const findByDocuments = (db: ReadDb, keys: readonly string[]): Promise<readonly AskedMember[]> =>
  inSlices<string, AskedMember>(keys, (slice) =>
    membersOf(db)
      .whereIn('member.document_key', [...slice])
      .whereRaw(`member.document_key <> ''`) // what the partial index needs to hear, in its own words
      .orderBy(['household.code', 'member.number'])
      .select(...COLUMNS),
  );

export type OpenAnswerRow = AskedMember & { readonly isHolder: boolean; readonly reply: StoredAnswer };

/** Newest answers other than MATCH, about the document the member has now, that nobody settled. */
export async function listUnsettled(db: ReadDb): Promise<readonly OpenAnswerRow[]> {
  const rows: (AskedMember & { isHolder: 0 | 1; answerId: string })[] = await membersOf(db)
    .join('reniec_answer', 'reniec_answer.member_id', 'member.id')
    .leftJoin('household_holder as holder', (join) =>
      join.on('holder.member_id', 'member.id').andOnNull('holder.until'),
    )
    .whereRaw('reniec_answer.document_key = member.document_key')
    .whereNull('replaced_at')
    .whereNull('settlement')
    .whereNot('answer', 'MATCH')
    .orderBy(['household.code', 'member.number'])
    .select(...COLUMNS, 'reniec_answer.id as answerId', db.raw('holder.id is not null as isHolder'));
  const replies = await inSlices<string, AnswerRow>(
    rows.map(({ answerId }) => answerId),
    (slice) =>
      db('reniec_answer')
        .whereIn('id', [...slice])
        .select('*'),
  );
  const byId = new Map(replies.map((row) => [row.id, fromAnswerRow(row)]));
  return rows.flatMap(({ answerId, isHolder, ...member }) => {
    const reply = byId.get(answerId);
    return reply === undefined ? [] : [{ ...member, isHolder: isHolder === 1, reply }];
  });
}
