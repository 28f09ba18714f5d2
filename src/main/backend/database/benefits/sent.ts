import { benefitsOfScheme, schemesInTurn, type Scheme } from '@shared/domain/benefits/schemes';
import type { Benefit } from '@shared/domain/benefits/benefit';
import { parseMark } from '@shared/domain/benefits/marks';
import type { BenefitDistrict } from '@shared/domain/benefits/dues';
import type { HouseholdFacts, SchoolYear } from '@shared/domain/benefits/facts';
import { OVERLAYS, RULE_SETS } from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';

/** The benefits of a rule set, and the alternative schemes that headquarters sent. */
export async function loadBenefits(
  db: ReadDb | Tx,
  { benefits }: Pick<RuleSet, 'benefits'>,
): Promise<readonly Benefit[]> {
  return [...benefits, ...schemesInTurn(await loadSchemes(db)).flatMap(benefitsOfScheme)];
}

/** What any rule set ever gave, and the schemes; a benefit of several sets once. */
export async function loadEveryBenefit(db: ReadDb | Tx): Promise<readonly Benefit[]> {
  const sets = [...RULE_SETS, ...OVERLAYS.map(({ rules }) => rules)];
  return loadBenefits(db, { benefits: [...new Set(sets.flatMap(({ benefits }) => benefits))] });
}

/** As they were stated, those that a later one replaced too. */
export const loadSchemes = (db: ReadDb | Tx): Promise<Scheme[]> =>
  db('benefit_scheme')
    .orderBy(['code', 'valid_from', 'level', 'grade'])
    .select(
      'code',
      'level',
      'grade',
      'periodic_cents as periodicCents',
      'annual_cents as annualCents',
      'valid_from as validFrom',
      'valid_to as validTo',
      'reference',
      'given_to as givenTo',
    );

export const loadDistricts = (db: ReadDb | Tx): Promise<BenefitDistrict[]> =>
  db('benefit_district').orderBy(['benefit', 'ubigeo', 'since']).select('benefit', 'ubigeo', 'since', 'until');

type Listed = HouseholdFacts['listed'][number];

/** Lists of headquarters by the household that they name. */
export async function loadListed(db: ReadDb): Promise<ReadonlyMap<string, readonly Listed[]>> {
  const rows: (Listed & { householdId: string })[] = await db('benefit_listed')
    .orderBy(['household_id', 'list'])
    .select('household_id as householdId', 'list', 'since');
  return groupBy(rows, ({ householdId }) => householdId);
}

type YearRow = Omit<SchoolYear, 'passed' | 'upperThird' | 'mark' | 'rank'> & {
  readonly memberId: string;
  readonly passed: 0 | 1;
  readonly upperThird: 0 | 1;
  readonly mark: string;
  readonly place: number | null;
  readonly pupils: number | null;
};

/** The newest that was told of each pupil's school year, by pupil. */
export async function loadSchoolYears(
  db: ReadDb | Tx,
  years: readonly number[] | 'all',
): Promise<ReadonlyMap<string, readonly SchoolYear[]>> {
  const rows: YearRow[] = await db('school_year_result')
    .modify((asked) => void (years !== 'all' && asked.whereIn('year', years)))
    .whereRaw(
      `not exists (select 1 from school_year_result later where later.member_id = school_year_result.member_id
         and later.year = school_year_result.year and later.id > school_year_result.id)`,
    )
    .orderBy(['member_id', 'year'])
    .select(
      'member_id as memberId',
      'year',
      'level',
      'grade',
      'passed',
      'mark',
      'upper_third as upperThird',
      'place',
      'pupils',
    );
  const told = rows.map(({ passed, upperThird, mark, place, pupils, ...row }) => ({
    ...row,
    passed: passed === 1,
    upperThird: upperThird === 1,
    mark: parseMark(mark) ?? null,
    rank: place === null || pupils === null ? null : { place, pupils },
  }));
  return groupBy(told, ({ memberId }) => memberId);
}
