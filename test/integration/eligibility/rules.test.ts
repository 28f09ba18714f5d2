import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: rulesHandlers, users: [{ name: 'ana', role: 'digitador' }] });
});
afterEach(() => office.close());

/** Lives in the district since 2005; its only child turns 14 on 2012-06-30. */
const registerOldHousehold = async () =>
  importHouseholds(
    office,
    await writeW1(office.dir, 'hogares.xlsx', {
      households: [aHouseholdRow({ 'Residencia desde': '01/03/2005' })],
      members: [aMemberRow(), aChildRow({ 'Fecha de nacimiento': '30/06/1998' })],
    }),
  );

const categorical = async (on: string, ruleSet?: string) => {
  const [check] = await office.ask('eligibility.check', {
    on: toDate(on),
    codes: ['H-0001'],
    ...(ruleSet === undefined ? {} : { ruleSet }),
  });
  const gate = check?.gates.find((result) => result.gate === 'CATEGORICAL');
  return `${check?.ruleSet} ${gate?.code}`;
};

describe('the rules of a date', () => {
  it('judges a household of 2013 by the age limit of 2013 and one of 2014 by that of 2014', async () => {
    await registerOldHousehold();
    expect(await categorical('2013-12-31')).toBe('CEPAL CATEGORICAL_NONE');
    expect(await categorical('2014-01-01')).toBe('CEPAL CATEGORICAL_TARGET');
    await office.ask('rules.choose', { choice: 'BY_DATE' });
    expect(await categorical('2012-06-29')).toBe('R2010 CATEGORICAL_TARGET');
    expect(await categorical('2013-12-31')).toBe('R2010 CATEGORICAL_NONE');
    expect(await categorical('2014-01-01')).toBe('R2014 CATEGORICAL_TARGET');
    expect(await categorical('2013-12-31', 'CEPAL')).toBe('CEPAL CATEGORICAL_NONE');
  });

  it('keeps the rule set and all gates with each answer', async () => {
    await registerOldHousehold();
    await office.ask('eligibility.check', { on: toDate('2014-01-01'), codes: ['H-0001'], ruleSet: 'R2014' });
    const latest = await office.ask('eligibility.latest', { code: 'H-0001' });
    expect(latest).toMatchObject({ ruleSet: 'R2014', on: '2014-01-01' });
    expect(latest?.gates).toHaveLength(8);
  });

  it.each([
    [{ ruleSet: 'R1999' }, 'rule-set-unknown'],
    [{ ruleSet: 'R2010', on: toDate('2014-01-01') }, 'rule-set-not-in-force'],
    [{ ruleSet: 'BY_DATE', on: toDate('2005-08-31') }, 'no-rule-set-on'],
  ])('refuses %o as %s', async (input, code) => {
    expect(await office.call('eligibility.check', input)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('rules.list, show and choose', () => {
  it('lists every set with what is in force, what the office chose and how much is not confirmed', async () => {
    const { choice, sets } = await office.ask('rules.list', { on: toDate('2013-06-01') });
    expect(choice).toBe('CEPAL');
    expect(sets.map(({ name, inForce, chosen }) => `${name} ${inForce} ${chosen}`)).toEqual([
      'CEPAL true true',
      'R2005 false false',
      'R2010 true false',
      'R2014 false false',
      'R2021 false false',
      'R2020C false false',
    ]);
    expect(sets.every(({ parameters, unconfirmed }) => parameters > unconfirmed)).toBe(true);
  });

  it('names no set as chosen on a day on which nothing can be judged', async () => {
    const chosenOn = async (on: string) =>
      (await office.ask('rules.list', { on: toDate(on) })).sets.filter(({ chosen }) => chosen).map(({ name }) => name);
    expect(await chosenOn('2001-01-01')).toEqual([]);
    expect(await office.call('eligibility.check', { on: toDate('2001-01-01') })).toMatchObject({
      problem: { code: 'rule-set-not-in-force' },
    });
    await office.ask('rules.choose', { choice: 'BY_DATE' });
    expect([await chosenOn('2001-01-01'), await chosenOn('2014-01-01')]).toEqual([[], ['R2014']]);
  });

  it('shows gates, duties and figures, each with its reference and whether it is confirmed', async () => {
    const set = await office.ask('rules.show', { name: 'R2010' });
    expect(set.gatesJoinedBy).toBe('AND');
    expect(set.gates).toHaveLength(8);
    expect(set.duties.map(({ code }) => code)).toEqual(['SCHOOL', 'CRED', 'PRENATAL']);
    expect(set.parameters.find(({ parameter }) => parameter === 'geoGatePct')).toMatchObject({
      value: 50,
      confirmed: false,
    });
    expect([...set.gates, ...set.duties, ...set.parameters].every(({ reference }) => reference !== '')).toBe(true);
    expect(await office.call('rules.show', { name: 'x' })).toMatchObject({ problem: { code: 'rule-set-unknown' } });
  });

  it('lets a manager choose, and nobody else', async () => {
    expect(await office.as('ana').call('rules.choose', { choice: 'R2021' })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    expect(await office.call('rules.choose', { choice: 'R1999' })).toMatchObject({
      problem: { code: 'rule-set-unknown' },
    });
    expect(await office.ask('rules.choose', { choice: 'R2021' })).toEqual({ choice: 'R2021' });
    expect((await office.ask('rules.list', {})).sets.filter(({ chosen }) => chosen)).toMatchObject([{ name: 'R2021' }]);
    const events = await office.session().db('event').where({ kind: 'rules.chosen' }).select('details');
    expect(events).toEqual([{ details: JSON.stringify({ before: 'CEPAL', after: 'R2021' }) }]);
  });
});
