import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkedMonth } from '@shared/domain/profiles/markedMonth';
import type { SchoolProfile } from '@shared/domain/profiles/profile';

const MARKS: Pick<SchoolProfile, 'marks' | 'defaultMark'> = {
  marks: [
    { mark: 'F', means: 'UNJUSTIFIED' },
    { mark: 'J', means: 'JUSTIFIED' },
    { mark: 'T', means: 'ATTENDED' },
    { mark: '-', means: 'NO_CLASS' },
  ],
  defaultMark: '.',
};
const NOTHING = { unjustified: null, justified: null, pupilDays: null };
const read = (isClosed: boolean, ...rows: readonly string[]) =>
  readMarkedMonth(
    rows.map((row) => row.split('')),
    MARKS,
    isClosed,
  );

describe('a month of marks', () => {
  it('that is closed states days and absences, also none', () => {
    expect(read(true, '..F.J', '.....', 'TFF..')).toEqual({
      classDays: 5,
      pupils: [
        { unjustified: 1, justified: 1, pupilDays: null },
        { unjustified: 0, justified: 0, pupilDays: null },
        { unjustified: 2, justified: 0, pupilDays: null },
      ],
      unknown: [],
    });
  });

  it('that is not closed states no more than the absences somebody typed', () => {
    expect(read(false, '..F.J', '.....', 'TFF..')).toEqual({
      classDays: null,
      pupils: [
        { unjustified: 1, justified: 1, pupilDays: null },
        NOTHING,
        { unjustified: 2, justified: null, pupilDays: null },
      ],
      unknown: [],
    });
  });

  it('counts days without class for nobody, and names a pupil with fewer days than the school', () => {
    const month = readMarkedMonth(
      [
        ['.', '-', 'f ', ''],
        ['', '-', '.', ''],
      ],
      MARKS,
      true,
    );
    expect(month.classDays).toBe(2);
    expect(month.pupils).toEqual([
      { unjustified: 1, justified: 0, pupilDays: null },
      { unjustified: 0, justified: 0, pupilDays: 1 },
    ]);
  });

  it('says nothing of a pupil without a mark', () => {
    expect(
      readMarkedMonth(
        [
          ['', ''],
          ['.', 'F'],
        ],
        MARKS,
        true,
      ).pupils[0],
    ).toEqual(NOTHING);
  });

  it('names every mark it does not know', () => {
    expect(read(true, '.X?', 'X..').unknown).toEqual(['X', '?']);
  });
});

const aMonth = fc.array(fc.array(fc.constantFrom('.', 'F', 'J', 'T', '-', ''), { minLength: 1, maxLength: 31 }), {
  maxLength: 8,
});

describe('properties of a month of marks', () => {
  it('a month of nothing but the default states nothing unless it is closed', () => {
    const blank = fc.array(fc.array(fc.constantFrom('.', '', '-'), { minLength: 1, maxLength: 31 }), { maxLength: 8 });
    fc.assert(
      fc.property(blank, (rows) => {
        const month = readMarkedMonth(rows, MARKS, false);
        expect(month.classDays).toBeNull();
        for (const pupil of month.pupils) expect(pupil).toEqual(NOTHING);
      }),
    );
  });

  it('never states more absences than days, and the same absences whether closed or not', () => {
    fc.assert(
      fc.property(aMonth, (rows) => {
        const closed = readMarkedMonth(rows, MARKS, true);
        const open = readMarkedMonth(rows, MARKS, false);
        expect(closed.pupils).toHaveLength(rows.length);
        for (const [place, pupil] of closed.pupils.entries()) {
          const absences = (pupil.unjustified ?? 0) + (pupil.justified ?? 0);
          expect(absences).toBeLessThanOrEqual(pupil.pupilDays ?? closed.classDays ?? 0);
          expect(open.pupils[place]?.unjustified ?? 0).toBe(pupil.unjustified ?? 0);
        }
      }),
    );
  });
});
