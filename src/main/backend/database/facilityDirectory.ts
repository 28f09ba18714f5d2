import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import { POST_SITUATIONS, SCHOOL_SITUATIONS } from '@shared/domain/compliance/statements';
import type { ReadDb } from './handles';

export type { ServiceKind as FacilityKind };

/** Institución educativa or establecimiento de salud as people name it: `0403691-0` or `00001234`. */
export type Facility = {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly code: string;
  readonly name: string;
  readonly ubigeo: string;
};

export type FacilityDirectory = ReadonlyMap<string, Facility>;

/** Every school and health post by id. */
export async function loadFacilities(db: ReadDb): Promise<FacilityDirectory> {
  const schools: (Omit<Facility, 'kind' | 'code'> & { modular_code: string; annex: string })[] = await db(
    'school',
  ).select('id', 'modular_code', 'annex', 'name', 'ubigeo');
  const posts: Omit<Facility, 'kind'>[] = await db('health_post').select('id', 'ipress_code as code', 'name', 'ubigeo');
  const all: Facility[] = [
    ...schools.map(({ modular_code, annex, ...school }) => ({
      ...school,
      kind: 'SCHOOL' as const,
      code: `${modular_code}-${annex}`,
    })),
    ...posts.map((post) => ({ ...post, kind: 'HEALTH_POST' as const })),
  ];
  return new Map(all.map((facility) => [facility.id, facility]));
}

/** By its code; a modular code without annex names a school that has only one. */
export function facilityByCode(directory: FacilityDirectory, code: string): Facility | undefined {
  const all = [...directory.values()];
  const exact = all.find((facility) => facility.code === code);
  if (exact !== undefined) return exact;
  const services = all.filter((facility) => facility.kind === 'SCHOOL' && facility.code.startsWith(`${code}-`));
  return services.length === 1 ? services[0] : undefined;
}

/** A school or post by its code, or a whole district by its ubigeo, of which only missing supplements are recorded (S3). */
export function placeByCode(directory: FacilityDirectory, code: string) {
  const facility = facilityByCode(directory, code);
  if (facility !== undefined) {
    const situations: readonly string[] = facility.kind === 'SCHOOL' ? SCHOOL_SITUATIONS : POST_SITUATIONS;
    return { id: facility.id, name: facility.name, situations };
  }
  const isDistrict = [...directory.values()].some(({ kind, ubigeo }) => kind === 'HEALTH_POST' && ubigeo === code);
  return isDistrict ? { id: code, name: '', situations: ['NO_SUPPLIES'] } : undefined;
}
