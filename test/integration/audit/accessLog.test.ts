import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes, type RouteName } from '@shared/contract/routes';
import { sightOf } from '@shared/contract/sights';
import { toPeriod } from '@shared/domain/calendar';
import { dispatch } from '../../../src/main/backend/handlers';
import { auditHandlers } from '../../../src/main/backend/handlers/audit';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { qualityHandlers } from '../../../src/main/backend/handlers/quality';
import { changeCount } from '../../../src/main/backend/database/sqlite/changeCount';
import { quietJob } from '../../../src/main/backend/jobs/job';
import { openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { complianceCase } from '../../support/complianceCase';
import { goodInputs, ROUTE_NAMES } from '../../support/inputs';
import { refreshAll } from '../../support/summaries';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

const CODES = ['H-UNO', 'H-DOS', 'H-TRES'];
const DOCUMENTS = ['78000102', '78000103', '78000104'];

let clock: { now: string };
let backend: TestBackend;
beforeAll(async () => {
  clock = { now: '2026-06-20T15:00:00.000Z' };
  backend = await openTestBackend({
    today: '2026-06-20',
    role: 'supervisor',
    users: [{ name: 'aud', role: 'auditor' }],
    handlers: { ...complianceHandlers, ...householdHandlers, ...qualityHandlers, ...auditHandlers },
    surroundings: { now: () => clock.now },
  });
  const given = complianceCase(backend);
  const school = await given.addSchool();
  for (const [index, code] of CODES.entries()) {
    const members = [{ birth: '2015-03-04', school, document: DOCUMENTS[index] ?? '' }];
    await given.addHousehold({ code, affiliated: '2026-01-10', members });
  }
  await refreshAll(backend, CODES);
  await backend.ask('compliance.open', { period: toPeriod('2026-B3') });
});
afterAll(() => backend.close());

type Line = { seq: number; user_id: string; kind: string; what: string; scope: string; subjects: string };
const lines = async (): Promise<Line[]> => backend.session().db('access_line').orderBy('seq');
const later = () => void (clock.now = new Date(Date.parse(clock.now) + 120_000).toISOString());
async function namedIn(seq: number): Promise<readonly string[]> {
  const rows: { code: string }[] = await backend
    .session()
    .db('access_record')
    .join('access_subject', 'access_subject.id', 'access_record.subject')
    .join('household', 'household.id', 'access_subject.household_id')
    .where({ line: seq })
    .orderBy('code')
    .select('code');
  return rows.map(({ code }) => code);
}
async function lineOf(work: () => Promise<unknown>): Promise<readonly Line[]> {
  later();
  const before = (await lines()).length;
  await work();
  return (await lines()).slice(before);
}

describe('the access log', () => {
  it('says who looked at which household', async () => {
    const [line, ...more] = await lineOf(() => backend.ask('households.get', { code: 'H-DOS' }));
    expect(line).toMatchObject({
      kind: 'LOOK',
      what: 'households.get',
      scope: 'NAMED',
      user_id: backend.session().user.id,
    });
    expect(await namedIn(line?.seq ?? 0)).toEqual(['H-DOS']);
    expect(more).toEqual([]);
  });

  it('makes nothing stale that was computed: a look changes no household, an edit does', async () => {
    const changes = () => changeCount(backend.session().db);
    const before = await changes();
    expect(await lineOf(() => backend.ask('households.get', { code: 'H-UNO' }))).toHaveLength(1);
    expect(await changes()).toBe(before);
    await backend.session().db('household').where({ code: 'H-UNO' }).update({ address: 'Jr. Lima 1' });
    expect(await changes()).toBe(before + 1);
  });

  it('names every household on a page that was searched, and not what was searched for', async () => {
    const [line] = await lineOf(() => backend.ask('households.search', { text: '' }));
    expect(line).toMatchObject({ kind: 'SEARCH', scope: 'NAMED' });
    expect(await namedIn(line?.seq ?? 0)).toEqual(CODES.toSorted());
    const [nobody] = await lineOf(() => backend.ask('households.search', { text: 'zzzzzzzz' }));
    expect(nobody).toMatchObject({ kind: 'SEARCH', scope: 'NONE', subjects: '[]' });
  });

  it('takes the same screen drawn again within a minute for one look, and another person’s for another', async () => {
    const look = () => backend.ask('households.get', { code: 'H-UNO' });
    const noted = await lineOf(async () => {
      await Promise.all([look(), look()]);
      await backend.as('aud').ask('households.get', { code: 'H-UNO' });
      await look();
    });
    expect(noted.map(({ kind }) => kind)).toEqual(['LOOK', 'LOOK']);
    expect(new Set(noted.map(({ user_id }) => user_id)).size).toBe(2);
  });

  it('notes nothing of what was refused', async () => {
    expect(await lineOf(() => backend.call('households.get', { code: 'H-NADIE' }))).toEqual([]);
    expect(await lineOf(() => backend.as('aud').call('compliance.open', { period: toPeriod('2026-B4') }))).toEqual([]);
  });

  it('notes an export before anything of it is out, so that one stopped half way is noted too', async () => {
    const stopped = { ...quietJob(), signal: AbortSignal.abort() };
    const file = { path: join(backend.dir, 'hogares.xlsx') };
    const [line, ...more] = await lineOf(() => backend.call('households.export', { file }, { job: stopped }));
    expect(line).toMatchObject({ kind: 'EXPORT', what: 'households.export', scope: 'MANY' });
    expect(more).toEqual([]);
  });

  it('notes long work that shows people: contradictions that name them, old values beside those of a file', async () => {
    const { db } = backend.session();
    await db('member').where({ document_number: DOCUMENTS[1] }).update({ birth_date: '2027-03-04' });
    const [checked] = await lineOf(() => backend.ask('quality.check', {}));
    expect(checked).toMatchObject({ kind: 'LOOK', what: 'quality.check' });
    expect(await namedIn(checked?.seq ?? 0)).toContain('H-DOS');
    await db('member').where({ document_number: DOCUMENTS[1] }).update({ birth_date: '2015-03-04' });

    const households = [aHouseholdRow({ 'Código de hogar': 'H-UNO' })];
    const members = [aMemberRow({ 'Código de hogar': 'H-UNO', 'N.º': 1 })];
    const path = await writeW1(backend.dir, 'padron.xlsx', { households, members });
    const [analysed] = await lineOf(() => backend.ask('households.analyse', { file: { path } }));
    expect(analysed).toMatchObject({ kind: 'LOOK', what: 'households.analyse' });
    expect(await namedIn(analysed?.seq ?? 0)).toEqual(['H-UNO']);
  });

  it('notes a print with its form, and gives the code of the history for its foot', async () => {
    const asked = { form: 'ficha del hogar', households: ['H-TRES', 'H-NADIE'] };
    const [line] = await lineOf(async () => {
      const { code } = await backend.ask('audit.notePrint', asked);
      expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    });
    expect(line).toMatchObject({ kind: 'PRINT', what: 'ficha del hogar' });
    expect(await namedIn(line?.seq ?? 0)).toEqual(['H-TRES']);
  });

  it('keeps who came, who went and when somebody failed to come in', async () => {
    const noted = await lineOf(async () => {
      await backend.ask('registry.lock', {});
      await backend.call('registry.unlock', { userName: 'aud', passphrase: 'no es esta frase' });
      await backend.ask('registry.unlock', { userName: 'maria', passphrase: TEST_PASSPHRASE });
    });
    expect(noted.map(({ kind }) => kind)).toEqual(['SIGN_OUT', 'SIGN_IN_FAILED', 'SIGN_IN']);
  });

  it('cannot be changed', async () => {
    const { db } = backend.session();
    await expect(db('access_line').where({ seq: 1 }).update({ what: 'x' })).rejects.toThrow('never changed');
    await expect(db('access_record').where({ line: 2 }).delete()).rejects.toThrow('never changed');
  });
});

describe('every route that shows a household', () => {
  const shown = ROUTE_NAMES.filter((name) => routes[name].kind === 'query' && routes[name].access !== 'public');
  const known = { texts: [...CODES, ...DOCUMENTS], files: ['/nowhere/libro.xlsx'] };

  it.each(shown)(
    '%s leaves one line where its answer names one, and the line holds nothing of a person',
    async (name) => {
      const inputs = fc.sample(goodInputs(name, known), { seed: 7, numRuns: 5 });
      for (const input of inputs) {
        let shows = false;
        const noted = await lineOf(async () => {
          const answer = await dispatch(backend.engine, name, input, quietJob());
          const text = answer.ok ? JSON.stringify(answer.value) : '';
          shows = [...CODES, ...DOCUMENTS].some((needle) => text.includes(`"${needle}"`));
        });
        expect([name, input, noted.length]).toEqual([name, input, shows ? 1 : Math.min(1, noted.length)]);
      }
      const all = JSON.stringify(await lines());
      for (const needle of [...CODES, ...DOCUMENTS, 'QUISPE', 'Quispe']) expect(all).not.toContain(needle);
    },
  );

  it('classifies every route that writes what is registered into a file', () => {
    const writes = ROUTE_NAMES.filter((name) => 'file' in shapeOf(name) || 'folder' in shapeOf(name));
    const unclassified = writes.filter((name) => sightOf(name) === undefined);
    expect(unclassified.toSorted()).toEqual(FILES_WITHOUT_PEOPLE.toSorted());
  });
});

/** Read a file, or write one in which nobody is: a catalogue, a template, an encrypted backup. */
const FILES_WITHOUT_PEOPLE: readonly RouteName[] = [
  'attachments.add',
  'benefits.analyseSchemes',
  'backups.copy',
  'backups.preview',
  'backups.restore',
  'catalogs.export',
  'packages.acceptRoot',
  'packages.import',
  'packages.verify',
  'profiles.look',
  'registry.backup',
  'templates.write',
  'territory.export',
];

const shapeOf = (name: RouteName): object => {
  const { input } = routes[name];
  return 'shape' in input ? (input.shape as object) : {};
};
