import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { BREACH_CODES, INVARIANT_NUMBERS } from '@shared/domain/quality/breaches';
import { breachSentence } from '@shared/messages/quality';
import { ok } from '@shared/domain/result';
import { noteEvent } from '../../../src/main/backend/database/events';
import { createWrite } from '../../../src/main/backend/database/handles';
import { qualityHandlers } from '../../../src/main/backend/handlers/quality';
import { FIRST_USER } from '../../support/backend';
import { BREAKING, JUST_WITHIN, memberOf } from '../../support/qualityCases';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
const DATED = ['household_holder', 'member_service', 'pregnancy'];

let office: TestOffice;

/** H1 and H2 complied and were paid, H3 was not. */
beforeEach(async () => {
  office = await openTestOffice(qualityHandlers);
  const { registry, school, post } = office;
  const { db } = registry;
  const members = [
    { birth: '2016-02-01', school, document: '78000001' },
    { birth: '2024-03-01', post },
  ];
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members: [{ birth: '2016-02-01', school }] });
  const third = await registry.addHousehold({
    code: 'H3',
    affiliated: '2026-01-10',
    members: [{ birth: '2016-02-01', school }],
  });
  await db('household').update({ agreement_date: '2026-01-05' });
  const user = (await db('app_user').where({ name: FIRST_USER }).first<{ id: string }>('id')).id;
  for (const table of DATED) await db(table).update({ at: '2026-01-02T15:00:00.000Z', user_id: user });
  await db('household_status_change').update({ user_id: user });
  await playBimester(office, PERIOD, () => registry.absences(third.members[1] ?? '', school, '2026-06', 20, 9));
});
afterEach(() => office.backend.close());

const check = async (limit: number | null = null) => office.backend.ask('quality.check', { limit });
const found = async () =>
  (await check()).breaches.map(({ invariant, code, household, member }) =>
    [invariant, code, household ?? '-', member].filter((part) => part !== null).join(' '),
  );

/** Writes what the constraints would refuse; they stand again afterwards. */
async function pastConstraints(...statements: readonly string[]): Promise<void> {
  const { db } = office.registry;
  const triggers: { name: string; sql: string }[] = await db('sqlite_schema')
    .where({ type: 'trigger' })
    .select('name', 'sql');
  await db.raw('pragma ignore_check_constraints = on');
  for (const { name } of triggers) await db.raw(`drop trigger ${name}`);
  for (const statement of statements) await db.raw(statement);
  for (const { sql } of triggers) await db.raw(sql);
  await db.raw('pragma ignore_check_constraints = off');
}

describe('the rules of the registry', () => {
  it('hold after a bimester was played', async () => {
    const { on, invariants, breaches } = await check();
    expect(breaches).toEqual([]);
    expect(on).toBe('2026-07-05');
    expect(invariants).toEqual(INVARIANT_NUMBERS.map((invariant) => ({ invariant, breaches: 0 })));
  });

  it.each(BREAKING)('find %s', async (_what, statements, expected) => {
    await pastConstraints(...statements);
    expect(await found()).toEqual(expected);
  });

  it.each(JUST_WITHIN)('allow %s', async (_what, statement) => {
    await pastConstraints(statement);
    expect((await found()).filter((breach) => !breach.startsWith('4 '))).toEqual([]);
  });

  it('leave alone what was put right after the close', async () => {
    await pastConstraints(`delete from duty_result where member_id = ${memberOf('H2', 2)}`);
    expect(await found()).toContain('4 RESULT_MISSING H2 2');
    const { db } = office.registry;
    const { id } = await db('household').where({ code: 'H2' }).first<{ id: string }>('id');
    const write = createWrite(db, () => ({ userId: FIRST_USER, at: '2026-07-06T15:00:00.000Z' }));
    await write(async (tx) => ok(await noteEvent(tx, { kind: 'member.changed', householdId: id })));
    expect(await found()).not.toContain('4 RESULT_MISSING H2 2');
  });

  it('find a protection that is gone', async () => {
    await office.registry.db.raw('drop trigger event_no_delete');
    expect(await check()).toMatchObject({ breaches: [{ code: 'PROTECTION_MISSING', subject: 'event_no_delete' }] });
  });

  it('count all of what they answer a part of', async () => {
    await pastConstraints('update household set agreement_date = null');
    const { invariants, breaches } = await check(2);
    expect(invariants[1]).toEqual({ invariant: 2, breaches: 3 });
    expect(breaches).toHaveLength(2);
  });

  it('have a sentence for each breach in both languages', () => {
    const facts = { period: '2026-B3', date: '2026-06-03', birthDate: '2020-01-02', months: 1, cents: 20_000 };
    for (const code of BREACH_CODES) {
      expect(breachSentence({ code, facts }, 'es')).toMatch(/\.$/);
      expect(breachSentence({ code, facts }, 'en')).not.toBe(breachSentence({ code, facts }, 'es'));
    }
  });

  it('are all tried', () => {
    const tried = new Set(BREAKING.flatMap(([, , expected]) => expected.map((one) => one.split(' ')[1] ?? '')));
    expect(BREACH_CODES.filter((code) => !tried.has(code))).toEqual(['PROTECTION_MISSING']);
  });
});
