import type { CandidateRow } from '@shared/contract/incentives';
import type { SchoolYear } from '@shared/domain/benefits/facts';
import { markText } from '@shared/domain/benefits/marks';
import { reasonOf, yearEnd } from '@shared/domain/benefits/schoolYear';
import { fullName } from '@shared/domain/households';
import { ok } from '@shared/domain/result';
import { loadSchoolYears } from '../../database/benefits/sent';
import { loadSettledBenefits, type SettledBenefit } from '../../database/benefits/settled';
import type { Candidate } from '../../database/incentives/candidates';
import type { Handlers } from '../../dispatch';
import { candidatesOf, schoolOf } from './candidates';
import type { Incentive } from './incentives';

export const listIncentives: Handlers['incentives.list'] = async (
  backend,
  { year, school, unansweredOnly, offset, limit },
) => {
  const found = await candidatesOf(backend, year);
  if (!found.ok) return found;
  const { districts, incentives, rows: candidates } = found.value;
  const told = await loadSchoolYears(backend.db, [year]);
  const settled = await loadSettledBenefits(backend.db, '');
  const all = candidates
    .filter((one) => school === undefined || schoolOf(one) === school)
    .map((one) => rowOf(one, told.get(one.memberId)?.[0], incentives, paidOf(one, year, incentives, settled)));
  const shown = unansweredOnly ? all.filter((row) => row.told === null) : all;
  const awards = all.map((row) => row.awards.reduce((sum, { cents }) => sum + cents, 0));
  return ok({
    year,
    districts: [...districts],
    total: shown.length,
    unanswered: all.filter((row) => row.told === null).length,
    withoutSchool: all.filter((row) => row.school === '').length,
    winners: awards.filter((cents) => cents > 0).length,
    awardedCents: awards.reduce((sum, cents) => sum + cents, 0),
    rows: shown.slice(offset, offset + limit),
  });
};

function rowOf(
  one: Candidate,
  told: SchoolYear | undefined,
  incentives: readonly Incentive[],
  paidCents: number,
): CandidateRow {
  return {
    household: one.household,
    member: one.number,
    name: fullName(one),
    birthDate: one.birthDate,
    school: schoolOf(one),
    schoolName: one.schoolName,
    grade: one.grade,
    told: told === undefined ? null : toldOf(told),
    awards: told === undefined ? [] : incentives.map((incentive) => awardOf(one, told, incentive)),
    paidCents,
  };
}

const toldOf = ({ grade, passed, mark, rank, upperThird }: SchoolYear) => ({
  grade,
  passed,
  mark: markText(mark),
  rank,
  upperThird,
});

function awardOf(one: Candidate, told: SchoolYear, { code, name, cents, condition }: Incentive) {
  const reason = reasonOf(one, told, condition);
  return { benefit: code, name, cents: reason === 'BENEFIT' ? cents : 0, reason };
}

const paidOf = (
  { householdId, memberId }: Candidate,
  year: number,
  incentives: readonly Incentive[],
  settled: ReadonlyMap<string, readonly SettledBenefit[]>,
) =>
  (settled.get(householdId) ?? [])
    .filter((line) => line.memberId === memberId && line.originPeriod === yearEnd(year))
    .filter((line) => incentives.some(({ code }) => code === line.benefit))
    .reduce((sum, { settledCents }) => sum + settledCents, 0);
