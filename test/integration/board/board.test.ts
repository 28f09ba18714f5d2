import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, toDate, toPeriod } from '@shared/domain/calendar';
import { boardHandlers } from '../../../src/main/backend/handlers/board';
import { payPointHandlers } from '../../../src/main/backend/handlers/payPoints';
import { answerAll, openBimester, openTestOffice, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ ...boardHandlers, ...payPointHandlers });
});
afterEach(() => office.backend.close());

const board = (period?: typeof PERIOD) => office.backend.ask('board.get', period === undefined ? {} : { period });
const addHousehold = () =>
  office.registry.addHousehold({
    code: 'H1',
    affiliated: '2026-01-10',
    members: [
      { birth: '2016-02-01', school: office.school },
      { birth: '2025-04-20', post: office.post },
    ],
  });
const addCenter = () =>
  office.registry.db('populated_center').insert({ id: 'CP', code: '0504010001', name: 'Huaylla', ubigeo: '050401' });
const next = async () => (await board()).steps.find(({ state }) => state === 'NEXT')?.step;
const step = async (name: string) => (await board()).steps.find((one) => one.step === name);

describe('the board of an office', () => {
  it('begins with the catalogues that are missing', async () => {
    const { period, periods, steps, late, charts } = await board();
    expect({ period, periods, late, charts }).toEqual({
      period: null,
      periods: [],
      late: [],
      charts: { states: {}, payments: [] },
    });
    expect(steps[0]).toEqual({ step: 'CATALOGS', state: 'NEXT', done: 2, total: 3 });
    expect(steps.slice(1).every(({ state }) => state === 'WAITING')).toBe(true);
  });

  it('tells the pay days of the coming two weeks, not those withdrawn', async () => {
    const point = { payPoint: 'BN-0401', name: 'Agencia Huanta', paymentMode: 'BN_AGENCY_WINDOW' } as const;
    await office.backend.ask('payPoints.add', { ...point, since: toDate('2026-01-01') });
    const today = office.backend.engine.surroundings.today();
    const add = (ahead: number, from: string) =>
      office.backend.ask('payPoints.addDay', {
        payPoint: 'BN-0401',
        period: PERIOD,
        day: addDays(today, ahead),
        from,
        to: '18:00',
      });
    await add(14, '08:00');
    await add(15, '08:00');
    const { id } = await add(3, '09:00');
    await add(0, '10:00');
    await office.backend.ask('payPoints.withdrawDay', { id });
    const { payDays } = await board();
    expect(payDays.map(({ day, from, name }) => [day, from, name])).toEqual([
      [today, '10:00', 'Agencia Huanta'],
      [addDays(today, 14), '08:00', 'Agencia Huanta'],
    ]);
  });

  it('asks for households, then for the bimester', async () => {
    await addCenter();
    expect(await next()).toBe('HOUSEHOLDS');
    await addHousehold();
    expect(await next()).toBe('PERIOD');
  });

  it('counts workbooks out and back, names the late ones, and goes on to what is open', async () => {
    await addCenter();
    await addHousehold();
    await openBimester(office, PERIOD);
    expect(await step('ROSTERS_OUT')).toEqual({ step: 'ROSTERS_OUT', state: 'DONE', done: 2, total: 2 });
    expect(await next()).toBe('ROSTERS_BACK');
    expect((await board()).late.map(({ facility }) => facility)).toEqual(['00001234', '0403691-0']);
    await office.registry.complied('H1', 2, '2026-05', 'SCHOOL');
    expect((await board()).late.map(({ facility }) => facility)).toEqual(['00001234']);
    await office.registry.complied('H1', 3, '2026-05', 'HEALTH_POST');
    expect(await next()).toBe('QUESTIONS');
    // May is answered, and CRED is not due in June; school and supplement of June are open.
    expect(await step('QUESTIONS')).toMatchObject({ done: 4, total: 6 });
  });

  it('shows the households of a closed and paid bimester and what is left to do', async () => {
    await addCenter();
    await addHousehold();
    await openBimester(office, PERIOD);
    await answerAll(office, PERIOD);
    expect(await next()).toBe('CLOSE');
    await office.backend.ask('compliance.close', { period: PERIOD });
    expect(await next()).toBe('CALCULATE');
    await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(await next()).toBe('APPROVE');
    await office.backend.as('luis').ask('payments.approve', { period: PERIOD });
    expect(await next()).toBe('EXPORT');
    const file = { path: join(office.backend.dir, 'lista.xlsx') };
    await office.backend.ask('payments.export', { period: PERIOD, file });
    expect(await next()).toBe('PACKAGE');
    const { charts } = await board(PERIOD);
    expect(charts.payments).toEqual([{ center: 'Huaylla', paid: 1, notPaid: 0 }]);
    expect(charts.states['COMPLIANT']).toBeGreaterThan(0);
  });

  it('takes the open questions as settled after a close with pending households', async () => {
    await addCenter();
    await addHousehold();
    await openBimester(office, PERIOD);
    await office.backend
      .as('ana')
      .ask('compliance.close', { period: PERIOD, withPending: true, reason: 'sin respuesta' });
    expect(await next()).toBe('CALCULATE');
  });
});
