import fc from 'fast-check';
import { ASSEMBLY_RESULTS } from '@shared/domain/assemblies/results';
import { describe, expect, it } from 'vitest';
import { resultsAtClosing } from '../../../src/renderer/src/features/assemblies/closing';
import {
  NO_AUTHORITY,
  readMeeting,
  shownMeeting,
  type MeetingValues,
} from '../../../src/renderer/src/features/assemblies/meetingValues';
import { isSameTyped } from '../../../src/renderer/src/features/assemblies/typedRow';

const KNOWN: Parameters<typeof shownMeeting>[0] = {
  heldOn: '2026-05-04' as Parameters<typeof shownMeeting>[0]['heldOn'],
  startTime: '09:00',
  endTime: '',
  place: 'Escuela',
  attendees: 42,
  notes: '',
  authorities: [{ name: 'Juan', dni: '', position: '', organisation: '' }],
};

describe('a meeting in its fields', () => {
  it('offers a blank row, which is none when it is read back', () => {
    expect(shownMeeting(KNOWN).authorities).toHaveLength(2);
    expect(readMeeting(shownMeeting(KNOWN))).toEqual(KNOWN);
    const full = { ...KNOWN, authorities: Array.from({ length: 40 }, () => ({ ...NO_AUTHORITY, name: 'Ana' })) };
    expect(shownMeeting(full).authorities).toHaveLength(40);
  });

  it('keeps a blank row between others, so that its fault stands where it is', () => {
    const authorities = [NO_AUTHORITY, { ...NO_AUTHORITY, dni: '28201122' }, NO_AUTHORITY, NO_AUTHORITY];
    expect(readMeeting({ ...shownMeeting(KNOWN), authorities }).authorities).toEqual(authorities.slice(0, 2));
  });

  it.each([
    ['', null],
    [' 42 ', 42],
    ['0', 0],
    ['muchos', 'muchos'],
    ['-3', '-3'],
  ])('reads %j people as %j', (attendees, expected) => {
    const values: MeetingValues = { ...shownMeeting(KNOWN), attendees };
    expect(readMeeting(values).attendees).toBe(expected);
  });
});

describe('what closing would come to', () => {
  const anyRow = fc.record({
    present: fc.constantFrom(true, false, null),
    result: fc.constantFrom(null, ...ASSEMBLY_RESULTS),
  });

  it('counts every household once: by its result, as absent, or as missing', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), fc.boolean(), (agenda, restAbsent) => {
        const { counts, missing, presentWithout } = resultsAtClosing(agenda, restAbsent);
        const settled = counts.reduce((sum, { count }) => sum + count, 0);
        expect(settled).toBe(agenda.length - (restAbsent ? presentWithout : missing));
        expect(counts.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });

  it('never makes absent who was there', () => {
    const agenda = [
      { present: true, result: null },
      { present: null, result: null },
    ];
    expect(resultsAtClosing(agenda, true)).toEqual({
      counts: [{ result: 'ABSENT', count: 1 }],
      missing: 2,
      presentWithout: 1,
    });
  });
});

describe('a row of the agenda', () => {
  const typed = { present: true, result: 'VALIDATED', observation: 'vive aquí' } as const;
  it.each([
    [{}, true],
    [{ observation: ' vive aquí ' }, true],
    [{ observation: 'vive allí' }, false],
    [{ present: null }, false],
    [{ result: null }, false],
  ])('with %j is what the registry has: %s', (change, expected) =>
    expect(isSameTyped({ ...typed, ...change }, typed)).toBe(expected),
  );
});
