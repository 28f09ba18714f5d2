import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import {
  POST_SITUATIONS,
  PUPIL_SITUATIONS,
  PATIENT_SITUATIONS,
  SCHOOL_SITUATIONS,
} from '@shared/domain/compliance/statements';
import { notLocatedHandlers } from '../../../src/main/backend/handlers/notLocated';
import { lineOf, openBimester, openTestOffice, type TestOffice } from '../../support/playedBimester';

// Many whole bimesters are played, and the computer may be busy.
vi.setConfig({ testTimeout: 180_000 });

const PERIOD = toPeriod('2026-B3');
const MONTHS = ['2026-05', '2026-06'] as const;
const STATEMENTS = ['facility_month', 'attendance', 'health_month', 'service_row', 'control_event'] as const;

let office: TestOffice;
let schools: readonly [string, string];
let posts: readonly [string, string];
let pupils: readonly string[];
let children: readonly string[];

/** Two pupils who changed school in May, two children who changed post in June. */
async function setUp() {
  office = await openTestOffice(notLocatedHandlers);
  const { registry, school, post } = office;
  schools = [school, await registry.addSchool('0403709', '0', 'IE 50102')];
  posts = [post, await registry.addPost('00005678', 'P.S. Huaylla')];
  const members = [
    { birth: '2016-02-01', school },
    { birth: '2017-02-01', school },
    { birth: '2025-04-20', post },
    { birth: '2025-11-02', post },
  ];
  const added = await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  pupils = added.members.slice(1, 3);
  children = added.members.slice(3);
  for (const pupil of pupils) await registry.move(pupil, 'SCHOOL', schools[1], '2026-05-15');
  for (const child of children) await registry.move(child, 'HEALTH_POST', posts[1], '2026-06-10');
  await openBimester(office, PERIOD);
}
beforeEach(setUp);
afterEach(() => office.backend.close());

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const schoolMonth = fc.record({
  class_days: maybe(fc.integer({ min: 0, max: 23 })),
  closed: maybe(fc.constantFrom(0, 1)),
  situation: maybe(fc.constantFrom(...SCHOOL_SITUATIONS)),
});
const postMonth = fc.record({ situation: maybe(fc.constantFrom(...POST_SITUATIONS)) });
const row = (situations: readonly string[]) =>
  fc.record({
    situation: fc.constantFrom('', '', '', ...situations),
    motive: fc.constantFrom('', '', '', 'J01'),
    rejected: fc.constantFrom('[]', '[]', '["ATT_NOT_A_COUNT"]'),
  });
const attendance = fc.record({
  unjustified: maybe(fc.integer({ min: 0, max: 8 })),
  justified: maybe(fc.integer({ min: 0, max: 3 })),
  pupil_days: maybe(fc.integer({ min: 8, max: 20 })),
});
const health = fc.record({
  complied: maybe(fc.constantFrom('YES', 'NO', 'UNKNOWN')),
  supplement: maybe(fc.constantFrom('YES', 'NO')),
});

/** What every facility says about everybody it is asked about; undefined where it says nothing. */
const saying = fc.record({
  schoolMonths: fc.array(maybe(schoolMonth), { minLength: 4, maxLength: 4 }),
  postMonths: fc.array(maybe(postMonth), { minLength: 4, maxLength: 4 }),
  rows: fc.array(maybe(row(PUPIL_SITUATIONS)), { minLength: 4, maxLength: 4 }),
  patients: fc.array(maybe(row(PATIENT_SITUATIONS)), { minLength: 4, maxLength: 4 }),
  attendance: fc.array(maybe(attendance), { minLength: 8, maxLength: 8 }),
  health: fc.array(maybe(health), { minLength: 8, maxLength: 8 }),
});
type Saying = typeof saying extends fc.Arbitrary<infer Value> ? Value : never;

async function state(said: Saying) {
  const { registry } = office;
  for (const table of STATEMENTS) await registry.db(table).delete();
  const each = async (count: number, say: (index: number) => Promise<unknown> | null | undefined) => {
    for (let index = 0; index < count; index += 1) await say(index);
  };
  const at = <Value>(list: readonly Value[], index: number) => list[index % list.length] as Value;
  await each(
    4,
    (i) => said.schoolMonths[i] && registry.facilityMonth(at(schools, i), at(MONTHS, i >> 1), said.schoolMonths[i]),
  );
  await each(
    4,
    (i) => said.postMonths[i] && registry.facilityMonth(at(posts, i), at(MONTHS, i >> 1), said.postMonths[i]),
  );
  await each(4, (i) => said.rows[i] && registry.serviceRow(at(pupils, i >> 1), at(schools, i), PERIOD, said.rows[i]));
  await each(
    4,
    (i) => said.patients[i] && registry.serviceRow(at(children, i >> 1), at(posts, i), PERIOD, said.patients[i]),
  );
  await each(
    8,
    (i) =>
      said.attendance[i] &&
      registry.attendance(at(pupils, i >> 1), at(schools, i), at(MONTHS, i >> 2), said.attendance[i]),
  );
  await each(
    8,
    (i) =>
      said.health[i] && registry.healthMonth(at(children, i >> 1), at(posts, i), at(MONTHS, i >> 2), said.health[i]),
  );
}

async function states(): Promise<ReadonlyMap<string, string>> {
  const { duties } = await office.backend.ask('compliance.household', { period: PERIOD, code: 'H1' });
  return new Map(duties.map(({ member, month, duty, state: found }) => [`${member} ${month} ${duty}`, found]));
}

/** Whom no facility has is decided by name before the close. */
async function decideMissed() {
  const { cases } = await office.backend.ask('notLocated.list', { period: PERIOD });
  for (const { household, member, kind, cause } of cases) {
    const decision = { period: PERIOD, household, member, kind, as: 'NOT_FOUND_IN_SERVICE', note: 'prueba' } as const;
    if (cause !== 'NO_SERVICE') await office.backend.as('ana').ask('notLocated.decide', decision);
  }
}

const breachesIn = (found: ReadonlyMap<string, string>) =>
  [...found].filter(([, after]) => after === 'NON_COMPLIANT').map(([duty]) => duty);

describe('whatever facilities say', () => {
  it('removing everything one facility said never makes a breach', async () => {
    const facility = fc.integer({ min: 0, max: 3 });
    await fc.assert(
      fc.asyncProperty(saying, facility, async (said, which) => {
        await state(said);
        const before = await states();
        const removed = [...schools, ...posts][which] ?? '';
        for (const table of STATEMENTS) await office.registry.db(table).where({ facility_id: removed }).delete();
        expect(breachesIn(before)).toEqual(expect.arrayContaining(breachesIn(await states())));
      }),
      { numRuns: 60 },
    );
  });

  it('a household is blocked exactly where a row is open, and in breach only by a row that says so', async () => {
    await fc.assert(
      fc.asyncProperty(saying, async (said) => {
        await state(said);
        const { result, duties } = await office.backend.ask('compliance.household', { period: PERIOD, code: 'H1' });
        const open = duties.some(({ state: found }) => found === 'PENDING' || found === 'NOT_FOUND_IN_SERVICE');
        expect(result === 'BLOCKED').toBe(open);
        const breached = duties.some(({ state: found }) => found === 'NON_COMPLIANT');
        expect(breached || result !== 'BREACH').toBe(true);
        for (const duty of duties) expect(duty.explanation.length).toBeGreaterThan(10);
      }),
      { numRuns: 30 },
    );
  });

  it('a household with an open row is never paid and never told that it failed', async () => {
    await fc.assert(
      fc.asyncProperty(saying, async (said) => {
        await office.backend.close();
        await setUp();
        await state(said);
        const { result } = await office.backend.ask('compliance.household', { period: PERIOD, code: 'H1' });
        const ask = { period: PERIOD, withPending: true, reason: 'prueba' };
        await decideMissed();
        await office.backend.as('ana').ask('compliance.close', ask);
        await office.backend.ask('payments.calculate', { period: PERIOD });
        const line = await lineOf(office, PERIOD, 'H1');
        expect(line?.amount).toBe(result === 'COMPLIED' ? 20_000 : 0);
        expect(line?.reason).toBe(REASON[result]);
      }),
      { numRuns: 12 },
    );
  });
});

const REASON = { COMPLIED: 'COMPLIED', BREACH: 'BREACH', BLOCKED: 'PENDING_INFORMATION' };
