import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes, type RouteName } from '@shared/contract/routes';
import { toPeriod } from '@shared/domain/calendar';
import { ROLES, type Role } from '@shared/domain/users';
import { changeCount } from '../../../src/main/backend/database/sqlite/changeCount';
import type { Engine } from '../../../src/main/backend/engine';
import { dispatch } from '../../../src/main/backend/handlers';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { quietJob } from '../../../src/main/backend/jobs/job';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { goodInputs, junk, ROUTE_NAMES, type Known } from '../../support/inputs';

/* The whole table of routes: who may ask what, and what a broken window may send without harm. */

const SEED = 20_261_127;
const PUBLIC = ROUTE_NAMES.filter((name) => routes[name].access === 'public');
const GUARDED = ROUTE_NAMES.filter((name) => routes[name].access !== 'public');

let office: TestBackend;
let locked: TestBackend;
let absent: TestBackend;
beforeAll(async () => {
  office = await anOffice();
  locked = await openTestBackend();
  await locked.ask('registry.lock', {});
  absent = await openTestBackend({ create: false });
});
afterAll(() => Promise.all([office, locked, absent].map((one) => one.close())));

/** Two households that are paid, in a bimester that is open. */
async function anOffice(): Promise<TestBackend> {
  const backend = await openTestBackend({ today: '2026-06-20', handlers: complianceHandlers });
  const given = complianceCase(backend);
  const [school, post] = [await given.addSchool(), await given.addPost()];
  for (const code of ['H1', 'H2']) {
    const members = [
      { birth: '2015-03-04', school, document: code === 'H1' ? '78000102' : '78000103' },
      { birth: '2025-10-04', post },
    ];
    await given.addHousehold({ code, affiliated: '2026-01-10', members });
  }
  await backend.ask('compliance.open', { period: toPeriod('2026-B3') });
  return backend;
}

const known = ({ dir }: TestBackend): Known => ({
  texts: ['H1', 'H2', 'T1', 'ACV-2026-001', 'M3', '78000102', '0403691', '00001234', 'Quispe', 'Acta 12-2026', 'CEPAL'],
  files: [join(dir, 'libro.xlsx'), join(dir, 'falta', 'libro.xlsx')],
});
const sample = (made: fc.Arbitrary<unknown>, numRuns: number) => fc.sample(made, { seed: SEED, numRuns });
const goodFor = (name: RouteName, backend: TestBackend, numRuns = 1) =>
  sample(goodInputs(name, known(backend)), numRuns);

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly problem?: { readonly code: string } };
const ask = (engine: Engine, name: string, input: unknown) =>
  dispatch(engine, name, input, quietJob()) as Promise<Answer>;
const codeOf = ({ problem }: Answer) => problem?.code ?? 'ok';

const as = ({ engine, session }: TestBackend, role: Role): Engine => ({
  ...engine,
  session: { ...session(), user: { ...session().user, role } },
});
const mayAsk = (name: RouteName) => ROLES.filter((role) => isAllowed(name, role));
function isAllowed(name: RouteName, role: Role): boolean {
  const { access } = routes[name];
  return typeof access === 'string' || access.some((one) => one === role);
}

/** Every file of the folder, by size and last writing. */
const filesOf = ({ dir }: TestBackend) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => {
    const { size, mtimeMs } = statSync(join(dir, file));
    return `${file} ${size} ${mtimeMs}`;
  });

/** All that is registered, as one sum; who saw it has tests of its own. */
async function contentOf({ session }: TestBackend): Promise<string> {
  const { db } = session();
  const tables: { name: string }[] = await db('sqlite_master').where({ type: 'table' }).orderBy('name').select('name');
  const hash = createHash('sha256');
  for (const { name } of tables.filter((table) => !/^(sqlite_|search_|access_|.*_fts)/.test(table.name))) {
    hash.update(JSON.stringify([name, await db(name).select()]));
  }
  return hash.digest('hex');
}

describe('who may ask what', () => {
  it.each(GUARDED)('%s: the roles of the contract, nobody else, and nothing is touched by a refusal', async (name) => {
    const [input] = goodFor(name, office);
    for (const role of ROLES.filter((one) => !isAllowed(name, one))) {
      const kept = async () => [await changeCount(office.session().db), await looksIn(office), filesOf(office)];
      const before = await kept();
      for (const given of [input, { none: 'of this' }]) {
        const answer = await ask(as(office, role), name, given);
        expect(answer).toEqual({ ok: false, problem: { code: 'forbidden', role, route: name } });
      }
      expect(await kept()).toEqual(before);
    }
    for (const role of mayAsk(name)) {
      const answer = await ask(as(office, role), name, input);
      expect([role, codeOf(answer)]).not.toEqual([role, expect.stringMatching(NOT_ANSWERED)]);
    }
  });

  it.each(GUARDED)('%s: nobody while the registry is locked or absent', async (name) => {
    for (const backend of [locked, absent]) {
      const [input] = goodFor(name, backend);
      const before = filesOf(backend);
      for (const given of [input, { none: 'of this' }]) {
        expect(await ask(backend.engine, name, given)).toEqual({ ok: false, problem: { code: 'registry-locked' } });
      }
      expect(filesOf(backend)).toEqual(before);
    }
  });

  it.each(PUBLIC)('%s: whoever sits there, with a registry or without', async (name) => {
    const given = [await openTestBackend({ create: false }), await openTestBackend(), await openTestBackend()];
    await given[1]?.ask('registry.lock', {});
    for (const backend of given) {
      const [input] = goodFor(name, backend);
      expect(codeOf(await ask(backend.engine, name, input))).not.toMatch(NOT_ANSWERED);
      await backend.close();
    }
  });

  it('lets an auditor change nothing: who audits looks, and does nothing', () => {
    const named = GUARDED.filter((name) => routes[name].access !== 'anyone');
    expect(named.filter((name) => isAllowed(name, 'auditor') && !name.startsWith('audit.'))).toEqual([]);
    expect(GUARDED.filter((name) => name.startsWith('audit.') && isAllowed(name, 'gestor'))).toEqual([
      'audit.head',
      'audit.notePrint',
    ]);
  });
});

/** Rows of the access log. */
async function looksIn({ session }: TestBackend): Promise<number> {
  const tables = ['access_line', 'access_record', 'access_subject'];
  const counts = await Promise.all(tables.map((table) => session().db(table).count<{ n: number }[]>('* as n')));
  return counts.reduce((sum, [row]) => sum + (row?.n ?? 0), 0);
}

const NOT_ANSWERED = /^(forbidden|registry-locked|invalid-input|unexpected)$/;
const PAYLOADS = 100;

describe('whatever a window sends', () => {
  /** What went otherwise than it may: an unexpected answer, a payload taken that the contract refuses, a refusal that changed something. */
  async function faultsOf(backend: TestBackend, engine: Engine, name: RouteName): Promise<readonly unknown[]> {
    const faults: unknown[] = [];
    let content = await contentOf(backend);
    for (const input of sample(junk(name, known(backend)), PAYLOADS)) {
      const changes = await changeCount(backend.session().db);
      const answer = await ask(engine, name, input);
      const isGood = routes[name].input.safeParse(input).success;
      const isOdd = answer.ok && !routes[name].output.safeParse(answer.value).success;
      const isWrong = isGood ? codeOf(answer) === 'unexpected' : codeOf(answer) !== 'invalid-input';
      if (isWrong || isOdd) faults.push({ input, answer });
      if ((await changeCount(backend.session().db)) === changes) continue;
      const after = await contentOf(backend);
      if (!answer.ok && after !== content) faults.push({ input, answer, changed: true });
      content = after;
    }
    return faults;
  }

  it.each(GUARDED)('%s refuses a payload it cannot take, and keeps nothing of it', async (name) => {
    const [role] = mayAsk(name);
    if (role === undefined) throw new Error('nobody may ask this');
    expect(await faultsOf(office, as(office, role), name)).toEqual([]);
  });

  it.each(PUBLIC.filter((name) => name !== 'registry.lock'))('%s refuses a payload it cannot take', async (name) => {
    const backend = await openTestBackend();
    expect(await faultsOf(backend, backend.engine, name)).toEqual([]);
    await backend.close();
  });
});
