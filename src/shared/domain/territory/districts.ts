import { departmentOf } from '../territory';
import file from './districts.json';

/** Distrito, by INEI's ubigeo; `reniec` is the code the civil registry gives the same place (domain §2.4). */
export type District = {
  readonly inei: string;
  readonly reniec: string;
  readonly name: string;
  readonly province: string;
  readonly department: string;
};

/** Every district of the bundled table, by INEI code. Newer ones are missing: absence proves nothing. */
export const DISTRICTS: readonly District[] = file.provinces.flatMap(readProvince);

const BY_INEI = new Map(DISTRICTS.map((district) => [district.inei, district]));
const BY_RENIEC = new Map(DISTRICTS.map((district) => [district.reniec, district]));

/** The district INEI means by this code. */
export const findDistrict = (ubigeo: string): District | undefined => BY_INEI.get(ubigeo);
/** The district RENIEC means by this code; often another one than INEI's. */
export const findReniecDistrict = (code: string): District | undefined => BY_RENIEC.get(code);

/** `Huanta, Huanta, Ayacucho`; '' where the table has no such district. */
export function districtName(ubigeo: string): string {
  const district = findDistrict(ubigeo);
  return district === undefined ? '' : `${district.name}, ${district.province}, ${district.department}`;
}

function readProvince(line: string): readonly District[] {
  const [inei = '', reniec = '', province = '', ...districts] = line.split('|');
  const department = departmentOf(inei) ?? '';
  return districts.map((text) => ({
    inei: inei + text.slice(0, 2),
    reniec: reniec + text.slice(3, 5),
    name: text.slice(6),
    province,
    department,
  }));
}
