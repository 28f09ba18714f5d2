import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHandlers } from '../../../src/main/backend/handlers/audit';
import { FIRST_USER, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember, importHouseholds } from '../../support/householdOffice';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({
    today: '2026-05-04',
    handlers: auditHandlers,
    users: [
      { name: 'pedro', role: 'digitador' },
      { name: 'olga', role: 'administrador' },
    ],
  });
});
afterEach(() => office.close());

const clock = () => office.ask('registry.clock', {});
const addPerson = (name: string) =>
  office.as('olga').ask('users.add', { name, role: 'digitador', passphrase: TEST_PASSPHRASE, own: true });
const reopen = async () => {
  await office.ask('registry.lock', {});
  await office.ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
};

describe('the clock against what was noted', () => {
  it('is right on the same day and later ones', async () => {
    expect(await clock()).toEqual({
      fault: null,
      now: '2026-05-04T15:00:00.000Z',
      last: '2026-05-04T15:00:00.000Z',
    });
    office.setToday('2026-07-04');
    expect(await clock()).toMatchObject({ fault: null });
  });

  it('is told while it is back, however much is noted meanwhile, and not once it is right', async () => {
    office.setToday('2026-05-03');
    await addPerson('luis');
    expect(await clock()).toMatchObject({ fault: 'BACK', last: '2026-05-04T15:00:00.000Z' });
    await reopen();
    expect(await clock()).toMatchObject({ fault: 'BACK' });
    office.setToday('2026-05-05');
    expect(await clock()).toMatchObject({ fault: null });
  });

  it('is told when it is far ahead, and when it is right again after something was noted with that date', async () => {
    office.setToday('2036-05-04');
    expect(await clock()).toMatchObject({ fault: 'AHEAD' });
    await addPerson('luis');
    office.setToday('2026-05-05');
    expect(await clock()).toMatchObject({ fault: 'BACK', last: '2036-05-04T15:00:00.000Z' });
    expect(await office.ask('registry.confirmClock', {})).toEqual({});
    expect(await clock()).toMatchObject({ fault: null, last: '2026-05-05T15:00:00.000Z' });
    await reopen();
    expect(await clock()).toMatchObject({ fault: null });
    office.setToday('2026-05-04');
    expect(await clock()).toMatchObject({ fault: 'BACK' });
  });

  it('is confirmed by who answers for the registry, which the history tells', async () => {
    office.setToday('2026-05-03');
    expect(await office.as('pedro').call('registry.confirmClock', {})).toMatchObject({
      problem: { code: 'forbidden' },
    });
    await office.as('olga').ask('registry.confirmClock', {});
    const last: unknown = await office.session().db('event').orderBy('seq', 'desc').first('kind', 'at');
    expect(last).toEqual({ kind: 'registry.clock-confirmed', at: '2026-05-03T15:00:00.000Z' });
  });
});

describe('what is noted with a wrong clock', () => {
  it('keeps its order, and the history is as whole as before', async () => {
    const path = await writeW1(office.dir, 'hogares.xlsx', {
      households: [aHouseholdRow()],
      members: [aMemberRow()],
    });
    await importHouseholds(office, path);
    for (const [day, phone] of [
      ['2026-05-02', '900000001'],
      ['2036-05-04', '900000002'],
      ['2026-05-03', '900000003'],
    ] as const) {
      office.setToday(day);
      const { revision, household, members } = await office.ask('households.get', { code: 'H-0001' });
      const saved = { revision, household: { ...household, phone }, members: members.map(formMember) };
      await office.ask('households.save', saved);
    }
    const { household, timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect(household.phone).toBe('900000003');
    expect(timeline.slice(0, 3).map(({ at }) => at.slice(0, 10))).toEqual(['2026-05-03', '2036-05-04', '2026-05-02']);
    expect(await office.as('olga').ask('audit.verify', {})).toMatchObject({ broken: null });
  });
});
