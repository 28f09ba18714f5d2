import { asStated, judgeYear, statedOver, type BesideYear, type StatedYear } from '@shared/domain/benefits/candidates';
import type { SchoolYear } from '@shared/domain/benefits/facts';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';
import type { Repetition } from '../../imports/repeats';
import type { RowClass } from '../../imports/rowCounts';
import { CANDIDATE_ANSWERS, type CandidateFields } from '../../workbooks/incentives/candidateTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';
import { identityFindings } from '../documents/judgeRows';

export type JudgedCandidate = {
  readonly row: TableRow<CandidateFields>;
  readonly household: StoredHousehold | undefined;
  readonly member: StoredMember | undefined;
  readonly before: SchoolYear | undefined;
  readonly told: SchoolYear | undefined;
  readonly note: string;
  readonly findings: readonly Finding<CandidateFields>[];
  readonly rowClass: RowClass;
};

/** What was told of its year stands though the pupil left the household since. */
const isOfPerson = ({ code }: { readonly code: string }) => code !== 'HH_MEMBER_LEFT';

type Beside = Pick<BesideYear, 'conditions' | 'today'> & {
  readonly household: StoredHousehold | undefined;
  readonly repetition: Repetition;
  readonly years: ReadonlyMap<string, readonly SchoolYear[]>;
  readonly notes: ReadonlyMap<string, string>;
};

/** Everything that can be told from the row and its member alone; other rows and other households come after. */
export function judgeRow(row: TableRow<CandidateFields>, beside: Beside): JudgedCandidate {
  const { household, repetition, years, notes, conditions, today } = beside;
  const member = household?.members.find(({ number }) => number === row.stated.number);
  const known = years.get(member?.id ?? '') ?? [];
  const before = known.find(({ year }) => year === row.stated.year);
  const noted = notes.get(`${member?.id} ${row.stated.year}`) ?? '';
  const conflict: Finding<CandidateFields>[] =
    repetition.kind === 'conflict' ? [{ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) }] : [];
  const astray = [...row.problems, ...identityFindings(row, member).filter(isOfPerson), ...conflict];
  const fixed = { row, household, member, before, note: row.stated.note ?? noted };
  const silent = CANDIDATE_ANSWERS.every((field) => row.stated[field] === undefined) && row.problems.length === 0;
  if (member === undefined || astray.some(isError)) {
    return { ...fixed, told: undefined, findings: astray, rowClass: 'rejected' };
  }
  if (silent) return { ...fixed, told: undefined, findings: astray, rowClass: 'same' };
  const otherYears = known.filter(({ year }) => year !== row.stated.year);
  const judged = judgeYear(statedOver(statedOf(row), before), {
    birthDate: member.birthDate,
    otherYears,
    conditions,
    today,
  });
  if (!judged.ok) {
    return { ...fixed, told: undefined, findings: [...astray, ...judged.problem.findings], rowClass: 'rejected' };
  }
  const { told, warnings } = judged.value;
  return {
    ...fixed,
    told,
    findings: [...astray, ...warnings],
    rowClass: classOf(told, before, fixed.note !== noted, repetition),
  };
}

function classOf(told: SchoolYear, before: SchoolYear | undefined, isNoted: boolean, { kind }: Repetition): RowClass {
  if (kind === 'repeated') return 'repeated';
  if (before === undefined) return 'new';
  return isNoted || JSON.stringify(shape(told)) !== JSON.stringify(shape(before)) ? 'changed' : 'same';
}

function shape(told: SchoolYear) {
  const stated = asStated(told);
  return STATED.map((field) => stated[field]);
}

const statedOf = ({ stated }: TableRow<CandidateFields>): Partial<StatedYear> =>
  Object.fromEntries(STATED.map((field) => [field, stated[field]]));
const STATED = ['year', 'grade', 'passed', 'mark', 'place', 'pupils', 'upperThird'] as const;
