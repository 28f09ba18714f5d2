import { afterEach, beforeEach, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { auditHandlers } from '../../../src/main/backend/handlers/audit';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { FIRST_USER, openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { refreshAll } from '../../support/summaries';

const [FROM, TO] = [toDate('2026-06-10'), toDate('2026-06-20')];

let backend: TestBackend;
beforeEach(async () => {
  backend = await openTestBackend({
    today: '2026-06-09',
    users: [
      { name: 'pedro', role: 'digitador' },
      { name: 'rosa', role: 'auditor' },
    ],
    handlers: { ...auditHandlers, ...householdHandlers },
  });
  const given = complianceCase(backend);
  for (const code of ['H1', 'H2', 'H3']) {
    await given.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2015-03-04' }] });
  }
  await refreshAll(backend, ['H1', 'H2', 'H3']);
  await backend.as('pedro').ask('households.get', { code: 'H3' });
  backend.setToday('2026-06-15');
  await backend.as('pedro').ask('households.get', { code: 'H1' });
  await backend.ask('households.get', { code: 'H1' });
  await backend.ask('households.get', { code: 'H2' });
  backend.setToday('2026-06-20');
});
afterEach(() => backend.close());

const incident = (more: object = {}) => backend.as('rosa').ask('audit.incident', { from: FROM, to: TO, ...more });

it('says whose data were seen in those days, how many persons and minors, and who looked', async () => {
  const told = await incident();
  expect(told.touched).toEqual({ households: ['H1', 'H2'], persons: 4, minors: 2, isAll: false, registered: 3 });
  const at = '2026-06-15T15:00:00.000Z';
  expect(told.doings).toEqual([
    { user: FIRST_USER, kind: 'LOOK', times: 2, first: at, last: at },
    { user: 'pedro', kind: 'LOOK', times: 1, first: at, last: at },
  ]);
  expect(told.head.code).toMatch(/^[A-Z0-9-]{14}$/);
});

it('of one person of the office, or of some households alone', async () => {
  const ofPedro = await incident({ user: 'Pedro' });
  expect(ofPedro.touched).toMatchObject({ households: ['H1'], persons: 2, minors: 1 });
  expect(ofPedro.doings.map(({ user }) => user)).toEqual(['pedro']);
  const ofH2 = await incident({ households: ['H2'] });
  expect([ofH2.touched.households, ofH2.doings.map(({ user }) => user)]).toEqual([['H2'], [FIRST_USER]]);
});

it('counts what was changed too', async () => {
  const { household, members } = await backend.ask('households.get', { code: 'H3' });
  const form = members.map(
    ({ id: _id, entryDate: _e, exitDate: _x, schoolName: _s, postName: _p, ...member }) => member,
  );
  await backend.ask('households.save', { revision: 1, household: { ...household, phone: '984000111' }, members: form });
  const told = await incident({ households: ['H3'] });
  expect(told.touched.households).toEqual(['H3']);
  expect(told.doings).toContainEqual(expect.objectContaining({ user: FIRST_USER, kind: 'CHANGED', times: 1 }));
  expect(JSON.stringify(told)).not.toMatch(/984000111|Quispe|Persona/);
});

it('owns that a long list may have held anybody', async () => {
  const now = '2026-06-18T15:00:00.000Z';
  await backend.session().seen.note({ at: now, userId: 'X', kind: 'EXPORT', what: 'a', scope: 'MANY', households: [] });
  expect((await incident()).touched).toMatchObject({ isAll: true, registered: 3 });
  expect((await incident({ households: ['H2'] })).doings).toContainEqual(
    expect.objectContaining({ kind: 'EXPORT', times: 1 }),
  );
});

it('refuses a person or household that nobody knows', async () => {
  const asked = { from: FROM, to: TO };
  expect(await backend.as('rosa').call('audit.incident', { ...asked, user: 'nadie' })).toMatchObject({
    problem: { code: 'not-found' },
  });
  expect(await backend.as('rosa').call('audit.incident', { ...asked, households: ['H9'] })).toMatchObject({
    problem: { code: 'not-found' },
  });
});

it('reviews who may sign in, who left, when each last did and what each role does', async () => {
  await backend.ask('registry.lock', {});
  await backend.call('registry.unlock', { userName: 'pedro', passphrase: 'no es esta' });
  await backend.ask('registry.unlock', { userName: 'pedro', passphrase: TEST_PASSPHRASE });
  const { people, failures, rights } = await backend.as('rosa').ask('audit.people', {});
  expect(people).toContainEqual({
    name: 'pedro',
    role: 'digitador',
    since: '2026-06-09',
    until: null,
    lastSignIn: '2026-06-20T15:00:00.000Z',
    signIns: 1,
  });
  expect(people.find(({ name }) => name === 'rosa')).toMatchObject({ lastSignIn: null, signIns: 0 });
  expect(failures).toBe(1);
  const areas = Object.fromEntries(rights.map(({ role, areas: own }) => [role, own]));
  expect(areas['gestor']).toContain('households');
  expect(areas['auditor']).toEqual(['audit']);
});
