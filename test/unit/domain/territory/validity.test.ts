import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDate, type IsoDate } from '@shared/domain/calendar';
import { overlaps, placeStatement, type Validity } from '@shared/domain/territory/validity';

type Told = Validity & { readonly operated: boolean };
const told = (since: string, until: string | null = null, operated = true): Told => ({
  since: toDate(since),
  until: until === null ? null : toDate(until),
  operated,
});
const agree = (one: Told, other: Told) => one.operated === other.operated;
const place = (held: readonly Told[], stated: Told) => placeStatement(held, stated, agree);

const CLOSED = told('2025-01-01', '2026-01-01');
const OPEN = told('2026-01-01');

describe('overlaps', () => {
  it.each([
    [told('2026-01-01', '2026-02-01'), told('2026-02-01'), false],
    [told('2026-01-01', '2026-02-02'), told('2026-02-01'), true],
    [told('2026-01-01'), told('2027-01-01'), true],
    [told('2026-03-01', '2026-04-01'), told('2026-01-01', '2026-12-01'), true],
  ])('%o and %o: %s', (one, other, answer) => {
    expect(overlaps(one, other)).toBe(answer);
    expect(overlaps(other, one)).toBe(answer);
  });
});

describe('placeStatement', () => {
  it.each([
    ['what is held already', OPEN, { kind: 'same', held: OPEN }],
    ['what ended already', CLOSED, { kind: 'same', held: CLOSED }],
    ['the last day of the one that holds', told('2026-01-01', '2026-07-01'), { kind: 'closes', held: OPEN }],
    ['otherwise from the same day', told('2026-01-01', null, false), { kind: 'restates', held: OPEN }],
    ['one that follows', told('2026-05-01', null, false), { kind: 'adds', ends: OPEN }],
    ['one before everything', told('2024-01-01', '2025-01-01'), { kind: 'adds', ends: undefined }],
    ['what ended, told otherwise', told('2025-01-01', '2026-01-01', false), { kind: 'past', held: CLOSED }],
    ['what ended, as if it held', told('2025-01-01'), { kind: 'past', held: CLOSED }],
    ['one that reaches into the past', told('2025-06-01', '2025-07-01'), { kind: 'overlaps', held: CLOSED }],
    ['one that begins before the one that holds', told('2024-01-01'), { kind: 'overlaps', held: CLOSED }],
  ])('%s', (_what, stated, placement) => expect(place([CLOSED, OPEN], stated)).toEqual(placement));

  it('never leaves two that hold on the same day, and never touches what ended', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(toDate('2025-01-01'), days));
    const statement = fc
      .tuple(day, fc.option(fc.integer({ min: 1, max: 200 })), fc.boolean())
      .map(([since, days, operated]): Told => ({
        since,
        until: days === null ? null : addDays(since, days),
        operated,
      }));
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 25 }), (statements) => {
        let held: readonly Told[] = [];
        for (const stated of statements) {
          const ended = held.filter(({ until }) => until !== null);
          held = hold(held, stated);
          expect(held).toEqual(expect.arrayContaining([...ended]));
        }
        const pairs = held.flatMap((one, index) => held.slice(index + 1).map((other) => [one, other] as const));
        expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([]);
        for (const one of held) expect(place(held, one)).toEqual({ kind: 'same', held: one });
      }),
      { numRuns: 200 },
    );
  });
});

/** As the registry writes it: a row that never held is left out here. */
function hold(held: readonly Told[], stated: Told): readonly Told[] {
  const placement = place(held, stated);
  const ending = (one: Told, until: IsoDate | null) => held.map((row) => (row === one ? { ...one, until } : row));
  switch (placement.kind) {
    case 'same':
    case 'past':
    case 'overlaps':
      return held;
    case 'closes':
      return ending(placement.held, stated.until);
    case 'restates':
      return [...held.filter((row) => row !== placement.held), stated];
    case 'adds':
      return [...(placement.ends === undefined ? held : ending(placement.ends, stated.since)), stated];
  }
}
