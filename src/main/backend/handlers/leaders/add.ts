import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { fullName } from '@shared/domain/households';
import { overlaps } from '@shared/domain/leaders/terms';
import { ok, refuse, type Result } from '@shared/domain/result';
import { findAssembly } from '../../database/assemblies/assemblies';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findHousehold } from '../../database/households/loadHouseholds';
import { insertLeader, isAffiliated, loadLeaders, nextLeaderCode, type Leader } from '../../database/leaders/leaders';
import { putZone } from '../../database/leaders/zones';
import type { Handlers } from '../../dispatch';
import { tooEarly } from '../assemblies/common';
import { countFamilies } from './views';
import { notPossible, zoneOf } from './zone';

type Asked = Parsed<'leaders.add'>;

/** Names a mother leader: who she is, which election says so, and the zone she reminds in. */
export const addLeader: Handlers['leaders.add'] = (backend, input) =>
  backend.write(async (tx) => {
    const { since, lastDay, phone, committee, evidence } = input;
    if (lastDay !== null && lastDay < since) return refuse(notPossible('ORDER', lastDay));
    const known = await loadLeaders(tx);
    const person = await personOf(tx, input, known);
    if (!person.ok) return person;
    const assembly = await electionOf(tx, input);
    if (!assembly.ok) return assembly;
    const zone = await zoneOf(tx, input, input, known);
    if (!zone.ok) return zone;
    const id = backend.newId();
    const leader = await nextLeaderCode(tx);
    const { memberId, name, shown } = person.value;
    const rest = { phone, committee, evidence, since, lastDay, assemblyId: assembly.value };
    await insertLeader(tx, { id, leader, memberId, name, ...rest });
    await putZone(tx, { leaderId: id, since }, zone.value, backend.newId);
    await noteEvent(tx, {
      kind: 'leader.named',
      subject: leader,
      details: { since, lastDay, centers: zone.value.centers.map((one) => one.name), households: input.households },
    });
    const families = (await countFamilies(tx, await loadLeaders(tx), backend.today())).get(leader) ?? 0;
    return ok({ leader, name: shown, families });
  });

type Person = { readonly memberId: string | null; readonly name: string; readonly shown: string };

/** Somebody who lives in an affiliated household, once; or whom the community named, by name alone. */
async function personOf(tx: Tx, asked: Asked, known: readonly Leader[]): Promise<Result<Person, Problem>> {
  if (asked.member === null || asked.household === '') {
    const { name } = asked;
    return name === '' ? refuse(notPossible('NOBODY', '')) : ok({ memberId: null, name, shown: name });
  }
  const household = await findHousehold(tx, asked.household);
  if (household === undefined) return refuse({ code: 'not-found', what: asked.household });
  if (!isAffiliated(household.status)) return refuse(notPossible('NOT_AFFILIATED', household.code));
  const member = household.members.find(({ number }) => number === asked.member);
  if (member === undefined || member.exitDate !== null) return refuse(notPossible('ABSENT', String(asked.member)));
  const shown = fullName(member);
  const already = known.find((one) => one.household === household.code && one.name === shown && overlaps(one, asked));
  if (already !== undefined) return refuse(notPossible('KNOWN', shown, already.leader));
  return ok({ memberId: member.id, name: '', shown });
}

/** Nobody is in office before she was elected. */
async function electionOf(tx: Tx, { assembly, since }: Asked): Promise<Result<string | null, Problem>> {
  if (assembly === '') return ok(null);
  const found = await findAssembly(tx, assembly);
  if (found === undefined) return refuse({ code: 'not-found', what: assembly });
  if (found.status === 'CANCELLED') return refuse({ code: 'assembly-final', assembly, status: found.status });
  const early = tooEarly(since, found.heldOn);
  return early === undefined ? ok(found.id) : refuse(early);
}
