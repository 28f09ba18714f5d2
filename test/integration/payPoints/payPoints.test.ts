import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input, RouteName } from '@shared/contract/routes';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { payPointHandlers } from '../../../src/main/backend/handlers/payPoints';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ ...payPointHandlers, ...householdHandlers });
  const { registry, school } = office;
  for (const code of ['H1', 'H2', 'H3']) {
    await registry.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2015-03-04', school }] });
  }
});
afterEach(() => office.backend.close());

const WINDOW = {
  payPoint: 'BN-0401',
  name: 'Agencia Huanta',
  paymentMode: 'BN_AGENCY_WINDOW',
  since: toDate('2026-01-01'),
} satisfies Input<'payPoints.add'>;
const DAY = { payPoint: 'BN-0401', period: toPeriod('2026-B3'), day: toDate('2026-07-20'), from: '08:00', to: '13:00' };
const ask: TestOffice['backend']['ask'] = (name, input) => office.backend.ask(name, input);
const refusal = async <Name extends RouteName>(name: Name, input: Input<Name>) => {
  const answer = await office.backend.call(name, input);
  return answer.ok ? null : answer.problem;
};
const pay = (code: string, paymentMode: 'BN_AGENCY_WINDOW' | 'ETV') =>
  office.registry.db('household_account').insert({
    id: `A-${code}`,
    household_id: office.registry.db('household').select('id').where({ code }),
    payment_mode: paymentMode,
    account_number: '',
    since: '2026-01-10',
    reason: 'OPENED',
    evidence: 'Ficha',
    at: '2026-01-10T15:00:00.000Z',
    user_id: 'maria',
  });

it('freezes at which point each household of the list collects', async () => {
  await pay('H1', 'BN_AGENCY_WINDOW');
  await pay('H2', 'ETV');
  await ask('payPoints.add', { ...WINDOW, centers: ['huaylla'] });
  await ask('payPoints.add', { ...WINDOW, payPoint: 'ETV-7', paymentMode: 'ETV' });
  await ask('payPoints.serve', { payPoint: 'ETV-7', households: ['H2'] });
  await playBimester(office, '2026-B3');
  const frozen = await office.registry
    .db('payment_payee')
    .join('household', 'household.id', 'household_id')
    .orderBy('code')
    .select('code', 'pay_point');
  expect(frozen).toEqual([
    { code: 'H1', pay_point: 'BN-0401' },
    { code: 'H2', pay_point: 'ETV-7' },
    { code: 'H3', pay_point: '' },
  ]);
});

it('refuses what cannot be and leaves everything as it was', async () => {
  await pay('H2', 'ETV');
  await ask('payPoints.add', { ...WINDOW, centers: ['huaylla'] });
  const second = { ...WINDOW, payPoint: 'BN-2' };
  expect(await refusal('payPoints.add', WINDOW)).toMatchObject({ why: 'KNOWN' });
  expect(await refusal('payPoints.add', { ...second, centers: ['Nada'] })).toMatchObject({ why: 'CENTER_UNKNOWN' });
  expect(await refusal('payPoints.add', { ...second, centers: ['Huaylla'] })).toMatchObject({
    why: 'CENTER_TAKEN',
    payPoint: 'BN-0401',
  });
  expect(await refusal('payPoints.serve', { payPoint: 'BN-0401', centers: [], households: ['H2'] })).toMatchObject({
    why: 'OTHER_MODE',
    what: 'H2',
  });
  const end = { payPoint: 'BN-0401', lastDay: toDate('2025-12-31'), reason: 'Cerró la agencia' };
  expect(await refusal('payPoints.end', end)).toMatchObject({ why: 'ORDER' });
  expect(await ask('payPoints.list', {})).toMatchObject([{ payPoint: 'BN-0401', centers: [{ name: 'Huaylla' }] }]);
});

it('moves a household that another point named before', async () => {
  await ask('payPoints.add', WINDOW);
  await ask('payPoints.add', { ...WINDOW, payPoint: 'BN-2' });
  await ask('payPoints.serve', { payPoint: 'BN-0401', households: ['H1', 'H3'] });
  await ask('payPoints.serve', { payPoint: 'BN-2', households: ['H1'] });
  expect(await ask('payPoints.list', {})).toMatchObject([{ households: ['H3'] }, { households: ['H1'] }]);
});

it('announces the days of a bimester and withdraws one', async () => {
  await ask('payPoints.add', WINDOW);
  const { id } = await ask('payPoints.addDay', { ...DAY, note: 'Llevar DNI' });
  expect(await refusal('payPoints.addDay', { ...DAY, from: '12:59', to: '15:00' })).toMatchObject({ why: 'DAY_KNOWN' });
  await ask('payPoints.addDay', { ...DAY, from: '13:00', to: '15:00' });
  const days = await ask('payPoints.days', { period: DAY.period });
  expect(days).toMatchObject([{ ...DAY, name: 'Agencia Huanta', note: 'Llevar DNI' }, { from: '13:00' }]);
  await ask('payPoints.withdrawDay', { id });
  expect(await ask('payPoints.days', { period: DAY.period, payPoint: 'BN-0401' })).toMatchObject([{ from: '13:00' }]);
  expect(await refusal('payPoints.withdrawDay', { id })).toMatchObject({ code: 'not-found' });
});

it('keeps a point that ended as it was', async () => {
  await ask('payPoints.add', WINDOW);
  await ask('payPoints.end', { payPoint: 'BN-0401', lastDay: toDate('2026-06-30'), reason: 'Cerró la agencia' });
  expect(await ask('payPoints.list', {})).toEqual([]);
  expect(await ask('payPoints.list', { all: true })).toMatchObject([{ lastDay: '2026-06-30' }]);
  expect(await refusal('payPoints.addDay', DAY)).toMatchObject({ why: 'ENDED' });
  await expect(office.registry.db('pay_point').update({ name: 'Otra' })).rejects.toThrow('never changed');
  await expect(office.registry.db('pay_point').delete()).rejects.toThrow('never removed');
});
