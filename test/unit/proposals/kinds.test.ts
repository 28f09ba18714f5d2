import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { HOUSEHOLD_STATUSES } from '@shared/domain/households';
import { proposalKindOf } from '@shared/domain/proposals';

const members = [
  { number: 1, exitDate: null },
  { number: 2, exitDate: toDate('2026-05-01') },
];
const WHATS = ['birth', 'death', 'leave', 'join', 'split', 'merge'] as const;

describe('who confirms what happens to a household', () => {
  it('is nobody for a birth or a death, whatever the household', () => {
    for (const status of HOUSEHOLD_STATUSES) {
      expect(proposalKindOf({ what: 'birth', number: null }, { status, members })).toBeNull();
      expect(proposalKindOf({ what: 'death', number: 1 }, { status, members })).toBeNull();
    }
  });

  it.each(WHATS)('is nobody for %s of a household that nobody pays', (what) => {
    for (const status of ['CANDIDATE', 'DISAFFILIATED'] as const) {
      expect(proposalKindOf({ what, number: 1 }, { status, members })).toBeNull();
    }
  });

  it.each([
    ['leave', 1, 'MEMBER_LEAVES'],
    ['join', 1, 'MEMBER_LEAVES'],
    ['join', 2, null],
    ['split', null, 'HOUSEHOLD_SPLIT'],
    ['merge', null, 'HOUSEHOLD_MERGE'],
  ] as const)('for %s of member %s of a paid household: %s', (what, number, kind) => {
    for (const status of ['AFFILIATED', 'SUSPENDED'] as const) {
      expect(proposalKindOf({ what, number }, { status, members })).toBe(kind);
    }
  });
});
