import type { Output } from '@shared/contract/routes';

export type ListedDistrict = Output<'territory.districts'>['districts'][number];

/** Departamento or provincia: the districts whose codes begin alike. */
export type Branch = { readonly code: string; readonly name: string; readonly districts: readonly ListedDistrict[] };

/** The department (2) or province (4) of a district's code. */
export const branchOf = (inei: string, digits: number) => inei.slice(0, digits);

/** Districts by department or province, in the order of their codes. */
export function branchesOf(
  districts: readonly ListedDistrict[],
  digits: number,
  nameOf: (district: ListedDistrict) => string,
): readonly Branch[] {
  const branches = new Map<string, { readonly name: string; readonly districts: ListedDistrict[] }>();
  for (const district of districts) {
    const code = branchOf(district.inei, digits);
    const branch = branches.get(code);
    if (branch === undefined) branches.set(code, { name: nameOf(district), districts: [district] });
    else branch.districts.push(district);
  }
  return [...branches].map(([code, branch]) => ({ code, ...branch }));
}
