import type { How } from './person';
import type { PreparedPerson } from './prepare';
import type { Rarity } from './rarity';
import { LIKENESS, MOST_FOR_A_SURNAME, SURNAMES } from './weights';
import { compareWords, type NameWord } from './words';

export type Finding = { readonly how: How; readonly points: number };
export type SurnameFindings = { readonly first: Finding; readonly second: Finding };

type Names = Pick<PreparedPerson, 'first' | 'second' | 'isMarriedName'>;

/** Both surnames, in the arrangement that agrees best: as written, swapped, or one of them alone against either. */
export function compareSurnames(a: Names, b: Names, rarity: Rarity): SurnameFindings {
  const straight = asWritten(a, b, rarity);
  if (straight.first.how === 'EQUAL' && straight.second.how !== 'DIFFERENT') return straight;
  const other = isAlone(a) || isAlone(b) ? against(a, b, rarity) : swapped(a, b, rarity);
  return other !== undefined && sum(other) > sum(straight) ? other : straight;
}

const sum = ({ first, second }: SurnameFindings) => first.points + second.points;
const isAlone = ({ second }: Names) => second.sound === '';
const MISSING: Finding = { how: 'MISSING', points: 0 };

function asWritten(a: Names, b: Names, rarity: Rarity): SurnameFindings {
  const first = compare(a.first, b.first, rarity, SURNAMES.firstDiffers);
  const second = compare(a.second, b.second, rarity, SURNAMES.secondDiffers);
  const isMarried = second.how === 'DIFFERENT' && a.isMarriedName !== b.isMarriedName;
  return { first, second: isMarried ? { how: 'MARRIED_NAME', points: SURNAMES.marriedName } : second };
}

/** Paternal where the other has maternal: only where both agree. */
function swapped(a: Names, b: Names, rarity: Rarity): SurnameFindings | undefined {
  const first = compare(a.first, b.second, rarity, SURNAMES.firstDiffers);
  const second = compare(a.second, b.first, rarity, SURNAMES.secondDiffers);
  if (first.how === 'DIFFERENT' || second.how === 'DIFFERENT') return undefined;
  const halved = SURNAMES.swapped / 2;
  return {
    first: { how: 'SWAPPED', points: first.points + halved },
    second: { how: 'SWAPPED', points: second.points + halved },
  };
}

/** Who has one surname only, with the other's second one: the mother's was written alone. */
function against(a: Names, b: Names, rarity: Rarity): SurnameFindings | undefined {
  const found = isAlone(a)
    ? compare(a.first, b.second, rarity, SURNAMES.firstDiffers)
    : compare(a.second, b.first, rarity, SURNAMES.firstDiffers);
  if (found.how === 'DIFFERENT' || found.how === 'MISSING') return undefined;
  return { first: { how: 'OTHER_SURNAME', points: found.points + SURNAMES.otherSurname }, second: MISSING };
}

function compare(a: NameWord, b: NameWord, rarity: Rarity, differs: number): Finding {
  if (a.sound === '' || b.sound === '') return MISSING;
  const how = compareWords(a, b);
  // Surnames have no short forms: what reads as one are two families.
  if (how === 'DIFFERENT' || how === 'NICKNAME') return { how: 'DIFFERENT', points: differs };
  const bits = Math.min(rarity.surname(a.sound), rarity.surname(b.sound), MOST_FOR_A_SURNAME);
  return { how, points: bits * LIKENESS[how] };
}
