import { foldName } from '@shared/domain/names';
import type { ReadDb } from './handles';
import { among } from './sqlite/among';

type Place = { readonly ubigeo: string; readonly center: string };
/** Nivel inicial in the codes of the ministry (domain §1.1). */
const INITIAL_LEVELS = 'A%';

/** Households in whose populated centre the catalogue has an initial school (domain §4.2, «donde exista oferta»). */
export async function selectSuppliedWithInitial(db: ReadDb, householdIds: readonly string[]) {
  const schools: Place[] = await db('school')
    .where('level', 'like', INITIAL_LEVELS)
    .whereNot('populated_center', '')
    .distinct('ubigeo', 'populated_center as center');
  const supplied = new Set(schools.map(placeKey));
  const households: (Place & { id: string })[] = await db('household')
    .whereIn('id', among(db, householdIds))
    .select('id', 'ubigeo', 'populated_center_name as center');
  return new Set(households.filter((household) => supplied.has(placeKey(household))).map(({ id }) => id));
}

const placeKey = ({ ubigeo, center }: Place) => `${ubigeo} ${foldName(center)}`;
