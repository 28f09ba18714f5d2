import { meaningsOf, plainMark, type DayMeaning, type SchoolProfile } from './profile';

/** What a monthly sheet says of a pupil; null is no statement. */
export type MarkedPupil = {
  readonly unjustified: number | null;
  readonly justified: number | null;
  /** Days of class of this pupil, where they are not the school's. */
  readonly pupilDays: number | null;
};
export type MarkedMonth = {
  readonly classDays: number | null;
  /** In the order of the rows. */
  readonly pupils: readonly MarkedPupil[];
  /** Marks that the profile does not know: nothing is guessed, and nothing is read. */
  readonly unknown: readonly string[];
};

/**
 * A month as its school states it; `rows`: the mark of each day, '' where there is none. The other system fills every
 * day with its default, so that no data look like full attendance: days and "no absences" count only in a month that
 * the school says is closed; absences that somebody typed always stand (domain §9, decisions P1).
 */
export function readMarkedMonth(
  rows: readonly (readonly string[])[],
  { marks, defaultMark }: Pick<SchoolProfile, 'marks' | 'defaultMark'>,
  isClosed: boolean,
): MarkedMonth {
  const meanings = meaningsOf([...marks, ...(defaultMark === '' ? [] : [{ mark: defaultMark, means: ATTENDED }])]);
  const written = new Set(rows.flat().map(plainMark).filter(Boolean));
  const unknown = [...written].filter((mark) => !meanings.has(mark));
  const meant = rows.map((row) => row.map((mark) => meanings.get(plainMark(mark))));
  const classDays = Math.max(0, ...meant.map((row) => row.length));
  const held = Array.from({ length: classDays }, (_, day) => meant.some((row) => isClassDay(row[day]))).filter(Boolean);
  return {
    classDays: isClosed && held.length > 0 ? held.length : null,
    pupils: meant.map((row) => (isClosed ? closedPupil(row, held.length) : typedOnly(row))),
    unknown,
  };
}

const ATTENDED: DayMeaning = 'ATTENDED';
const isClassDay = (means: DayMeaning | undefined) => means !== undefined && means !== 'NO_CLASS';
const count = (row: readonly (DayMeaning | undefined)[], means: DayMeaning) =>
  row.filter((one) => one === means).length;

function closedPupil(row: readonly (DayMeaning | undefined)[], classDays: number): MarkedPupil {
  const days = row.filter(isClassDay).length;
  if (days === 0) return { unjustified: null, justified: null, pupilDays: null };
  return {
    unjustified: count(row, 'UNJUSTIFIED'),
    justified: count(row, 'JUSTIFIED'),
    pupilDays: days === classDays ? null : days,
  };
}

const typedOnly = (row: readonly (DayMeaning | undefined)[]): MarkedPupil => ({
  unjustified: count(row, 'UNJUSTIFIED') || null,
  justified: count(row, 'JUSTIFIED') || null,
  pupilDays: null,
});
