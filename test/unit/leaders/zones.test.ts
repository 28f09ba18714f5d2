import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { isInOffice, overlaps } from '@shared/domain/leaders/terms';
import { findCenter, zoneFault, zoneFinder, type Center, type Zone } from '@shared/domain/leaders/zones';

const HUANTA: Center = { code: '0504010001', name: 'Huanta' };
const HUAYLLA: Center = { code: '', name: 'Huaylla Ñuñu' };
const ROSA: Zone = { leader: 'ML-001', centers: [HUANTA], households: [] };
const ANA: Zone = { leader: 'ML-002', centers: [HUAYLLA], households: ['H2'] };

describe('the zone of a household', () => {
  const leaderOf = zoneFinder([ROSA, ANA]);
  it.each([
    ['H1', HUANTA, 'ML-001', 'its populated centre'],
    ['H2', HUANTA, 'ML-002', 'its own name before its centre'],
    ['H3', { code: '0504010009', name: 'HUAYLLA ÑUÑU' }, 'ML-002', 'the name, where one has no code'],
    ['H4', { code: '', name: 'huanta' }, 'ML-001', 'the name, where the household has no code'],
    ['H5', { code: '0504019999', name: 'Huanta' }, undefined, 'never the name of a centre of another code'],
    ['H6', { code: '', name: 'Otro' }, undefined, 'none'],
  ])('of %s is told by %j: %s, by %s', (household, center, leader, _by) => {
    expect(leaderOf({ household, center })).toBe(leader);
  });
});

describe('what another one has already', () => {
  it.each([
    [
      { centers: [{ code: '', name: 'HUANTA' }], households: [] },
      { why: 'CENTER_TAKEN', what: 'HUANTA', leader: 'ML-001' },
    ],
    [
      { centers: [], households: ['H9', 'H2'] },
      { why: 'HOUSEHOLD_TAKEN', what: 'H2', leader: 'ML-002' },
    ],
    [{ centers: [{ code: '0504010002', name: 'Luricocha' }], households: ['H1'] }, undefined],
  ])('%j', (zone, fault) => {
    expect(zoneFault(zone, [ROSA, ANA])).toEqual(fault);
  });
});

describe('a centre by code or name', () => {
  const twice = [HUANTA, { code: '0504020007', name: 'Huanta' }, HUAYLLA, { code: '', name: 'Huanta' }];
  it.each([
    ['0504020007', twice, { code: '0504020007', name: 'Huanta' }],
    ['huanta', [HUANTA, { code: '', name: 'HUANTA' }], HUANTA],
    ['huanta', twice, 'CENTER_SEVERAL'],
    ['huaylla ñuñu', twice, HUAYLLA],
    ['Otro', twice, 'CENTER_UNKNOWN'],
    ['', [{ code: '', name: 'Huanta' }], 'CENTER_UNKNOWN'],
  ])('%s', (wanted, known, center) => {
    expect(findCenter(wanted, known)).toEqual(center);
  });
});

describe('a term', () => {
  const term = (since: string, lastDay: string | null) => ({
    since: toDate(since),
    lastDay: lastDay === null ? null : toDate(lastDay),
  });
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-04-30', true],
    ['2026-05-01', false],
  ])('on %s: in office %s', (on, inOffice) => {
    expect(isInOffice(term('2026-03-01', '2026-04-30'), toDate(on))).toBe(inOffice);
  });
  it.each([
    [term('2026-03-01', '2026-04-30'), term('2026-05-01', null), false],
    [term('2026-03-01', '2026-04-30'), term('2026-04-30', null), true],
    [term('2026-03-01', null), term('2027-01-01', '2027-12-31'), true],
  ])('%j and %j share a day: %s', (one, other, shared) => {
    expect(overlaps(one, other)).toBe(shared);
    expect(overlaps(other, one)).toBe(shared);
  });
});
