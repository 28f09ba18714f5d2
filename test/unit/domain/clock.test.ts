import { describe, expect, it } from 'vitest';
import { clockFault } from '@shared/domain/clock';

const LAST = '2026-05-04T15:00:00.000Z';

describe('the clock of the PC', () => {
  it.each([
    ['the same instant', '2026-05-04T15:00:00.000Z', null],
    ['set right by a few minutes', '2026-05-04T14:50:00.000Z', null],
    ['back by more than that', '2026-05-04T14:49:59.999Z', 'BACK'],
    ['back by a day', '2026-05-03T15:00:00.000Z', 'BACK'],
    ['a dead battery', '2001-01-01T00:00:00.000Z', 'BACK'],
    ['after the holidays', '2026-10-31T15:00:00.000Z', null],
    ['after half a year', '2026-10-31T15:00:00.001Z', 'AHEAD'],
    ['ten years ahead', '2036-05-04T15:00:00.000Z', 'AHEAD'],
  ])('%s', (_, now, fault) => {
    expect(clockFault(now, LAST)).toBe(fault);
  });

  it('is wrong before there was the program, whatever was noted with it', () => {
    expect(clockFault('2001-01-02T00:00:00.000Z', '2001-01-01T00:00:00.000Z')).toBe('BACK');
  });
});
