import type { Output } from '@shared/contract/routes';
import type { ReadDb } from '../handles';

type Documents = Output<'documents.ofHousehold'>[number]['documents'];
export type DatedDocument = Documents[number] & { readonly memberId: string };

/** Every document row of the members of a household, newest first, with who wrote it and which file said so. */
export async function listDocuments(db: ReadDb, householdId: string): Promise<readonly DatedDocument[]> {
  const rows: (Omit<DatedDocument, 'repaired'> & { repaired: 0 | 1 })[] = await db('identity_document')
    .join('member', 'member.id', 'identity_document.member_id')
    .leftJoin('app_user', 'app_user.id', 'identity_document.user_id')
    .leftJoin('import', 'import.id', 'identity_document.import_id')
    .where('member.household_id', householdId)
    .orderByRaw('identity_document.until is null desc, identity_document.since desc, identity_document.id desc')
    .select(
      'member_id as memberId',
      'identity_document.document_type as documentType',
      'identity_document.document_number as documentNumber',
      'identity_document.document_expiry as documentExpiry',
      'repaired',
      'since',
      'until',
      'identity_document.at',
      db.raw(`coalesce(app_user.name, '') as "by"`),
      db.raw(`coalesce(import.name, '') as file`),
      'source_row as row',
    );
  return rows.map((row) => ({ ...row, repaired: row.repaired === 1 }));
}
