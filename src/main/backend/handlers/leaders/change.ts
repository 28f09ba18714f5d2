import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { endLeader, loadLeaders, updateLeader, type Leader } from '../../database/leaders/leaders';
import { putZone } from '../../database/leaders/zones';
import type { Handlers } from '../../dispatch';
import { countFamilies } from './views';
import { notPossible, zoneOf } from './zone';

/** Her phone, committee or zone as they are from today on; what is not given stays. */
export const changeLeader: Handlers['leaders.change'] = (backend, { leader: code, ...given }) =>
  backend.write(async (tx) => {
    const found = await findStanding(tx, code);
    if (!found.ok) return found;
    const { leader, others } = found.value;
    const { phone = leader.phone, committee = leader.committee } = given;
    const { centers = leader.centers.map(wordFor), households = leader.households } = given;
    const today = backend.today();
    const since = leader.since > today ? leader.since : today;
    const zone = await zoneOf(tx, { centers, households }, { since, lastDay: leader.lastDay }, others);
    if (!zone.ok) return zone;
    await updateLeader(tx, leader.id, { phone, committee });
    await putZone(tx, { leaderId: leader.id, since }, zone.value, backend.newId);
    await noteEvent(tx, {
      kind: 'leader.changed',
      subject: code,
      details: { centers: zone.value.centers.map(({ name }) => name), households: [...households] },
    });
    const families = (await countFamilies(tx, await loadLeaders(tx), today)).get(code) ?? 0;
    return ok({ leader: code, name: leader.name, families });
  });

const wordFor = ({ code, name }: Leader['centers'][number]) => (code === '' ? name : code);

/** Her last day; who she was and where stays in the directory. */
export const endTerm: Handlers['leaders.end'] = (backend, { leader: code, lastDay, reason }) =>
  backend.write(async (tx) => {
    const found = await findStanding(tx, code);
    if (!found.ok) return found;
    const { leader } = found.value;
    if (lastDay < leader.since) return refuse(notPossible('ORDER', lastDay));
    await endLeader(tx, leader.id, { lastDay, reason });
    await noteEvent(tx, { kind: 'leader.ended', subject: code, details: { lastDay, reason } });
    return ok({});
  });

type Standing = { readonly leader: Leader; readonly others: readonly Leader[] };

async function findStanding(tx: Tx, code: string): Promise<Result<Standing, Problem>> {
  const known = await loadLeaders(tx);
  const leader = known.find((one) => one.leader === code);
  if (leader === undefined) return refuse({ code: 'not-found', what: code });
  if (leader.endReason !== '') return refuse(notPossible('ENDED', code));
  return ok({ leader, others: known.filter((one) => one !== leader) });
}
