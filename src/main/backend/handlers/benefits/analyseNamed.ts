import type { FileReport } from '@shared/contract/imports';
import { namingLists, type NamingList } from '@shared/domain/benefits/naming';
import type { Backend } from '../../backend';
import { loadListings, type Listing } from '../../database/benefits/named';
import { loadStatuses } from '../../database/benefits/people';
import { loadEveryBenefit } from '../../database/benefits/sent';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import { listCodes } from '../../database/households/searchHouseholds';
import { tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions } from '../../imports/repeats';
import { inChunks, type JobContext } from '../../jobs/job';
import { namedTable, type NamedFields } from '../../workbooks/benefits/namedTable';
import type { WorkbookContent } from '../../workbooks/reading/content';
import { readTable, type TableRow } from '../../workbooks/tables/readTable';
import { shown } from '../../workbooks/tables/valueKinds';
import { codeFinder } from '../households/import/codes';
import { judgeNamed, type JudgedNaming } from './judgeNamed';
import type { NamedDraft } from './namedImport';

type Row = TableRow<NamedFields>;

/** Compares a list of headquarters with the registry; writes nothing. */
export async function analyseNamed(
  { db }: Backend,
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<NamedDraft>> {
  const answer = await readTable(content, namedTable);
  if (answer.kind !== 'table') return tableRefused(answer, namedTable.sheet);
  const read = answer.table;
  const judged = await judgeRows(db, read.rows, job);
  const { remarked, ...report } = reportOf(namedTable, read, judged);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: { ...report, changes: judged.flatMap(changesOf) },
    draft: { named: judged.flatMap(({ naming }) => naming ?? []), remarked },
  };
}

async function judgeRows(db: Backend['db'], rows: readonly Row[], job: JobContext): Promise<readonly JudgedNaming[]> {
  const lists = new Map(namingLists(await loadEveryBenefit(db)).map((one) => [one.list, one]));
  const find = codeFinder(await listCodes(db));
  const codeOf = ({ stated }: Row) => find(stated.household ?? '').code;
  const households = await loadHouseholds(db, [...new Set(rows.map(codeOf))]);
  const statuses = await loadStatuses(
    db,
    [...households.values()].map(({ id }) => id),
  );
  const held = new Map((await loadListings(db)).map((one) => [keyOf(one.list, one.householdId), one]));
  const repetitions = findRepetitions(
    rows,
    (row) => (row.stated.list === undefined ? undefined : `${listCode(row)} ${codeOf(row)}`),
    ({ stated }) => JSON.stringify([stated.since, stated.reference]),
  );
  const judged: JudgedNaming[] = [];
  for await (const row of inChunks(rows, rows.length, job, 'comparing')) {
    const household = households.get(codeOf(row));
    const list: NamingList | undefined = lists.get(listCode(row));
    judged.push(
      judgeNamed(row, {
        list,
        known: [...lists.keys()],
        household,
        statuses: statuses.get(household?.id ?? '') ?? [],
        before: held.get(keyOf(list?.list, household?.id)),
        repetition: repetitions.get(row) ?? { kind: 'only' },
      }),
    );
  }
  return judged;
}

const keyOf = (list = '', householdId = '') => `${list} ${householdId}`;
const listCode = ({ stated }: Row) => (stated.list ?? '').toUpperCase();

function changesOf({ before, naming }: JudgedNaming): FileReport['changes'] {
  if (before === undefined || naming === undefined) return [];
  const { since, reference } = namedTable.columns;
  const shownOf = (one: Listing) => [shown(since.kind, one.since), one.reference];
  const [was, now] = [shownOf(before), shownOf(naming)];
  return [since.header, reference.header]
    .map((field, index) => ({ field, before: was[index] ?? '', after: now[index] ?? '' }))
    .filter((change) => change.before !== change.after)
    .map((change) => ({ row: `${naming.household} · ${naming.list}`, ...change, decidedBy: '' }));
}
