import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { payDayObstacle, payPointFinder, servedTwice, type PayPoint } from '@shared/domain/payPoints/payPoint';

const HUANTA = { code: '0504010001', name: 'Huanta' };
const point = (code: string, more: Partial<PayPoint> = {}): PayPoint => ({
  code,
  paymentMode: 'BN_AGENCY_WINDOW',
  since: toDate('2026-01-01'),
  lastDay: null,
  centers: [HUANTA],
  households: [],
  ...more,
});
const collector = { household: 'H1', center: HUANTA, paymentMode: 'BN_AGENCY_WINDOW' } as const;
const found = (points: readonly PayPoint[], more: Partial<Parameters<ReturnType<typeof payPointFinder>>[0]> = {}) =>
  payPointFinder(points, toDate('2026-07-01'))({ ...collector, ...more });

describe('at which point a household collects', () => {
  it('is the one that serves its centre in its mode', () => {
    expect(found([point('ETV-1', { paymentMode: 'ETV' }), point('BN-1')])).toBe('BN-1');
    expect(found([point('ETV-1', { paymentMode: 'ETV' })])).toBe('');
    expect(found([point('BN-1')], { paymentMode: '' })).toBe('');
    expect(found([point('BN-1')], { center: { code: '', name: 'huanta' } })).toBe('BN-1');
  });
  it('is the one that names it before that of its centre, unless it is paid in another mode by now', () => {
    const named = point('BN-2', { centers: [], households: ['H1'] });
    expect(found([point('BN-1'), named])).toBe('BN-2');
    expect(found([named], { paymentMode: '' })).toBe('BN-2');
    expect(found([named], { paymentMode: 'ETV' })).toBe('');
  });
  it.each([
    ['2026-06-30', ''],
    ['2026-07-01', 'BN-1'],
  ])('is in use up to its last day, %s', (lastDay, code) => {
    expect(found([point('BN-1', { lastDay: toDate(lastDay) })])).toBe(code);
  });
});

it('knows a centre that another point of the same mode serves at the same time', () => {
  const first = point('BN-1', { lastDay: toDate('2026-06-30') });
  expect(servedTwice(point('BN-2', { since: toDate('2026-06-30') }), [first])).toEqual({
    what: 'Huanta',
    point: 'BN-1',
  });
  expect(servedTwice(point('BN-2', { since: toDate('2026-07-01') }), [first])).toBeUndefined();
  expect(servedTwice(point('ETV-1', { paymentMode: 'ETV' }), [first])).toBeUndefined();
});

it.each([
  ['2026-05-01', '08:00', '13:00', null],
  ['2026-04-30', '08:00', '13:00', 'DAY_BEFORE'],
  ['2026-05-01', '08:00', '08:00', 'HOURS'],
  ['2026-08-01', '08:00', '13:00', 'DAY_OUTSIDE'],
])('judges the day %s from %s to %s', (day, from, to, why) => {
  const given = { period: '2026-B3', day: toDate(day), from, to } as const;
  expect(payDayObstacle(given as never, point('BN-1', { lastDay: toDate('2026-07-31') }))).toBe(why);
});
