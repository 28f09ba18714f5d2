import { describe, expect, it } from 'vitest';
import { changesIn, groupOf } from '../../../src/renderer/src/features/households/timelineEntries';

const anEvent = (kind: string, details: Readonly<Record<string, unknown>> = {}) => ({
  at: '2026-06-30T10:00:00.000Z',
  by: 'Rosa',
  kind,
  details,
});

describe('the story of a household', () => {
  it.each([
    ['household.changed', 'household'],
    ['household.affiliated', 'affiliation'],
    ['member.added', 'member'],
    ['duty.decided', 'compliance'],
    ['compliance.settled', 'compliance'],
    ['something.new', 'household'],
  ])('files %s under %s', (kind, group) => expect(groupOf(anEvent(kind))).toBe(group));

  it('reads old and new value of each field, and nothing out of other details', () => {
    expect(changesIn(anEvent('household.changed', { fields: { phone: ['', '966'], area: 'RURAL' } }))).toEqual([
      { field: 'phone', before: '', after: '966' },
    ]);
    expect(changesIn(anEvent('member.added', { number: 2 }))).toEqual([]);
    expect(changesIn(anEvent('member.changed', { fields: null }))).toEqual([]);
  });
});
