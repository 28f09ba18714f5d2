import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHandlers } from '../../../src/main/backend/handlers/audit';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { refreshAll } from '../../support/summaries';

const DOCUMENT = '78000102';
let clock: { now: string };
let backend: TestBackend;
beforeEach(async () => {
  clock = { now: '2026-06-20T15:00:00.000Z' };
  backend = await openTestBackend({
    today: '2026-06-20',
    users: [{ name: 'aud', role: 'auditor' }],
    handlers: { ...complianceHandlers, ...householdHandlers, ...auditHandlers },
    surroundings: { now: () => clock.now },
  });
  const given = complianceCase(backend);
  const school = await given.addSchool();
  for (const [code, document] of [
    ['H1', DOCUMENT],
    ['H2', '78000103'],
  ] as const)
    await given.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2015-03-04', school, document }] });
  await refreshAll(backend, ['H1', 'H2']);
});
afterEach(() => backend.close());

const auditor = () => backend.as('aud');
const at = (now: string) => void (clock.now = now);
const whoSaw = (from: string, to: string, person = DOCUMENT) =>
  auditor().ask('audit.whoSaw', { person, from: from as never, to: to as never });

describe('who saw a person between two days', () => {
  beforeEach(async () => {
    for (const now of [
      '2026-06-21T04:57:00.000Z',
      '2026-06-21T05:00:00.000Z',
      '2026-06-22T04:59:59.000Z',
      '2026-06-22T05:02:00.000Z',
    ]) {
      at(now);
      await backend.ask('households.get', { code: 'H1' });
    }
    at('2026-06-21T18:00:00.000Z');
    await backend.ask('households.get', { code: 'H2' });
  });

  it('tells the looks of those days in Peru, of that person alone, newest first', async () => {
    const { households, rows, isCut } = await whoSaw('2026-06-21', '2026-06-21');
    expect(households).toEqual(['H1']);
    expect(rows).toEqual(
      ['2026-06-22T04:59:59.000Z', '2026-06-21T05:00:00.000Z'].map((when) => ({
        at: when,
        user: 'maria',
        kind: 'LOOK',
        what: 'households.get',
        household: 'H1',
        isNamed: true,
      })),
    );
    expect(isCut).toBe(false);
  });

  it('finds a document however it is typed, and nobody by another', async () => {
    expect((await whoSaw('2026-06-21', '2026-06-21', ` ${DOCUMENT.slice(0, 8)} `)).rows).toHaveLength(2);
    expect(await whoSaw('2026-06-21', '2026-06-21', '40000000')).toEqual({ households: [], rows: [], isCut: false });
  });

  it('is itself a look, and is for who audits alone', async () => {
    await whoSaw('2026-06-21', '2026-06-21');
    expect((await whoSaw('2026-06-21', '2026-06-22')).rows.map(({ what }) => what)).toContain('audit.whoSaw');
    const asked = { person: DOCUMENT, from: '2026-06-21', to: '2026-06-21' } as never;
    expect(await backend.call('audit.whoSaw', asked)).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
  });
});

describe('verifying the history', () => {
  const verify = () => auditor().ask('audit.verify', {});
  beforeEach(async () => {
    for (const minute of [10, 20, 30]) {
      at(`2026-06-20T16:${minute}:00.000Z`);
      await backend.ask('households.get', { code: minute === 20 ? 'H2' : 'H1' });
    }
  });

  it('holds while nobody touched it, and its head moves with every look and every change', async () => {
    const { head, broken } = await verify();
    expect(broken).toBeNull();
    at('2026-06-20T17:00:00.000Z');
    await backend.ask('households.get', { code: 'H1' });
    const next = await auditor().ask('audit.head', {});
    expect(next).toMatchObject({ looks: head.looks + 1, events: head.events });
    expect(next.hash).not.toBe(head.hash);
    await backend.ask('users.add', { name: 'otra', role: 'gestor', passphrase: 'una frase de prueba' });
    expect(await auditor().ask('audit.head', {})).toMatchObject({ events: head.events + 1 });
  });

  it.each([
    [
      `update access_line set at = '2026-06-20T16:11:00.000Z' where seq = 3`,
      { chain: 'LOOKS', seq: 3, code: 'CHANGED' },
    ],
    [`update access_line set user_id = 'otro' where seq = 2`, { chain: 'LOOKS', seq: 2, code: 'CHANGED' }],
    [`update access_line set subjects = '[]' where seq = 4`, { chain: 'LOOKS', seq: 4, code: 'CHANGED' }],
    [`delete from access_line where seq = 3`, { chain: 'LOOKS', seq: 3, code: 'MISSING' }],
    [`delete from access_line where seq = 4`, { chain: 'LOOKS', seq: 4, code: 'MISSING' }],
    [`update event set details = '{"x":1}' where seq = 2`, { chain: 'EVENTS', seq: 2, code: 'CHANGED' }],
  ])('names the first row that was tampered with: %s', async (tampering, fault) => {
    const { db } = backend.session();
    await db.raw('pragma foreign_keys = off');
    const triggers: { name: string }[] = await db('sqlite_schema').where({ type: 'trigger' }).select('name');
    for (const { name } of triggers.filter((one) => /_no_(update|delete)$/.test(one.name)))
      await db.raw(`drop trigger ${name}`);
    await db.raw(tampering);
    const { broken } = await verify();
    expect(broken).toMatchObject(fault);
  });
});

it('lists the log, newest first, by kind', async () => {
  await backend.ask('households.get', { code: 'H1' });
  await backend.ask('households.search', { text: '' });
  const { total, rows } = await auditor().ask('audit.lines', { kinds: ['SEARCH', 'LOOK'] });
  expect(total).toBe(2);
  expect(rows.map(({ kind, households, user }) => [kind, households, user])).toEqual([
    ['SEARCH', 2, 'maria'],
    ['LOOK', 1, 'maria'],
  ]);
});
