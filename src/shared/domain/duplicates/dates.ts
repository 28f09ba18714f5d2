import type { Finding } from './surnames';
import { compareDigits } from './typos';
import { BIRTH_DATE, BIRTH_DATE_AT_HOME, BOTH_YEAR_ONLY } from './weights';

const UNKNOWN_DAY = '0101';

/** Fechas de nacimiento, as yyyymmdd. `atHome`: of one household. */
export function compareBirthDates(a: string, b: string, atHome: boolean): Finding {
  const how = findingOf(a, b);
  if (how === 'EQUAL' && a.endsWith(UNKNOWN_DAY)) return { how: 'YEAR_ONLY', points: BOTH_YEAR_ONLY };
  return { how, points: (atHome ? BIRTH_DATE_AT_HOME : BIRTH_DATE)[how] };
}

function findingOf(a: string, b: string): keyof typeof BIRTH_DATE {
  if (a === b) return 'EQUAL';
  const [yearA, yearB] = [a.slice(0, 4), b.slice(0, 4)];
  if (yearA === yearB && a.slice(4) === b.slice(6) + b.slice(4, 6)) return 'DAY_MONTH';
  if (yearA === yearB && (a.endsWith(UNKNOWN_DAY) || b.endsWith(UNKNOWN_DAY))) return 'YEAR_ONLY';
  const digits = compareDigits(a, b);
  if (digits === 'TRANSPOSED' || digits === 'ONE_DIGIT') return digits;
  if (Math.abs(daysOf(a) - daysOf(b)) <= NEAR_DAYS) return 'NEAR';
  return Math.abs(Number(yearA) - Number(yearB)) <= NEAR_YEARS ? 'PARTLY' : 'DIFFERENT';
}

/** Registered late, or remembered by the feast. */
const NEAR_DAYS = 10;
const NEAR_YEARS = 2;

const daysOf = (date: string) =>
  Number(date.slice(0, 4)) * 365.25 + Number(date.slice(4, 6)) * 30.44 + Number(date.slice(6));
