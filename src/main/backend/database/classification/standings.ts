import { documentKey } from '@shared/domain/documents';
import type { PopulatedCenterFacts } from '@shared/domain/eligibility/judgement';
import type { DocumentType, Household } from '@shared/domain/households';
import { loadCenters } from '../eligibility/centerFacts';
import type { ReadDb, Tx } from '../handles';

/** A household with what its classification is judged and found by. */
export type Standing = Pick<
  Household,
  | 'id'
  | 'code'
  | 'status'
  | 'ubigeo'
  | 'populatedCenterCode'
  | 'populatedCenterName'
  | 'nativeCommunity'
  | 'area'
  | 'cse'
  | 'cseDate'
  | 'cseExpiry'
> & {
  readonly pghCode: string;
  readonly holder: string;
  readonly holderId: string | null;
  /** As `documentKey` makes it; '' where the holder has none. */
  readonly holderKey: string;
  /** What the catalogue knows of its populated centre; null where it knows none. */
  readonly center: PopulatedCenterFacts | null;
};

type StandingRow = Omit<Standing, 'holderKey' | 'center'> & {
  readonly documentType: DocumentType | null;
  readonly documentNumber: string | null;
};

/** Every household, by populated centre and holder: the order in which letters are handed out. */
export async function loadStandings(db: ReadDb | Tx): Promise<readonly Standing[]> {
  const centers = await loadCenters(db);
  const rows: StandingRow[] = await db('household')
    .join('household_summary', 'household_summary.household_id', 'household.id')
    .leftJoin('household_holder', (on) => {
      void on.on('household_holder.household_id', 'household.id').andOnNull('household_holder.until');
    })
    .leftJoin('member', 'member.id', 'household_holder.member_id')
    .orderBy(['household.populated_center_name', 'household_summary.holder_sort', 'household.code'])
    .select(
      'household.id',
      'household.code',
      'household.status',
      'household.ubigeo',
      'populated_center_code as populatedCenterCode',
      'populated_center_name as populatedCenterName',
      'native_community as nativeCommunity',
      'area',
      'cse',
      'cse_date as cseDate',
      'cse_expiry as cseExpiry',
      'pgh_code as pghCode',
      'holder_name as holder',
      'member.id as holderId',
      'document_type as documentType',
      'document_number as documentNumber',
    );
  return rows.map(({ documentType, documentNumber, ...row }) => ({
    ...row,
    holderKey: documentType === null ? '' : documentKey(documentType, documentNumber ?? ''),
    center: centers.of(row),
  }));
}
