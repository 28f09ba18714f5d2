import type { IsoDate } from '@shared/domain/calendar';
import { documentKey, FILLER_NUMBERS } from '@shared/domain/documents';
import type { DocumentFacts } from '@shared/domain/documents/tasks';
import type { PersonName, Relationship } from '@shared/domain/households';
import type { ReadDb } from '../handles';
import { notClosed } from './scope';

/** A present member whose document may ask for something. */
export type TaskFacts = DocumentFacts &
  PersonName & {
    readonly memberId: string;
    readonly household: string;
    readonly populatedCenterName: string;
    readonly populatedCenterCode: string;
    readonly number: number;
    readonly relationship: Relationship;
    readonly holder: string;
    readonly isHolder: boolean;
  };

type FactsRow = Omit<TaskFacts, 'isHolder' | 'repaired' | 'verified'> & {
  readonly isHolder: 0 | 1;
  readonly repaired: 0 | 1;
  readonly verified: 0 | 1;
};

const FILLER_KEYS = FILLER_NUMBERS.map((number) => documentKey('DNI', number));

// Seen on paper, or confirmed by RENIEC, under the very number that is registered.
const VERIFIED = `
  exists (select 1 from document_result where document_result.member_id = member.id
    and document_result.document_key = member.document_key and result = 'VERIFIED')
  or exists (select 1 from reniec_answer where reniec_answer.member_id = member.id and replaced_at is null
    and reniec_answer.document_key = member.document_key and answer = 'MATCH')`;

/** By populated centre, household and number; expiries up to `warnedUntil`, inclusive. The domain judges each. */
export async function listTaskFacts(
  db: ReadDb,
  { warnedUntil, center }: { readonly warnedUntil: IsoDate; readonly center: string },
): Promise<readonly TaskFacts[]> {
  const query = notClosed(db('member').join('household', 'household.id', 'member.household_id'))
    .leftJoin('identity_document as current', (join) =>
      join.on('current.member_id', 'member.id').andOnNull('current.until'),
    )
    .join('household_summary', 'household_summary.household_id', 'household.id')
    .leftJoin('household_holder as holder', (join) =>
      join.on('holder.member_id', 'member.id').andOnNull('holder.until'),
    )
    .where((asks) => {
      void asks
        .whereIn('member.document_type', ['NONE', 'CNV'])
        .orWhere('member.document_number', '')
        .orWhere('member.document_expiry', '<=', warnedUntil)
        .orWhere('current.repaired', 1)
        .orWhereIn('member.document_key', FILLER_KEYS);
    })
    .orderBy(['household.populated_center_name', 'household.code', 'member.number']);
  if (center !== '') void query.where('household.populated_center_name', center);
  const rows: FactsRow[] = await query.select(
    'member.id as memberId',
    'household.code as household',
    'household.populated_center_name as populatedCenterName',
    'household.populated_center_code as populatedCenterCode',
    'member.number',
    'surname1',
    'surname2',
    'given_names as givenNames',
    'birth_date as birthDate',
    'relationship',
    'holder_name as holder',
    'member.document_type as documentType',
    'member.document_number as documentNumber',
    'member.document_expiry as documentExpiry',
    db.raw('holder.id is not null as isHolder'),
    db.raw('coalesce(current.repaired, 0) as repaired'),
    db.raw(`(${VERIFIED}) as verified`),
  );
  return rows.map((row) => ({
    ...row,
    isHolder: row.isHolder === 1,
    repaired: row.repaired === 1,
    verified: row.verified === 1,
  }));
}
