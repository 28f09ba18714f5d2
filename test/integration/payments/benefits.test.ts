import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod, type Period } from '@shared/domain/calendar';
import { reasonsText } from '@shared/messages/payments';
import { benefitHandlers } from '../../../src/main/backend/handlers/benefits';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
afterEach(() => office.backend.close());

const open = async (choice: string) => {
  office = await openTestOffice({ ...benefitHandlers, ...rulesHandlers });
  await office.backend.ask('rules.choose', { choice });
};
const approve = (period: Period) => office.backend.as('luis').ask('payments.approve', { period });
const replay = (period: Period) => office.backend.ask('payments.replay', { period });
const ana = () => office.backend.as('ana');
const sent = { since: toDate('2009-01-01'), reference: 'Oficio 12-2025' };

describe('benefits beside the base, R2021', () => {
  const PERIOD = toPeriod('2026-B3');
  beforeEach(async () => {
    await open('R2021');
    const child = { birth: '2026-01-10', entry: '2026-01-20', post: office.post };
    const pupil = { birth: '2010-02-01', school: office.school };
    await office.registry.addHousehold({ code: 'H1', affiliated: '2020-01-10', members: [child, pupil] });
    await office.registry.addHousehold({ code: 'H2', affiliated: '2020-01-10', members: [pupil] });
  });

  const tellYear = async (code: string, member: number, mark: string) => {
    const { members } = await office.registry.memberIds(code);
    await office.registry.db('school_year_result').insert({
      member_id: members[member - 1],
      year: 2025,
      level: 'SECONDARY',
      grade: '4',
      passed: 1,
      mark,
      upper_third: 1,
      at: '2026-01-20T15:00:00.000Z',
      user_id: 'u',
    });
  };

  it('are paid each in its own column, told by name, and replayed equal', async () => {
    for (const benefit of ['VRAEM_PASSED', 'VRAEM_UPPER_THIRD']) {
      await ana().ask('benefits.giveIn', { benefit, ubigeo: '050401', ...sent });
    }
    await tellYear('H1', 3, 'A');
    await tellYear('H2', 2, '13');
    expect(await playBimester(office, PERIOD)).toMatchObject({ total: 130_000 });
    const one = await lineOf(office, PERIOD, 'H1');
    expect(one).toMatchObject({
      base: 20_000,
      arrears: 0,
      amount: 80_000,
      benefits: { TPI: 10_000, VRAEM_PASSED: 30_000, VRAEM_UPPER_THIRD: 20_000 },
    });
    expect(one?.explanation).toMatch(/Transferencia a la primera infancia: Se paga/);
    expect(one?.explanation).toMatch(/Incentivo VRAEM por aprobar \(.+\): Se paga/);
    const other = await lineOf(office, PERIOD, 'H2');
    expect(other).toMatchObject({ amount: 50_000, benefits: { VRAEM_PASSED: 30_000 } });
    expect(other?.explanation).toContain('no está en el tercio superior');
    const { benefits } = await office.backend.ask('payments.get', { period: PERIOD });
    expect(benefits.map(({ code }) => code)).toEqual(['VRAEM_PASSED', 'VRAEM_UPPER_THIRD', 'TPI']);
    await approve(PERIOD);
    expect(await replay(PERIOD)).toMatchObject({ equal: true, differences: [] });
    const { rows } = await office.backend.ask('payments.compare', { period: PERIOD });
    expect(reasonsText(rows.find(({ household }) => household === 'H2')?.reasonsNow ?? [])).toBe(
      'Cumplió; Incentivo VRAEM por aprobar',
    );
  });

  it('are paid once: the next list finds the year settled', async () => {
    await ana().ask('benefits.giveIn', { benefit: 'VRAEM_PASSED', ubigeo: '050401', ...sent });
    await tellYear('H2', 2, '13');
    await playBimester(office, PERIOD);
    await approve(PERIOD);
    await playBimester(office, '2026-B4');
    expect(await lineOf(office, toPeriod('2026-B4'), 'H2')).toMatchObject({ amount: 20_000, benefits: {} });
  });

  it('that nobody could collect is paid by the list after, once', async () => {
    const { members } = await office.registry.memberIds('H1');
    await office.registry.db('member').where({ id: members[0] }).update({ document_expiry: '2026-06-30' });
    await playBimester(office, PERIOD);
    await approve(PERIOD);
    await office.registry.db('member').where({ id: members[0] }).update({ document_expiry: null });
    await playBimester(office, '2026-B4');
    const line = await lineOf(office, toPeriod('2026-B4'), 'H1');
    expect(line).toMatchObject({ amount: 60_000, arrears: 30_000, benefits: { TPI: 10_000 } });
    await approve(toPeriod('2026-B4'));
    expect(await replay(toPeriod('2026-B4'))).toMatchObject({ equal: true });
  });

  it('are listed with where they are given', async () => {
    await ana().ask('benefits.giveIn', { benefit: 'VRAEM_PASSED', ubigeo: '050401', ...sent });
    await ana().ask('benefits.endIn', { benefit: 'VRAEM_PASSED', ubigeo: '050401', until: toDate('2026-01-01') });
    const { ruleSet, benefits } = await office.backend.ask('benefits.list', {});
    expect(ruleSet).toBe('R2021');
    expect(benefits.find(({ code }) => code === 'VRAEM_PASSED')?.districts).toEqual([
      { ubigeo: '050401', since: '2009-01-01', until: '2026-01-01' },
    ]);
    expect(benefits.find(({ code }) => code === 'TPI')?.districts).toBeNull();
    expect(await ana().call('benefits.giveIn', { benefit: 'TPI', ubigeo: '050401', ...sent })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('an alternative scheme is paid once it is stored and given in the district', async () => {
    const { benefit } = await ana().ask('benefits.addScheme', {
      code: 'A1',
      level: 'SECONDARY',
      grade: '4',
      periodicCents: 15e3,
      annualCents: 0,
      validFrom: toDate('2026-01-01'),
      reference: 'Oficio 12-2025',
    });
    await office.registry.db('school').update({ level: 'F0' });
    await office.registry.db('member_service').update({ grade: '4' });
    await playBimester(office, PERIOD);
    expect(await lineOf(office, PERIOD, 'H2')).toMatchObject({ benefits: {} });
    await ana().ask('benefits.giveIn', { benefit, ubigeo: '050401', ...sent });
    await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(await lineOf(office, PERIOD, 'H2')).toMatchObject({ amount: 35_000, benefits: { [benefit]: 15_000 } });
    const again = { code: 'A1', level: 'SECONDARY', grade: '4', annualCents: 0, reference: 'Oficio 3-2026' } as const;
    const state = (periodicCents: number, validFrom: string) =>
      ana().call('benefits.addScheme', { ...again, periodicCents, validFrom: toDate(validFrom) });
    expect(await state(17e3, '2026-01-01')).toMatchObject({ problem: { code: 'scheme-known', benefit } });
    expect(await state(17e3, '2026-06-15')).toMatchObject({ ok: true });
    await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(await lineOf(office, PERIOD, 'H2')).toMatchObject({ amount: 37_000, benefits: { [benefit]: 17_000 } });
  });
});

describe('2020', () => {
  it('the Universal Family Allowance is paid once over all lists, by constraint', async () => {
    await open('CEPAL');
    const members = [{ birth: '2010-02-01', school: office.school }];
    await office.registry.addHousehold({ code: 'H1', affiliated: '2019-01-10', members });
    await office.registry.addHousehold({ code: 'H2', affiliated: '2020-05-02', members });
    await playBimester(office, '2020-B3');
    expect(await lineOf(office, toPeriod('2020-B3'), 'H1')).toMatchObject({ benefits: { BFU: 76_000 } });
    expect(await lineOf(office, toPeriod('2020-B3'), 'H2')).toMatchObject({ amount: 0 });
    await approve(toPeriod('2020-B3'));
    await playBimester(office, '2020-B4');
    expect(await lineOf(office, toPeriod('2020-B4'), 'H1')).toMatchObject({ benefits: {} });
    const { db } = office.registry;
    const line = await db('payment_line').where({ benefit: 'BFU', status: 'PAID' }).first<Record<string, unknown>>();
    const list = await db('payment_list').where({ period: '2020-B4' }).first<{ id: string }>('id');
    await expect(
      db('payment_line').insert({ ...line, id: 'X', list_id: list?.id, origin_period: '2020-B4' }),
    ).rejects.toThrow('UNIQUE');
  });

  it('a household in the list of the temporary affiliation is paid though it is not in the programme', async () => {
    await open('BY_DATE');
    const members = [{ birth: '2010-02-01', school: office.school }];
    await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-01' });
    await office.registry.addHousehold({ code: 'H2', affiliated: '2020-06-01', members });
    await ana().ask('benefits.nameHousehold', {
      list: 'TEMPORARY_2020',
      household: 'H1',
      ...sent,
      since: toDate('2020-10-03'),
    });
    expect(await playBimester(office, '2020-B5')).toMatchObject({ total: 60_000 });
    await approve(toPeriod('2020-B5'));
    expect(await playBimester(office, '2020-B6')).toMatchObject({ total: 40_000 });
  });
});
