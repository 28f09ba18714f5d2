import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

const ON = toDate('2026-05-04');
let files = 0;
const register = async (households: readonly TypedRow[], members: readonly TypedRow[]) =>
  importHouseholds(office, await writeW1(office.dir, `hogares ${(files += 1)}.xlsx`, { households, members }));

const other = (row: TypedRow, given: TypedRow = {}): TypedRow => ({ ...row, 'Código de hogar': 'H-0002', ...given });
const OTHER_MOTHER = aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512385' });
const statusOf = async (code: string) => (await office.ask('households.get', { code })).status;
const affiliate = (codes: 'all' | string[] = 'all') => office.ask('affiliation.affiliate', { on: ON, codes });

describe('affiliation.affiliate', () => {
  it('affiliates who passes every gate, with date, state and story; the others stay candidates with their reasons', async () => {
    await register(
      [aHouseholdRow(), other(aHouseholdRow(), { 'Fecha de acuerdo': null })],
      [aMemberRow(), aChildRow(), OTHER_MOTHER],
    );
    const { affiliated, refused } = await affiliate();
    expect(affiliated).toEqual(['H-0001']);
    expect(refused.map(({ household, failed }) => [household, ...failed.map(({ gate }) => gate)])).toEqual([
      ['H-0002', 'CATEGORICAL', 'AGREEMENT'],
    ]);
    expect(await office.ask('households.get', { code: 'H-0001' })).toMatchObject({
      status: 'AFFILIATED',
      affiliationDate: ON,
      timeline: [{ kind: 'household.affiliated', by: 'maria', details: { on: ON } }, {}, {}, {}],
    });
    expect(await statusOf('H-0002')).toBe('CANDIDATE');
    const states = await office.engine.session?.db('household_status_change').orderBy('since', 'desc').pluck('status');
    expect(states?.filter((status) => status === 'AFFILIATED')).toHaveLength(1);
  });

  it('never affiliates twice, and keeps the first date', async () => {
    await register([aHouseholdRow()], [aMemberRow(), aChildRow()]);
    await affiliate();
    office.setToday('2026-06-01');
    const again = await office.ask('affiliation.affiliate', { on: toDate('2026-06-01'), codes: ['H-0001'] });
    expect(again).toEqual({ affiliated: [], refused: [{ household: 'H-0001', failed: [], step: 'AFFILIATED' }] });
    expect((await office.ask('households.get', { code: 'H-0001' })).affiliationDate).toBe(ON);
  });

  it('affiliates neither of two candidates that share a person, in whatever order they come', async () => {
    await register(
      [aHouseholdRow(), other(aHouseholdRow())],
      [aMemberRow(), aChildRow(), OTHER_MOTHER, other(aChildRow())],
    );
    expect((await affiliate(['H-0002', 'H-0001'])).affiliated).toEqual([]);
    expect((await affiliate(['H-0001'])).affiliated).toEqual([]);
    expect((await affiliate()).affiliated).toEqual([]);
  });

  it('does not affiliate a household with a person of an affiliated one', async () => {
    await register([aHouseholdRow()], [aMemberRow(), aChildRow()]);
    await affiliate();
    const { files: reports } = await register([other(aHouseholdRow())], [OTHER_MOTHER, other(aChildRow())]);
    const elsewhere = reports[0]?.problems.filter(({ code }) => code !== 'HH_LIKELY_DUPLICATE');
    expect(elsewhere).toMatchObject([{ code: 'HH_DOCUMENT_ELSEWHERE', level: 'warning' }]);
    expect((await affiliate()).affiliated).toEqual([]);
  });

  it('lets nobody into an affiliated household who is in another one, by form or by file', async () => {
    await register(
      [aHouseholdRow(), other(aHouseholdRow())],
      [aMemberRow(), aChildRow(), OTHER_MOTHER, other(aChildRow(), { 'N.º de documento': '78512384' })],
    );
    expect((await affiliate()).affiliated).toEqual(['H-0001', 'H-0002']);
    const path = await writeW1(office.dir, 'tercero.xlsx', {
      households: [other(aHouseholdRow())],
      members: [other(aChildRow(), { 'N.º': 3 })],
    });
    const { files: reports } = await office.ask('households.analyse', { file: { path } });
    expect(reports).toMatchObject([
      { rows: { rejected: 2 }, problems: [{}, { cell: 'G2', code: 'HH_DOCUMENT_TAKEN' }] },
    ]);
    const { revision, household, members } = await office.ask('households.get', { code: 'H-0002' });
    const form = { revision, household, members: members.map((member) => ({ ...formMember(member) })) };
    const [mother, child] = form.members;
    if (mother === undefined || child === undefined) throw new Error('two members were registered');
    const answer = await office.call('households.save', {
      ...form,
      members: [mother, { ...child, documentNumber: '78512376' }],
    });
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'document-taken', number: '78512376', household: 'H-0001', later: '' },
    });
  });

  it('is held by the database itself: no way of writing puts a person into two active households', async () => {
    await register(
      [aHouseholdRow(), other(aHouseholdRow())],
      [aMemberRow(), aChildRow(), OTHER_MOTHER, other(aChildRow())],
    );
    const db = office.engine.session?.db;
    const affiliated = { status: 'AFFILIATED', affiliation_date: '2026-05-04' };
    await db?.('household').where({ code: 'H-0001' }).update(affiliated);
    const second = db?.('household').where({ code: 'H-0002' }).update(affiliated);
    await expect(second).rejects.toThrow('one active household only');
    expect(await statusOf('H-0002')).toBe('CANDIDATE');
  });

  it('refuses a day that has not come', async () => {
    await register([aHouseholdRow()], [aMemberRow(), aChildRow()]);
    const answer = await office.call('affiliation.affiliate', { on: toDate('2026-05-05'), codes: 'all' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
    expect(await statusOf('H-0001')).toBe('CANDIDATE');
  });
});
