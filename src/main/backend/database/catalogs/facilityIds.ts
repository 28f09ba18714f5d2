import type { MemberFields } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';
import type { FacilityIds } from '../households/writeContext';

type Services = Pick<MemberFields, 'modularCode' | 'annex' | 'ipressCode'>;

/** Ids of the catalogued schools and posts that these members name; what no catalogue has is left out. */
export async function findFacilityIds(db: ReadDb | Tx, members: readonly Services[]): Promise<FacilityIds> {
  const modularCodes = unique(members.map(({ modularCode }) => modularCode));
  const ipressCodes = unique(members.map(({ ipressCode }) => ipressCode));
  const schools: SchoolRow[] = [];
  const posts: PostRow[] = [];
  for (const slice of slices(modularCodes)) {
    const rows: SchoolRow[] = await db('school').whereIn('modular_code', slice).select('id', 'modular_code', 'annex');
    schools.push(...rows);
  }
  for (const slice of slices(ipressCodes)) {
    const rows: PostRow[] = await db('health_post').whereIn('ipress_code', slice).select('id', 'ipress_code');
    posts.push(...rows);
  }
  return {
    schools: new Map(schools.map(({ id, modular_code, annex }) => [`${modular_code}-${annex}`, id])),
    posts: new Map(posts.map(({ id, ipress_code }) => [ipress_code, id])),
  };
}

type SchoolRow = { readonly id: string; readonly modular_code: string; readonly annex: string };
type PostRow = { readonly id: string; readonly ipress_code: string };

const unique = (codes: readonly string[]) => [...new Set(codes.filter((code) => code !== ''))];

const VALUES_PER_QUERY = 500;
const slices = (codes: readonly string[]) =>
  Array.from({ length: Math.ceil(codes.length / VALUES_PER_QUERY) }, (_, index) =>
    codes.slice(index * VALUES_PER_QUERY, (index + 1) * VALUES_PER_QUERY),
  );
