import { spoiled, writeDistrict, writeHouseholds, type DistrictFiles } from '../../../src/cli/demo/districtFiles';
import { generateDistrict, type District } from '../../../src/generator/district';

/** What the office receives before it begins; `withErrors` is the workbook of households as it first arrived. */
export type Received = DistrictFiles & { readonly district: District; readonly withErrors: string };

export async function receiveDistrict(
  size: { readonly households: number; readonly seed: number },
  folder: string,
): Promise<Received> {
  const district = generateDistrict(size);
  const files = await writeDistrict(district, folder);
  const withErrors = `${folder}/hogares-con-errores.xlsx`;
  await writeHouseholds(withErrors, spoiled(district.households));
  return { ...files, district, withErrors };
}
