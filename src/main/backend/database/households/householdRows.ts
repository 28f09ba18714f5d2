import type { IsoDate } from '@shared/domain/calendar';
import type { Household, HouseholdFields } from '@shared/domain/households';

/** A household with the number by which an edit notices that somebody changed it meanwhile. */
export type VersionedHousehold = Household & { readonly revision: number };

export type HouseholdRow = {
  id: string;
  code: string;
  ubigeo: string;
  populated_center_code: string;
  populated_center_name: string;
  address: string;
  reference: string;
  area: Household['area'];
  phone: string;
  language: string;
  indigenous_people: string;
  native_community: string;
  fsu_number: string;
  fsu_date: IsoDate | null;
  cse: Household['cse'];
  cse_date: IsoDate | null;
  cse_expiry: IsoDate | null;
  residence_since: IsoDate;
  assembly_validated: 0 | 1 | null;
  assembly_date: IsoDate | null;
  agreement_date: IsoDate | null;
  status: Household['status'];
  affiliation_date: IsoDate | null;
  revision: number;
};

export const toHouseholdColumns = (fields: HouseholdFields) => ({
  code: fields.code,
  ubigeo: fields.ubigeo,
  populated_center_code: fields.populatedCenterCode,
  populated_center_name: fields.populatedCenterName,
  address: fields.address,
  reference: fields.reference,
  area: fields.area,
  phone: fields.phone,
  language: fields.language,
  indigenous_people: fields.indigenousPeople,
  native_community: fields.nativeCommunity,
  fsu_number: fields.fsuNumber,
  fsu_date: fields.fsuDate,
  cse: fields.cse,
  cse_date: fields.cseDate,
  cse_expiry: fields.cseExpiry,
  residence_since: fields.residenceSince,
  assembly_validated: toNullableBit(fields.assemblyValidated),
  assembly_date: fields.assemblyDate,
  agreement_date: fields.agreementDate,
});

export const fromHouseholdRow = (row: HouseholdRow): VersionedHousehold => ({
  id: row.id,
  code: row.code,
  ubigeo: row.ubigeo,
  populatedCenterCode: row.populated_center_code,
  populatedCenterName: row.populated_center_name,
  address: row.address,
  reference: row.reference,
  area: row.area,
  phone: row.phone,
  language: row.language,
  indigenousPeople: row.indigenous_people,
  nativeCommunity: row.native_community,
  fsuNumber: row.fsu_number,
  fsuDate: row.fsu_date,
  cse: row.cse,
  cseDate: row.cse_date,
  cseExpiry: row.cse_expiry,
  residenceSince: row.residence_since,
  assemblyValidated: row.assembly_validated === null ? null : row.assembly_validated === 1,
  assemblyDate: row.assembly_date,
  agreementDate: row.agreement_date,
  status: row.status,
  affiliationDate: row.affiliation_date,
  revision: row.revision,
});

const toNullableBit = (value: boolean | null) => (value === null ? null : value ? 1 : 0);
