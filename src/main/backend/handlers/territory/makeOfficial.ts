import type { IsoDate } from '@shared/domain/calendar';
import { foldName } from '@shared/domain/names';
import { ok, refuse } from '@shared/domain/result';
import { officialCodeFault } from '@shared/domain/territory/provisional';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import { planHousehold } from '../../database/households/planHousehold';
import { refreshSummaries } from '../../database/households/summaries';
import { flushWrites, noWrites } from '../../database/households/writes';
import {
  completeCenter,
  findCenter,
  insertCenter,
  listCenters,
  listResidents,
  type Center,
} from '../../database/territory/centers';
import { endProvisionalCode } from '../../database/territory/officialCodes';
import type { Handlers } from '../../dispatch';
import { fieldsOf } from '../households/answer';

/** Código oficial of a centre that had a provisional one: its households follow, what was stays in their history. */
export const makeOfficial: Handlers['territory.makeOfficial'] = (backend, { provisional, code, since, reason }) =>
  backend.write(async (tx) => {
    const former = await findCenter(tx, provisional);
    if (former === undefined) return refuse({ code: 'center-absent', center: provisional });
    if (!former.provisional || former.officialCode !== null) {
      return refuse({ code: 'center-not-provisional', center: `${former.name} (${former.officialCode ?? code})` });
    }
    const listed = await findCenter(tx, code);
    const claim = { provisional, code, since, isCodeProvisional: listed?.provisional ?? false };
    const why = officialCodeFault(claim, backend.today());
    if (why !== undefined) return refuse({ code: 'official-code-refused', why, center: code });
    const residents = await residentsOf(tx, former);
    const official = await listOfficial(backend, tx, { ...former, code, provisional: false }, listed);
    await endProvisionalCode(tx, { provisional, code, since });
    await moveTo(backend, tx, residents, { official, since, reason });
    await noteEvent(tx, {
      kind: 'catalog.official-code',
      subject: `centros-poblados ${code}`,
      details: { provisional, since, reason, households: residents.length },
    });
    return ok({ code, name: official.name, households: residents.length });
  });

/** The official entry: the one the catalogue has, with what only the office knew; else a new one. */
async function listOfficial(
  { newId }: Backend,
  tx: Tx,
  { officialCode: _none, ...known }: Center,
  listed: Center | undefined,
): Promise<Center> {
  if (listed === undefined) {
    await insertCenter(tx, { ...known, id: newId() });
    return { ...known, officialCode: null };
  }
  const completed = {
    ...listed,
    povertyPct: listed.povertyPct ?? known.povertyPct,
    nativeCommunity: listed.nativeCommunity || known.nativeCommunity,
    indigenousPeople: listed.indigenousPeople || known.indigenousPeople,
  };
  await completeCenter(tx, completed);
  return completed;
}

/** Who names its code; and by name alone, where the district has no other centre of that name. */
async function residentsOf(tx: Tx, center: Center): Promise<readonly string[]> {
  const name = foldName(center.name);
  const alike = (await listCenters(tx, center.ubigeo)).filter((one) => foldName(one.name) === name);
  const found = await listResidents(tx, center);
  return found
    .filter(({ centerCode, centerName }) => centerCode !== '' || (alike.length === 1 && foldName(centerName) === name))
    .map(({ code }) => code);
}

type Arrival = { readonly official: Center; readonly since: IsoDate; readonly reason: string };

async function moveTo(
  { newId, today }: Backend,
  tx: Tx,
  codes: readonly string[],
  { official, since, reason }: Arrival,
): Promise<void> {
  const writes = noWrites();
  const context = { today: today(), newId, facilities: { schools: new Map(), posts: new Map() } };
  for (const before of (await loadHouseholds(tx, codes)).values()) {
    const place = { populatedCenterCode: official.code, populatedCenterName: official.name };
    // Who came later had only the provisional code for it: that address is put right from its own first day.
    const from = before.addressSince !== null && before.addressSince > since ? before.addressSince : since;
    planHousehold(
      writes,
      before,
      { household: { ...fieldsOf(before), ...place }, members: [], moved: { since: from, reason, isRecoded: true } },
      context,
    );
  }
  await flushWrites(tx, writes, newId);
  await refreshSummaries(tx, codes);
}
