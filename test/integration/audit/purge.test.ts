import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withDriver } from '../../../src/main/backend/database/sqlite/driver';
import { readTables } from '../../../src/main/backend/database/sqlite/tables';
import { KEPT, PURGED } from '../../../src/main/backend/database/purge/tables';
import { auditHandlers } from '../../../src/main/backend/handlers/audit';
import { effectHandlers } from '../../../src/main/backend/handlers/effects';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { purgeHandlers } from '../../../src/main/backend/handlers/purge';
import { qualityHandlers } from '../../../src/main/backend/handlers/quality';
import { quietJob, type JobContext } from '../../../src/main/backend/jobs/job';
import { answerAll, openBimester, openTestOffice, type TestOffice } from '../../support/playedBimester';
import { registrySchema, registryState } from '../../support/registryState';
import { refreshAll } from '../../support/summaries';

/* Depurar: what a household that left leaves behind, and a history that still verifies. */

const NEEDLES = ['Quispe', 'Huamán', '78000102', 'Jirón Oculto', '987654321', 'secreto del sustento', 'nota reservada'];

let office: TestOffice;
let left: { readonly id: string; readonly members: readonly string[] };
beforeEach(async () => {
  office = await openTestOffice({
    ...auditHandlers,
    ...effectHandlers,
    ...householdHandlers,
    ...proposalHandlers,
    ...purgeHandlers,
    ...qualityHandlers,
  });
  const { backend, registry, school, post } = office;
  const pregnancy = { lmp: '2025-06-01', registered: '2025-08-01', ended: '2026-03-02' };
  const members = [
    { birth: '2016-02-11', school, document: '78000102' },
    { birth: '2026-03-02', post },
    { birth: '1999-03-02', post, pregnancy },
  ];
  left = await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members: [{ birth: '2016-02-11', school }] });
  const { db } = registry;
  await db('household').update({ agreement_date: '2026-01-05' });
  await db('household').where({ code: 'H1' }).update({ address: 'Jirón Oculto 123', phone: '987654321' });
  await db('member')
    .where({ household_id: left.id, number: 3 })
    .update({ birth_pregnancy_id: await pregnancyOf() });
  await keepFile('I7', 'padron.xlsx', '2026-03-01T15:00:00.000Z');
  await refreshAll(backend, ['H1', 'H2']);
  const period = await openBimester(office, '2026-B3');
  await answerAll(office, period);
  await backend.ask('compliance.close', { period });
  await leave('H1');
});
afterEach(() => office.backend.close());

const pregnancyOf = async () => (await office.registry.db('pregnancy').first<{ id: string }>('id')).id;
async function keepFile(id: string, name: string, at: string) {
  const file = { id, batch_id: id, kind: 'households', name, sha256: id, status: 'APPLIED', event_seq: 0 };
  const report = JSON.stringify({ problems: [{ value: 'Quispe' }], changes: [] });
  await office.registry.db('import').insert({ ...file, report, at, user_id: 'U', recorded: 1 });
  await office.registry.db('import_content').insert({ import_id: id, original: Buffer.from('Quispe Huamán') });
}
async function leave(household: string) {
  const proposal = { kind: 'EXIT', reason: 'DUPLICATE' } as const;
  const evidence = 'secreto del sustento';
  const { id } = await office.backend.ask('effects.propose', { household, proposal, evidence });
  await ana().ask('proposals.confirm', { id, note: 'nota reservada' });
}
const ana = () => office.backend.as('ana');
const luis = () => office.backend.as('luis');
const preview = () => office.backend.ask('purge.preview', {});
const propose = () => office.backend.call('purge.propose', { reason: 'Plazo cumplido' });
const verify = () => office.backend.as('olga').ask('audit.verify', {});
const years = (day: string) => office.backend.setToday(day);
/** What the rules of quality find, as `code household`. */
const breaches = async () =>
  (await office.backend.ask('quality.check', { limit: null })).breaches.map(
    ({ code, household }) => `${code} ${household ?? ''}`,
  );
async function purge() {
  const { id } = await office.backend.ask('purge.propose', { reason: 'Plazo cumplido' });
  return ana().ask('purge.confirm', { id });
}

/** Every text of every table that a needle stands in, as `table.column`. */
async function found(): Promise<readonly string[]> {
  const { db } = office.registry;
  const tables = await withDriver(db, readTables);
  const places: string[] = [];
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const hits: unknown[] = await db(name).where((some) => {
        for (const needle of NEEDLES) void some.orWhereLike(column, `%${needle}%`);
      });
      if (hits.length > 0) places.push(`${name}.${column}`);
    }
  }
  return places;
}

describe('what may be purged', () => {
  it('is nothing before the term of the rules in force, whose reference is shown', async () => {
    years('2036-07-04');
    expect(await preview()).toMatchObject({
      term: { years: 10, confirmed: false, reference: expect.stringContaining('Ley 29733') as string },
      households: 0,
      matters: [],
    });
    expect(await propose()).toMatchObject({ ok: false, problem: { code: 'nobody-to-purge' } });
  });

  it('is told by matter, with what remains and until when', async () => {
    await keepFile('I9', 'después.xlsx', '2026-08-01T15:00:00.000Z');
    years('2036-07-05');
    const event = { at: '2026-08-01T15:00:00.000Z', user_id: 'U', kind: 'household.changed', household_id: left.id };
    await office.registry.db('event').insert({ ...event, import_id: 'I9', details: '{}' });
    const told = await preview();
    expect(told).toMatchObject({ cutoff: '2026-07-05', households: 1, persons: 4 });
    expect(told.matters.map(({ matter }) => matter)).toEqual([
      'IDENTITY',
      'CONTACT',
      'HEALTH',
      'SCHOOL',
      'WORDS',
      'HISTORY',
      'FILES',
    ]);
    expect(told.remains).toEqual({ files: 1, filesUntil: '2036-08-01', backupsUntil: '2037-07-05' });
  });

  it('is no household with something that waits', async () => {
    years('2036-08-05');
    const [user] = await office.registry.db('app_user').select<{ id: string }[]>('id');
    await office.registry.db('appeal').insert({
      id: 'A1',
      household_id: left.id,
      period: '2026-B3',
      lodged_on: '2026-07-20',
      grounds: 'x',
      at: '2026-07-20T15:00:00.000Z',
      user_id: user?.id,
    });
    expect((await preview()).households).toBe(0);
  });
});

describe('who decides', () => {
  beforeEach(() => years('2036-08-05'));

  it('is another person than the one who proposed, with the right, once', async () => {
    const asked = await ana().ask('purge.propose', { reason: 'Plazo cumplido' });
    expect(await propose()).toMatchObject({ ok: false, problem: { code: 'purge-waits' } });
    expect(await ana().call('purge.confirm', { id: asked.id })).toMatchObject({ problem: { code: 'own-proposal' } });
    expect(await office.backend.call('purge.confirm', { id: asked.id })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await luis().ask('purge.confirm', { id: asked.id })).toMatchObject({ households: 1 });
    expect(await luis().call('purge.confirm', { id: asked.id })).toMatchObject({ problem: { code: 'not-found' } });
    expect((await preview()).purges).toMatchObject([{ proposedBy: 'ana', decidedBy: 'luis', decision: 'CONFIRMED' }]);
  });

  it('decides what was proposed: other households are another proposal', async () => {
    const { id } = await office.backend.ask('purge.propose', { reason: 'Plazo cumplido' });
    const { db } = office.registry;
    await db('household').where({ code: 'H2' }).update({ status: 'DISAFFILIATED' });
    await db('household_status_change').where('id', 'like', 'C%').update({ status: 'DISAFFILIATED' });
    expect(await ana().call('purge.confirm', { id })).toMatchObject({ ok: false, problem: { code: 'purge-changed' } });
    expect(await found()).toContain('member.surname1');
    expect(await ana().ask('purge.refuse', { id, note: 'otra vez' })).toEqual({ decision: 'REFUSED' });
  });

  it('withdraws what it proposed itself', async () => {
    const { id } = await office.backend.ask('purge.propose', { reason: 'Plazo cumplido' });
    expect(await office.backend.ask('purge.refuse', { id, note: 'me equivoqué' })).toEqual({ decision: 'WITHDRAWN' });
    expect((await propose()).ok).toBe(true);
  });
});

describe('after a purge', () => {
  let before: Awaited<ReturnType<typeof verify>>;
  let known: ReadonlySet<string>;
  let were: readonly string[];
  beforeEach(async () => {
    // nobody else has a name here, so that what is found is of the household that left
    await office.registry.db('member').whereNot({ household_id: left.id }).update({ surname1: 'X', surname2: 'Y' });
    await refreshAll(office.backend, ['H2']);
    years('2036-08-05');
    before = await verify();
    known = new Set(await breaches());
    were = await found();
    await purge();
  });

  it('nothing of a person is left, nor in what is searched, and months and statuses stay', async () => {
    expect(were).toEqual(expect.arrayContaining(['event.details', 'member.surname1', 'proposal.evidence']));
    expect(await found()).toEqual([]);
    const { db } = office.registry;
    expect(await db('import_content').where({ import_id: 'I7' }).first('original')).toEqual({
      original: Buffer.alloc(0),
    });
    expect((await office.backend.ask('households.search', { text: 'Quispe' })).total).toBe(0);
    expect(await db('household_result').where({ household_id: left.id })).toHaveLength(1);
    expect(await db('duty_result').where({ household_id: left.id })).not.toHaveLength(0);
    expect(await db('member').where({ household_id: left.id }).pluck('birth_date')).toContain('2016-01-01');
  });

  it('every guard stands again', async () => {
    await expect(office.registry.db('event').where({ seq: 1 }).update({ details: '{}' })).rejects.toThrow(
      'never changed',
    );
    await expect(office.registry.db('duty_result').delete()).rejects.toThrow('never changed');
    await expect(office.registry.db('purged_event').delete()).rejects.toThrow('never changed');
  });

  it('the history verifies, and goes on from where it stood', async () => {
    const { head, broken } = await verify();
    expect(broken).toBeNull();
    expect(head.events).toBeGreaterThan(before.head.events);
    expect((await breaches()).filter((one) => !known.has(one))).toEqual([]);
  });

  it.each([
    [
      'another event loses its details',
      `update event set details = '{}' where kind = 'registry-created' or seq = 1`,
      1,
    ],
    ['what is left of a purged one is changed', `update event set user_id = 'X' where seq = SEQ`, 'SEQ'],
    ['a row is added to those that were sealed', `insert into purged_event select 1, id, '' from purge`, 'SEQ'],
    ['one of them is taken away', `delete from purged_event where seq = SEQ`, 'SEQ'],
  ])('names the row where %s', async (_what, statement, seq) => {
    const { db } = office.registry;
    const first = (await db('purged_event').orderBy('seq').first<{ seq: number }>('seq')).seq;
    for (const name of ['event_no_update', 'purged_event_no_delete']) await db.raw(`drop trigger ${name}`);
    await db.raw(statement.replace('SEQ', String(first)));
    expect((await verify()).broken).toMatchObject({
      chain: 'EVENTS',
      code: 'CHANGED',
      seq: seq === 'SEQ' ? first : seq,
    });
  });

  it('the household is shown as purged, is neither changed nor taken back, and is not purged again', async () => {
    const shown = await office.backend.ask('households.get', { code: 'H1' });
    expect(shown.timeline[0]?.kind).toBe('household.purged');
    expect(shown.timeline.map(({ kind }) => kind)).toContain('household.detail-purged');
    await office.backend.ask('households.history', { code: 'H1' });
    await office.backend.ask('compliance.household', { period: '2026-B3' as never, code: 'H1' });
    const proposal = { kind: 'REAFFILIATION', reason: 'HEADQUARTERS_ACT' } as const;
    const { id } = await office.backend.ask('effects.propose', { household: 'H1', proposal, evidence: 'Acta' });
    expect(await ana().call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'household-purged' } });
    years('2038-08-05');
    expect((await preview()).households).toBe(0);
  });
});

/** Stopped at its n-th pause, as by somebody who cancels. */
function stoppedAt(pause: number): JobContext {
  const controller = new AbortController();
  let pauses = 0;
  const throwIfAborted = () => {
    pauses += 1;
    if (pauses === pause) controller.abort();
    AbortSignal.prototype.throwIfAborted.call(controller.signal);
  };
  return { ...quietJob(), signal: Object.assign(controller.signal, { throwIfAborted }) };
}

it('stopped between any two of its stretches takes nothing out, and goes on when it is asked again', async () => {
  const { db } = office.registry;
  await db('member').whereNot({ household_id: left.id }).update({ surname1: 'X', surname2: 'Y' });
  await refreshAll(office.backend, ['H2']);
  years('2036-08-05');
  const { id } = await office.backend.ask('purge.propose', { reason: 'Plazo cumplido' });
  const told = async () => [await registryState(db), await registrySchema(db), await db('event'), await found()];
  const before = await told();
  const confirm = (pause: number) => ana().call('purge.confirm', { id }, { job: stoppedAt(pause) });
  let pause = 1;
  for (; ; pause += 1) {
    const answer = await confirm(pause);
    if (answer.ok) break;
    expect(answer).toMatchObject({ problem: { code: 'cancelled' } });
    expect(await told()).toEqual(before);
  }
  expect(pause).toBeGreaterThan(PURGED.length);
  expect(await found()).toEqual([]);
  expect((await verify()).broken).toBeNull();
});

it('says of every table with people in it what becomes of it', async () => {
  const tables = await withDriver(office.registry.db, readTables);
  const people = tables.filter(({ columns }) =>
    columns.some((one) => ['household_id', 'member_id', 'member_a'].includes(one)),
  );
  const declared = new Set([...KEPT, ...PURGED.map(({ table }) => table)]);
  expect(people.map(({ name }) => name).filter((name) => !declared.has(name))).toEqual([]);
});
