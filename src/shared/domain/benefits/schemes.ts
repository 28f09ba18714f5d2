import { addDays, firstDayOfPeriod, monthOf, periodOf, type IsoDate } from '../calendar';
import { toCents, type Cents } from '../money';
import type { Benefit, SchoolLevel } from './benefit';

/** Esquema alternativo de transferencias (EAT): what a pupil of a level and grade gets, as headquarters sent it (domain §5.7). */
export type Scheme = {
  readonly code: string;
  readonly level: SchoolLevel;
  /** The number of the grade. */
  readonly grade: string;
  /** Each bimester with the school duty complied; 0: none. */
  readonly periodicCents: Cents;
  /** Each school year passed; 0: none. */
  readonly annualCents: Cents;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reference: string;
  /** In the districts listed for it, or to the households that its list names. */
  readonly givenTo: 'DISTRICTS' | 'HOUSEHOLDS';
};

/** What may be stated of a scheme: its code, the last grade of each level, the most of one amount in céntimos. */
export const SCHEME_LIMITS = {
  code: /^[A-Z0-9-]{1,20}$/,
  lastGrade: { PRIMARY: 6, SECONDARY: 5 },
  mostCents: 10_000_000,
} as const;

type Stated = Pick<Scheme, 'code' | 'level' | 'grade'>;
export const isSameScheme = (one: Stated, other: Stated) => schemeBenefit(one) === schemeBenefit(other);

/**
 * Each level and grade of a scheme as it was stated last: what is stated from a later day takes its place from the
 * bimester of that day on, so that nobody is paid by both.
 */
export const schemesInTurn = (schemes: readonly Scheme[]): readonly Scheme[] =>
  schemes
    .map((scheme) => {
      const later = schemes.filter((one) => isSameScheme(one, scheme) && one.validFrom > scheme.validFrom);
      const [next] = later.map(({ validFrom }) => validFrom).toSorted();
      if (next === undefined) return scheme;
      const lastDay = addDays(firstDayOfPeriod(periodOf(monthOf(next))), -1);
      const isOver = scheme.validTo !== null && scheme.validTo < lastDay;
      return { ...scheme, validTo: isOver ? scheme.validTo : lastDay };
    })
    .filter(({ validFrom, validTo }) => validTo === null || validTo >= validFrom);

/** Stated from the same day with other figures: one of both is a mistake. */
export const contradictsScheme = (stated: Omit<Scheme, 'reference'>, held: readonly Scheme[]) =>
  held.some(
    (one) =>
      isSameScheme(one, stated) &&
      one.validFrom === stated.validFrom &&
      (one.periodicCents !== stated.periodicCents ||
        one.annualCents !== stated.annualCents ||
        one.validTo !== stated.validTo ||
        one.givenTo !== stated.givenTo),
  );

/** The list that names the households of a scheme, whatever their level and grade. */
export const schemeList = ({ code }: Pick<Scheme, 'code'>) => `EAT_${code}`;

/** The code by which the districts of a scheme are listed. */
export const schemeBenefit = ({ code, level, grade }: Pick<Scheme, 'code' | 'level' | 'grade'>) =>
  `EAT_${code}_${level === 'PRIMARY' ? 'P' : 'S'}${grade}`;

/** What one level and grade of it is called: «A1, 4.º de secundaria». */
export const schemeName = ({ code, level, grade }: Stated): Benefit['name'] => ({
  es: `${code}, ${grade}.º de ${level === 'PRIMARY' ? 'primaria' : 'secundaria'}`,
  en: `${code}, grade ${grade} of ${level === 'PRIMARY' ? 'primary' : 'secondary'}`,
});

/** The code of the yearly bonus beside it. */
export const annualOf = (benefit: string) => `${benefit}_ANNUAL`;

/** A scheme is data: its periodic amount and its yearly bonus are benefits like any other. */
export function benefitsOfScheme(scheme: Scheme): readonly Benefit[] {
  const { level, grade, periodicCents, annualCents, validFrom, validTo, reference, givenTo } = scheme;
  const where = givenTo === 'DISTRICTS' ? 'LISTED_DISTRICTS' : { list: schemeList(scheme) };
  const own = { per: 'MEMBER', validFrom, validTo, where, reference, confirmed: false } as const;
  const name = schemeName(scheme);
  const periodic: Benefit = {
    ...own,
    code: schemeBenefit(scheme),
    name: { es: `Esquema ${name.es}`, en: `Scheme ${name.en}` },
    cents: toCents(periodicCents),
    often: 'BIMESTER',
    condition: { code: 'PUPIL', level, grades: [grade] },
  };
  const annual: Benefit = {
    ...own,
    code: annualOf(schemeBenefit(scheme)),
    listedAs: schemeBenefit(scheme),
    name: { es: `Esquema ${name.es}: bono anual`, en: `Scheme ${name.en}: yearly bonus` },
    cents: toCents(annualCents),
    often: 'YEAR',
    condition: { code: 'SCHOOL_YEAR', level, grades: [grade], ageMin: 0, upperThird: null },
  };
  return [periodic, annual].filter(({ cents }) => cents > 0);
}
