import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import type { HouseholdFields } from '@shared/domain/households';
import { ok, refuse, type Result } from '@shared/domain/result';
import { districtOf, isPopulatedCenterCode, isUbigeo } from '@shared/domain/territory';
import type { ReadDb, Tx } from '../../database/handles';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import { planHousehold } from '../../database/households/planHousehold';
import { refreshSummaries } from '../../database/households/summaries';
import { flushWrites, noWrites } from '../../database/households/writes';
import { findSetting } from '../../database/settings';
import { findCenter } from '../../database/territory/centers';
import type { Handlers } from '../../dispatch';
import { fieldsOf } from './answer';

type Move = Parsed<'households.move'>;
type Place = Pick<HouseholdFields, 'ubigeo' | 'populatedCenterCode' | 'populatedCenterName'>;

/** Mudanza: the address before stays, closed, in the history; who lives in another district resides there since then. */
export const moveHousehold: Handlers['households.move'] = (backend, move) =>
  backend.write(async (tx) => {
    const before = await findHousehold(tx, move.code);
    if (before === undefined) return refuse({ code: 'not-found', what: move.code });
    const placed = await placeOf(tx, move, before);
    if (!placed.ok) return placed;
    const household = { ...fieldsOf(before), ...movedFields(before, move, placed.value) };
    const obstacle = obstacleOf(before, household, move.since, backend.today());
    if (obstacle !== undefined) return refuse(obstacle);
    const writes = noWrites();
    const { since, reason } = move;
    const context = { today: backend.today(), newId: backend.newId, facilities: NO_FACILITIES };
    planHousehold(writes, before, { household, members: [], moved: { since, reason } }, context);
    await flushWrites(tx, writes, backend.newId);
    await refreshSummaries(tx, [move.code]);
    const office = await findSetting(tx, 'office_ubigeo');
    return ok({ code: move.code, revision: before.revision + 1, outside: office !== household.ubigeo });
  });

const NO_FACILITIES = { schools: new Map<string, string>(), posts: new Map<string, string>() };

/** Nothing of the old address is true of the new one; a household that changes district begins to reside there. */
const movedFields = (before: StoredHousehold, { since, address, reference, area }: Move, place: Place) => ({
  ...place,
  address,
  reference,
  area: area ?? before.area,
  residenceSince: place.ubigeo === before.ubigeo ? before.residenceSince : since,
});

async function placeOf(tx: ReadDb | Tx, move: Move, before: StoredHousehold): Promise<Result<Place, Problem>> {
  const { populatedCenterCode, populatedCenterName } = move;
  if (populatedCenterCode === '') {
    const ubigeo = move.ubigeo ?? before.ubigeo;
    if (populatedCenterName === '' || !isUbigeo(ubigeo)) return refuse(notPossible('NO_PLACE'));
    return ok({ ubigeo, populatedCenterCode, populatedCenterName });
  }
  if (!isPopulatedCenterCode(populatedCenterCode)) return refuse(notPossible('CENTER'));
  const ubigeo = districtOf(populatedCenterCode);
  if (move.ubigeo !== undefined && move.ubigeo !== ubigeo) return refuse(notPossible('DISTRICT'));
  const known = await findCenter(tx, populatedCenterCode);
  const name = populatedCenterName || known?.name;
  return name === undefined
    ? refuse(notPossible('CENTER'))
    : ok({ ubigeo, populatedCenterCode: known?.officialCode ?? populatedCenterCode, populatedCenterName: name });
}

function obstacleOf(
  before: StoredHousehold,
  after: HouseholdFields,
  since: IsoDate,
  today: IsoDate,
): Problem | undefined {
  if (since > today) return notPossible('FUTURE');
  if (before.addressSince !== null && since <= before.addressSince) return notPossible('ORDER');
  const isSame =
    before.populatedCenterName === after.populatedCenterName &&
    before.populatedCenterCode === after.populatedCenterCode &&
    before.address === after.address &&
    before.reference === after.reference &&
    before.ubigeo === after.ubigeo;
  return isSame ? notPossible('SAME') : undefined;
}

type Why = Extract<Problem, { code: 'move-not-possible' }>['why'];
const notPossible = (why: Why): Problem => ({ code: 'move-not-possible', why });
