import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType } from '@shared/domain/households';
import type { ReadDb } from '../handles';

/** Who signs for a candidate household and where it lives; the document is null where it has no holder. */
export type Signer = {
  readonly household: string;
  readonly holder: string;
  readonly documentType: DocumentType | null;
  readonly documentNumber: string | null;
  readonly address: string;
  readonly populatedCenterCode: string;
  readonly populatedCenterName: string;
};

/** By populated centre and holder: the order in which papers are handed out. */
export const listSigners = (db: ReadDb): Promise<readonly Signer[]> =>
  db('household')
    .join('household_summary', 'household_summary.household_id', 'household.id')
    .leftJoin('household_holder', (on) => {
      void on.on('household_holder.household_id', 'household.id').andOnNull('household_holder.until');
    })
    .leftJoin('member', 'member.id', 'household_holder.member_id')
    .where('household.status', 'CANDIDATE')
    .orderBy(['household.populated_center_name', 'household_summary.holder_sort', 'household.code'])
    .select({
      household: 'household.code',
      holder: 'holder_name',
      documentType: 'document_type',
      documentNumber: 'document_number',
      address: 'address',
      populatedCenterCode: 'populated_center_code',
      populatedCenterName: 'populated_center_name',
    });

/** Assembly that is closed, with the day on which it was held. */
export type HeldAssembly = { readonly assembly: string; readonly heldOn: IsoDate };

/** The newest closed assembly on whose agenda each household was, by code. */
export async function newestAssemblies(db: ReadDb): Promise<ReadonlyMap<string, HeldAssembly>> {
  const rows: (HeldAssembly & { readonly household: string })[] = await db('assembly_household')
    .join('assembly', 'assembly.id', 'assembly_household.assembly_id')
    .join('household', 'household.id', 'assembly_household.household_id')
    .where('assembly.status', 'CLOSED')
    .orderBy(['held_on', 'assembly.code'])
    .select({ household: 'household.code', assembly: 'assembly.code', heldOn: 'held_on' });
  return new Map(rows.map(({ household, ...held }) => [household, held]));
}
