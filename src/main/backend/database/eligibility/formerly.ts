import type { IsoDate } from '@shared/domain/calendar';
import type { Area, Cse, DocumentType } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';
import type { StoredHousehold } from '../households/loadHouseholds';

/** Households as they stood on a day: payee, address, documents and classification of that day. */
export type Formerly = { readonly on: (household: StoredHousehold) => StoredHousehold };

/**
 * Reads the dated rows that held on `on` and hold no longer. Where there is none, what holds now is taken to have held
 * then: nothing older was ever stated.
 */
export async function loadFormerly(db: ReadDb | Tx, on: IsoDate): Promise<Formerly> {
  const holders = new Map((await heldOn<HolderRow>(db, 'household_holder', on)).map((row) => [row.household_id, row]));
  const addresses = new Map(
    (await heldOn<AddressRow>(db, 'household_address', on)).map((row) => [row.household_id, row]),
  );
  const classes = new Map((await heldOn<ClassRow>(db, 'classification', on)).map((row) => [row.household_id, row]));
  const documents = new Map(
    (await heldOn<DocumentRow>(db, 'identity_document', on)).map((row) => [row.member_id, row]),
  );
  return {
    on: (household) => ({
      ...household,
      ...addressOf(addresses.get(household.id)),
      ...classificationOf(classes.get(household.id)),
      members: household.members.map((member) => ({
        ...member,
        isHolder: holderIs(holders.get(household.id), member),
        ...documentOf(documents.get(member.id)),
      })),
    }),
  };
}

type HolderRow = { readonly household_id: string; readonly member_id: string };
type AddressRow = {
  readonly household_id: string;
  readonly ubigeo: string;
  readonly populated_center_code: string;
  readonly populated_center_name: string;
  readonly area: Area;
};
type ClassRow = {
  readonly household_id: string;
  readonly cse: Cse;
  readonly date: IsoDate | null;
  readonly expiry: IsoDate | null;
};
type DocumentRow = {
  readonly member_id: string;
  readonly document_type: DocumentType;
  readonly document_number: string;
  readonly document_expiry: IsoDate | null;
};

/** Rows over by now that held on the day; one that ended as it began never held. */
const heldOn = <Row extends object>(db: ReadDb | Tx, table: string, on: IsoDate): Promise<Row[]> =>
  db(table).where('since', '<=', on).where('until', '>', on).select('*');

const holderIs = (row: HolderRow | undefined, { id, isHolder }: { readonly id: string; readonly isHolder: boolean }) =>
  row === undefined ? isHolder : row.member_id === id;

const addressOf = (row: AddressRow | undefined) =>
  row && {
    ubigeo: row.ubigeo,
    populatedCenterCode: row.populated_center_code,
    populatedCenterName: row.populated_center_name,
    area: row.area,
  };

const classificationOf = (row: ClassRow | undefined) =>
  row && { cse: row.cse, cseDate: row.date, cseExpiry: row.expiry };

const documentOf = (row: DocumentRow | undefined) =>
  row && {
    documentType: row.document_type,
    documentNumber: row.document_number,
    documentExpiry: row.document_expiry,
  };
