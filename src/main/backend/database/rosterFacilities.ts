import type { ReadDb } from './handles';

/** What a roster says of its facility beside code and name: level or category, and who heads it. */
export type FacilityDetail = { readonly detail: string; readonly head: string };

export async function loadFacilityDetails(db: ReadDb): Promise<ReadonlyMap<string, FacilityDetail>> {
  const schools: (FacilityDetail & { id: string })[] = await db('school').select(
    'id',
    'level as detail',
    'principal as head',
  );
  const posts: (FacilityDetail & { id: string })[] = await db('health_post').select(
    'id',
    'category as detail',
    'responsible as head',
  );
  return new Map([...schools, ...posts].map(({ id, ...detail }) => [id, detail]));
}
