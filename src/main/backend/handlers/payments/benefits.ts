import type { Benefit } from '@shared/domain/benefits/benefit';
import { duesOf, isGiven, listedCode, type BenefitDistrict, type BenefitDues } from '@shared/domain/benefits/dues';
import { listOf } from '@shared/domain/benefits/naming';
import { inGrades } from '@shared/domain/benefits/pupils';
import type { BenefitMember, HouseholdFacts } from '@shared/domain/benefits/facts';
import { addMonths, firstDayOfPeriod, lastDayOfPeriod, yearOf, type Period } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import { isSame, type BenefitDue, type Owed, type Settled } from '@shared/domain/payments/lines';
import { loadJudged, loadPeople, loadStatuses, type StoredPerson } from '../../database/benefits/people';
import { loadBenefits, loadDistricts, loadListed, loadSchoolYears } from '../../database/benefits/sent';
import { loadSettledBenefits, type SettledBenefit } from '../../database/benefits/settled';
import type { ReadDb } from '../../database/handles';
import { SCOPED, type ScopedHousehold } from '../../database/scope';
import type { SettledHousehold } from '../../database/results';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';

/** What is the same for every household: the benefits given in the bimester, where, and what was told and settled. */
export type BenefitBasis = {
  readonly period: Period;
  readonly benefits: readonly Benefit[];
  readonly districts: readonly BenefitDistrict[];
  readonly listed: Awaited<ReturnType<typeof loadListed>>;
  readonly schoolYears: Awaited<ReturnType<typeof loadSchoolYears>>;
  readonly settled: ReadonlyMap<string, readonly SettledBenefit[]>;
  /** Named in a list that gives by itself: they end in the payment list though they are not in the programme. */
  readonly named: readonly ScopedHousehold[];
};

/** `list`: the one about to be calculated, where `period` is an earlier bimester; '' for none. */
export async function loadBenefitBasis(
  db: ReadDb,
  period: Period,
  rules: RuleSet,
  list: Period | '' = period,
): Promise<BenefitBasis> {
  const districts = await loadDistricts(db);
  const known = new Set(districts.map(({ benefit }) => benefit));
  const benefits = (await loadBenefits(db, rules))
    .filter(
      (benefit) => isGiven(benefit, period) && (benefit.where !== 'LISTED_DISTRICTS' || known.has(listedCode(benefit))),
    )
    .map((benefit) => inGrades(benefit, rules, lastDayOfPeriod(period)));
  const asks = (code: Benefit['condition']['code']) => benefits.some(({ condition }) => condition.code === code);
  const year = yearOf(period);
  const isListed = benefits.some((benefit) => listOf(benefit) !== null);
  const listed = isListed ? await loadListed(db) : new Map<string, []>();
  const alone = new Set(benefits.flatMap(({ condition }) => (condition.code === 'LISTED' ? condition.list : [])));
  return {
    period,
    benefits,
    districts,
    listed,
    schoolYears: asks('SCHOOL_YEAR') ? await loadSchoolYears(db, [year - 1, year]) : new Map<string, []>(),
    settled: await loadSettledBenefits(db, list),
    named: await db('household')
      .whereIn(
        'id',
        [...listed].filter(([, lists]) => lists.some(({ list }) => alone.has(list))).map(([id]) => id),
      )
      .select<ScopedHousehold[]>(SCOPED),
  };
}

/** What each of these households is owed beside the base. `settled`: those in the programme, with their duties. */
export async function benefitsOf(
  db: ReadDb,
  basis: BenefitBasis,
  households: readonly ScopedHousehold[],
  settled: ReadonlyMap<string, SettledHousehold>,
): Promise<ReadonlyMap<string, readonly BenefitDue[]>> {
  if (basis.benefits.length === 0) return new Map();
  const ids = households.map(({ id }) => id);
  const people = await loadPeople(db, ids, lastDayOfPeriod(basis.period));
  const statuses = await loadStatuses(db, ids);
  const asked = [...people.values()].flat().filter((person) => isAskedOf(person, basis));
  const judged = await loadJudged(
    db,
    basis.period,
    asked.map(({ id }) => id),
  );
  return new Map(
    households.map((household) => {
      const { id, ubigeo, affiliationDate } = household;
      // Without an answer or in breach, as they are now; the others, as they were frozen.
      const known = settled.get(id)?.duties ?? [];
      const members = (people.get(id) ?? []).map((person): BenefitMember => ({
        ...person,
        duties: [...known.filter(({ memberId }) => memberId === person.id), ...(judged.get(person.id) ?? [])],
        schoolYears: basis.schoolYears.get(person.id) ?? [],
      }));
      const facts: HouseholdFacts = {
        period: basis.period,
        ubigeo,
        affiliationDate: settled.has(id) ? affiliationDate : null,
        statuses: statuses.get(id) ?? [],
        members,
        listed: basis.listed.get(id) ?? [],
      };
      const before = basis.settled.get(id) ?? [];
      return [id, duesOf(facts, basis.benefits, basis.districts).map((due) => withSettled(due, before))];
    }),
  );
}

/** Whose duties decide a benefit: small children, pregnant women, and pupils where pupils are looked at. */
function isAskedOf({ birthDate, pregnancies, school }: StoredPerson, { period, benefits }: BenefitBasis): boolean {
  return benefits.some(({ condition }) => {
    if (condition.code === 'PUPIL') return school !== null && school.level === condition.level;
    if (condition.code !== 'EARLY_CHILDHOOD') return false;
    return pregnancies.length > 0 || addMonths(birthDate, condition.childMaxMonths) > firstDayOfPeriod(period);
  });
}

const NOT_SETTLED: Settled = { settledCents: toCents(0), corrects: null };

function withSettled(
  { cents, reason, benefit, memberId, originPeriod }: BenefitDues,
  before: readonly SettledBenefit[],
) {
  const owed: Owed = { benefit, memberId, originPeriod };
  const { settledCents, corrects } = before.find((one) => isSame(one, owed)) ?? NOT_SETTLED;
  return { ...owed, entitledCents: cents, reason, settledCents, corrects };
}
