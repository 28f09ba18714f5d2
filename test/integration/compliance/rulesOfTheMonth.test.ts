import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { paymentHandlers } from '../../../src/main/backend/handlers/payments';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { complianceCase, type ComplianceCase } from '../../support/complianceCase';

let backend: TestBackend;
let office: ComplianceCase;

beforeEach(async () => {
  backend = await openTestBackend({
    today: '2026-07-05',
    handlers: { ...complianceHandlers, ...paymentHandlers, ...rulesHandlers },
    users: [{ name: 'ana', role: 'supervisor' }],
  });
  office = complianceCase(backend);
});
afterEach(() => backend.close());

const byDate = () => backend.ask('rules.choose', { choice: 'BY_DATE' });
const open = (period: string) => backend.ask('compliance.open', { period: toPeriod(period) });
async function owed(period: string) {
  const { duties } = await backend.ask('compliance.household', { period: toPeriod(period), code: 'H1' });
  return duties.map(({ member, month, duty, state, rule }) => `${member} ${month} ${duty} ${state} ${rule}`);
}

describe('a bimester is judged by the rules of its months', () => {
  it.each([
    ['2009-B6', ['R2005', 'R2005']],
    ['2013-B3', ['R2010', 'R2010']],
    ['2014-B3', ['R2014', 'R2014']],
    ['2020-B1', ['R2014', 'R2014']],
    ['2020-B2', ['R2020C', 'R2020C']],
    ['2021-B2', ['R2014', 'R2021']],
    ['2021-B3', ['R2021', 'R2021']],
  ])('opens %s by %j under the dated choice', async (period, ruleSets) => {
    await office.addHousehold({ code: 'H1', affiliated: '2009-01-10', members: [{ birth: '2005-02-01' }] });
    await byDate();
    expect(await open(period)).toMatchObject({ ruleSets });
    expect(await backend.ask('compliance.status', { period: toPeriod(period) })).toMatchObject({ ruleSets });
  });

  it('asks the supplement in 2009 and not in 2013, and CEPAL asks it in both', async () => {
    const members = [{ birth: '2008-06-01' }, { birth: '2012-06-01', entry: '2012-06-01' }];
    await office.addHousehold({ code: 'H1', affiliated: '2009-01-10', members });
    await byDate();
    await open('2009-B6');
    await open('2013-B3');
    await backend.ask('rules.choose', { choice: 'CEPAL' });
    await open('2013-B4');
    const supplements = async (period: string) => (await owed(period)).filter((row) => row.includes('SUPPLEMENT'));
    expect(await supplements('2009-B6')).toHaveLength(2);
    expect(await supplements('2013-B3')).toHaveLength(0);
    expect(await supplements('2013-B4')).toHaveLength(2);
  });

  it('waives 2020 under R2014 and verifies 2021', async () => {
    await office.addHousehold({ code: 'H1', affiliated: '2018-01-10', members: [{ birth: '2010-02-01' }] });
    await backend.ask('rules.choose', { choice: 'R2014' });
    await open('2020-B2');
    await open('2021-B1');
    expect(await owed('2020-B2')).toEqual(['2 2020-03 SCHOOL WAIVED D3', '2 2020-04 SCHOOL WAIVED D3']);
    expect(await owed('2021-B1')).toEqual(['2 2021-01 SCHOOL NOT_DUE D5', '2 2021-02 SCHOOL NOT_DUE D5']);
  });

  it('keeps the rules it was opened with when the office chooses others', async () => {
    await office.addHousehold({ code: 'H1', affiliated: '2009-01-10', members: [{ birth: '2012-06-01' }] });
    await byDate();
    await open('2013-B3');
    const before = await owed('2013-B3');
    await backend.ask('rules.choose', { choice: 'CEPAL' });
    expect(await owed('2013-B3')).toEqual(before);
    await expect(office.db('month_rules').update({ rule_set: 'CEPAL' })).rejects.toThrow(/never changed/);
  });

  it.each([
    ['BY_DATE', '2005-B4', 'no-rule-set-on'],
    ['R2010', '2014-B1', 'rule-set-not-in-force'],
    ['CEPAL', '2005-B4', 'rule-set-not-in-force'],
  ])('under %s refuses to open %s: %s', async (choice, period, code) => {
    await backend.ask('rules.choose', { choice });
    expect(await backend.call('compliance.open', { period: toPeriod(period) })).toMatchObject({ problem: { code } });
    expect(await office.db('period').pluck('code')).toEqual([]);
  });

  it('pays each month complied where the rules of 2014 do, and neither of two under CEPAL', async () => {
    const school = await office.addSchool();
    const [code, affiliated] = ['H1', '2014-01-10'];
    const { members } = await office.addHousehold({ code, affiliated, members: [{ birth: '2008-02-01', school }] });
    const pupil = members[1] ?? '';
    await byDate();
    await open('2019-B3');
    await backend.ask('rules.choose', { choice: 'CEPAL' });
    await open('2019-B4');
    for (const [period, months] of [
      ['2019-B3', ['2019-05', '2019-06']],
      ['2019-B4', ['2019-07', '2019-08']],
    ] as const) {
      await office.issue(school, 'SCHOOL', period, [pupil]);
      for (const [index, month] of months.entries()) {
        await office.facilityMonth(school, month, { class_days: 20, closed: 1 });
        await office.attendance(pupil, school, month, { unjustified: index === 0 ? 0 : 9 });
      }
      await office.serviceRow(pupil, school, period);
      await backend.ask('compliance.close', { period: toPeriod(period) });
    }
    expect(await backend.ask('payments.calculate', { period: toPeriod('2019-B3') })).toMatchObject({ total: 10_000 });
    expect(await backend.ask('payments.calculate', { period: toPeriod('2019-B4') })).toMatchObject({ total: 0 });
  });
});

describe('initial school where there is one', () => {
  const withInitialIn = async (place: string) => {
    const school = { id: 'S-inicial', modular_code: '0403692', annex: '0', name: 'IE 309', level: 'A2' };
    await office.db('school').insert({ ...school, ubigeo: '050401', populated_center: place });
    await office.addHousehold({ code: 'H1', affiliated: '2014-01-10', members: [{ birth: '2012-02-01' }] });
    await byDate();
  };

  it.each([
    ['in the populated centre asks a child of four to go', 'HUAYLLA', ['SCHOOL PENDING E2', 'SCHOOL PENDING E2']],
    ['elsewhere asks for its checks', 'Luricocha', ['CRED PENDING H3', 'CRED NOT_DUE D7']],
  ])('%s', async (_case, place, expected) => {
    await withInitialIn(place);
    await open('2016-B3');
    expect((await owed('2016-B3')).map((row) => row.split(' ').slice(2).join(' '))).toEqual(expected);
  });

  it('is nobody’s duty under CEPAL', async () => {
    await withInitialIn('Huaylla');
    await backend.ask('rules.choose', { choice: 'CEPAL' });
    await open('2016-B3');
    expect((await owed('2016-B3')).every((row) => row.includes('CRED'))).toBe(true);
  });
});
