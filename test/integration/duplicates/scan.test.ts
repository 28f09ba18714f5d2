import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import { writeDistrict } from '../../../src/cli/demo/districtFiles';
import { generateLabelledDistrict } from '../../../src/generator/duplicates/labelledDistrict';
import { exactMatches, measured } from '../../../src/generator/duplicates/measure';
import { duplicateHandlers } from '../../../src/main/backend/handlers/duplicates';
import { quietJob } from '../../../src/main/backend/jobs/job';
import type { TestBackend } from '../../support/backend';
import { peopleOf } from '../../support/duplicates';
import { aHouseholdOffice, formMember, importHouseholds } from '../../support/householdOffice';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';

let office: TestBackend;
afterEach(() => office.close());

const open = async () => {
  office = await aHouseholdOffice({ handlers: duplicateHandlers, users: [{ name: 'auditora', role: 'auditor' }] });
};
const registerTwo = async (second: Record<string, string>) => {
  const path = await writeW1(office.dir, 'dos.xlsx', {
    households: [aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002' })],
    members: [aMemberRow(), aMemberRow({ 'Código de hogar': 'H-0002', ...second })],
  });
  return importHouseholds(office, path);
};
const scan = (show: 'open' | 'all' = 'open') => office.ask('duplicates.scan', { show });
const a = { household: 'H-0001', member: 1 };
const b = { household: 'H-0002', member: 1 };

describe('duplicates.scan', () => {
  it('finds more of a labelled district than exact match does, nearly all of it rightly', async () => {
    await open();
    const { district, duplicates } = generateLabelledDistrict({ households: 250, seed: 5 });
    const files = await writeDistrict(district, join(office.dir, 'archivos'));
    for (const [kind, path] of files.catalogs) {
      const { analysisId } = await office.ask('catalogs.analyse', { kind, file: { path } });
      await office.ask('catalogs.apply', { analysisId, goodRowsOnly: true });
    }
    for (const path of files.households) await importHouseholds(office, path, true);
    const found = measured(await scan(), duplicates);
    const exact = measured(exactMatches(peopleOf(district)), duplicates);
    expect(found.precision).toBeGreaterThanOrEqual(0.95);
    expect(found.recall).toBeGreaterThanOrEqual(0.9);
    expect(found.recall).toBeGreaterThan(exact.recall + 0.2);
  });

  it('says what each field says, adds no pair with itself, and stops when cancelled', async () => {
    await open();
    await registerTwo({ 'Apellido paterno': 'Mamani', 'Apellido materno': 'Quispe' });
    const [pair, ...others] = await scan();
    expect(others).toEqual([]);
    expect([pair?.a, pair?.b]).toEqual(expect.arrayContaining([a, b]));
    expect(howOf(pair)).toMatchObject({ surname1: 'SWAPPED', surname2: 'SWAPPED', givenNames: 'EQUAL' });
    const job = { ...quietJob(), signal: AbortSignal.abort() };
    expect(await office.call('duplicates.scan', {}, { job })).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });

  it('is not for those who only read', async () => {
    await open();
    expect(await office.as('auditora').call('duplicates.scan', {})).toMatchObject({ problem: { code: 'forbidden' } });
    const decision = { a, b, decision: 'SAME' } as const;
    expect(await office.as('auditora').call('duplicates.decide', decision)).toMatchObject({
      problem: { code: 'forbidden' },
    });
  });
});

describe('importing', () => {
  it('warns about likely duplicates inside the file and against the registry, and refuses nobody for it', async () => {
    await open();
    const path = await writeW1(office.dir, 'dos.xlsx', {
      households: [aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002' })],
      members: [aMemberRow(), aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512973' })],
    });
    const { analysisId, files } = await office.ask('households.analyse', { file: { path } });
    const likely = files[0]?.problems.filter(({ code }) => code === 'HH_LIKELY_DUPLICATE') ?? [];
    expect(
      likely.map(({ level, message }) => [level, /H-000\d · 1 \(\d+ %\)/.exec(message)?.[0].slice(0, 10)]),
    ).toEqual([
      ['warning', 'H-0002 · 1'],
      ['warning', 'H-0001 · 1'],
    ]);
    expect(files[0]?.status).toBe('ready');
    await office.ask('households.apply', { analysisId });
    const third = await writeW1(office.dir, 'tercero.xlsx', {
      households: [aHouseholdRow({ 'Código de hogar': 'H-0003' })],
      members: [aMemberRow({ 'Código de hogar': 'H-0003', 'N.º de documento': '40519377' })],
    });
    const later = await office.ask('households.analyse', { file: { path: third } });
    expect(later.files[0]?.problems.map(({ code }) => code)).toContain('HH_LIKELY_DUPLICATE');
  });
});

describe('duplicates.decide', () => {
  const decide = (decision: 'SAME' | 'DIFFERENT' | 'UNSURE', note = '') =>
    office.ask('duplicates.decide', { a, b, decision, note });

  it('is remembered either way round, until a compared field changes', async () => {
    await open();
    await registerTwo({ 'N.º de documento': '40512973' });
    expect(await scan()).toHaveLength(1);
    await office.ask('duplicates.decide', { a: b, b: a, decision: 'DIFFERENT', note: 'Primas' });
    expect(await scan()).toEqual([]);
    expect((await scan('all'))[0]?.decision).toMatchObject({ decision: 'DIFFERENT', note: 'Primas', by: 'maria' });

    const { household, members, revision } = await office.ask('households.get', { code: 'H-0002' });
    const save = (change: object, at: number) =>
      office.ask('households.save', {
        household,
        revision: at,
        members: members.map((member) => ({ ...formMember(member), ...change })),
      });
    await save({ grade: '', maritalStatus: 'SINGLE' }, revision);
    expect(await scan()).toEqual([]);
    await save({ maritalStatus: 'SINGLE', givenNames: 'Rosa' }, revision + 1);
    expect((await scan())[0]?.decision).toBeNull();
  });

  it('leaves in the list what nobody knows yet, and keeps every decision in the history', async () => {
    await open();
    await registerTwo({ 'N.º de documento': '40512973' });
    await decide('UNSURE');
    expect((await scan())[0]?.decision?.decision).toBe('UNSURE');
    await decide('SAME');
    expect(await scan()).toEqual([]);
    const { timeline } = await office.ask('households.get', { code: 'H-0002' });
    expect(timeline.filter(({ kind }) => kind === 'duplicate.decided').map(({ details }) => details)).toEqual([
      { number: 1, other: 'H-0001 · 1', duplicate: 'SAME' },
      { number: 1, other: 'H-0001 · 1', duplicate: 'UNSURE' },
    ]);
    expect(await office.session().db('duplicate_decision')).toHaveLength(2);
  });

  it('knows only members who are there', async () => {
    await open();
    const absent = { household: 'H-9', member: 2 };
    await registerTwo({ 'N.º de documento': '40512973' });
    expect(await office.call('duplicates.decide', { a, b: absent, decision: 'SAME' })).toEqual({
      ok: false,
      problem: { code: 'not-found', what: 'H-9 · 2' },
    });
    expect(await office.call('duplicates.decide', { a, b: a, decision: 'SAME' })).toMatchObject({
      problem: { code: 'invalid-input' },
    });
  });
});

const howOf = (pair: LikelyDuplicateAnswer | undefined) =>
  Object.fromEntries((pair?.reasons ?? []).map(({ field, how }) => [field, how]));
