import type { MemberFields } from '@shared/domain/households';
import type { ReadDb, Tx } from '../handles';
import type { FacilityIds } from '../households/writeContext';
import { inSlices } from '../inSlices';

type Services = Pick<MemberFields, 'modularCode' | 'annex' | 'ipressCode'>;

/** Ids of the catalogued schools and posts that these members name; what no catalogue has is left out. */
export async function findFacilityIds(db: ReadDb | Tx, members: readonly Services[]): Promise<FacilityIds> {
  const modularCodes = unique(members.map(({ modularCode }) => modularCode));
  const ipressCodes = unique(members.map(({ ipressCode }) => ipressCode));
  const schools = await inSlices<string, SchoolRow>(modularCodes, (codes) =>
    db('school').whereIn('modular_code', codes).select('id', 'modular_code', 'annex'),
  );
  const posts = await inSlices<string, PostRow>(ipressCodes, (codes) =>
    db('health_post').whereIn('ipress_code', codes).select('id', 'ipress_code'),
  );
  return {
    schools: new Map(schools.map(({ id, modular_code, annex }) => [`${modular_code}-${annex}`, id])),
    posts: new Map(posts.map(({ id, ipress_code }) => [ipress_code, id])),
  };
}

type SchoolRow = { readonly id: string; readonly modular_code: string; readonly annex: string };
type PostRow = { readonly id: string; readonly ipress_code: string };

const unique = (codes: readonly string[]) => [...new Set(codes.filter((code) => code !== ''))];
