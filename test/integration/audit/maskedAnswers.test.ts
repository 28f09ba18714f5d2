import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes, type RouteName } from '@shared/contract/routes';
import { toDate, toMonth, toPeriod } from '@shared/domain/calendar';
import type { Role } from '@shared/domain/users';
import { dispatch } from '../../../src/main/backend/handlers';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { leaderHandlers } from '../../../src/main/backend/handlers/leaders';
import { paymentHandlers } from '../../../src/main/backend/handlers/payments';
import { quietJob } from '../../../src/main/backend/jobs/job';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { goodInputs, ROUTE_NAMES } from '../../support/inputs';
import { refreshAll } from '../../support/summaries';

/* Every answer that who audits may have, of an office in which each kind of thing is registered of one family. */

const HOLDER = '45678901';
const CHILD = '78000105';
const SECRETS = ['Aguja', 'Espina', 'Clavo', HOLDER, CHILD, '984111222', 'Jirón Oculto', 'nota secreta'];
const ANSWERING = ROUTE_NAMES.filter((name) => routes[name].kind === 'query' && routes[name].access === 'anyone');

let office: TestBackend;
beforeAll(async () => {
  office = await openTestBackend({
    today: '2026-06-20',
    role: 'supervisor',
    handlers: { ...complianceHandlers, ...leaderHandlers, ...paymentHandlers },
  });
  const given = complianceCase(office);
  const [school, post] = [await given.addSchool(), await given.addPost()];
  const members = [
    { birth: '2015-03-04', school, document: CHILD },
    { birth: '2025-10-04', post },
  ];
  await given.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await office.session().db('member').update({ surname1: 'Aguja', surname2: 'Espina', given_names: 'Clavo' });
  await office.session().db('household').update({ phone: '984111222', address: 'Jirón Oculto 12' });
  await office
    .session()
    .db('member')
    .where({ number: 1 })
    .update({ document_type: 'DNI', document_number: HOLDER, document_key: `DNI${HOLDER}` });
  await refreshAll(office, ['H1']);
  await office.ask('compliance.open', { period: toPeriod('2026-B3') });
  await office.ask('compliance.resolve', {
    period: toPeriod('2026-B3'),
    target: { household: 'H1', member: 3 },
    month: toMonth('2026-05'),
    duty: 'CRED',
    as: 'JUSTIFIED',
    reason: 'J01',
    note: 'una nota secreta',
  });
  await office.ask('payments.withhold', { household: 'H1', reason: 'OTHER', note: 'otra nota secreta' });
  await office.ask('leaders.add', {
    household: 'H1',
    member: 1,
    phone: '984111222',
    evidence: 'nota secreta',
    since: toDate('2026-02-01'),
  });
});
afterAll(() => office.close());

const texts = ['H1', 'H1', 'H1', '2026-B3', HOLDER, 'Aguja'];
const inputsOf = (name: RouteName) =>
  fc.sample(goodInputs(name, { texts, files: [] }), { seed: 20_261_128, numRuns: 12 });

const as = (role: Role) => {
  const session = office.session();
  return { ...office.engine, session: { ...session, user: { ...session.user, name: role, role } } };
};

/** What of the family an answer of the route tells a role; every answer still fits the contract. */
async function toldBy(name: RouteName, role: Role): Promise<readonly string[]> {
  const told = new Set<string>();
  for (const input of inputsOf(name)) {
    const answer = await dispatch(as(role), name, input, quietJob());
    if (!answer.ok) continue;
    routes[name].output.parse(answer.value);
    const all = JSON.stringify(answer.value);
    for (const secret of SECRETS) if (all.includes(secret)) told.add(secret);
  }
  return [...told];
}

it.each(ANSWERING)('%s tells who audits nothing of a person', async (name) => {
  expect(await toldBy(name, 'auditor')).toEqual([]);
  expect(await toldBy(name, 'administrador')).toEqual([]);
});

it('tells all of it to who works with families, so that the test above has something to look for', async () => {
  const told = new Set<string>();
  for (const name of ANSWERING) for (const secret of await toldBy(name, 'gestor')) told.add(secret);
  expect([...told].toSorted()).toEqual(SECRETS.toSorted());
});

it('shows who approves the holder in full, of a child initials and no duty of health', async () => {
  const seen = await office.ask('compliance.household', { period: toPeriod('2026-B3'), code: 'H1' });
  expect(seen.duties.map(({ duty }) => duty)).toContain('CRED');
  const answer = await dispatch(as('aprobador'), 'compliance.household', { period: '2026-B3', code: 'H1' }, quietJob());
  const told = JSON.stringify(answer);
  expect(told).toContain('"duty":"HEALTH"');
  expect(told).toContain('"duty":"SCHOOL"');
  expect(told).not.toMatch(/CRED|Alto Perú|Aguja/);
  const household = await dispatch(as('aprobador'), 'households.search', { text: HOLDER }, quietJob());
  expect(JSON.stringify(household)).toContain('Aguja');
});
