import type { IsoDate } from '@shared/domain/calendar';
import { isRepairedDocument } from '@shared/domain/documents';
import type { HouseholdFields, MemberFields } from '@shared/domain/households';
import type { Backend } from '../../../backend';
import { loadHouseholds } from '../../../database/households/loadHouseholds';
import { listCodes } from '../../../database/households/searchHouseholds';
import { loadOfficialCodes } from '../../../database/territory/officialCodes';
import { tableRefused, type ContentOutcome } from '../../../imports/analyseFile';
import { refuseOtherCoding } from '../../../imports/ubigeoCoding';
import { inTurns } from '../../../jobs/inTurns';
import { inChunks, pause, type JobContext } from '../../../jobs/job';
import type { WorkbookContent } from '../../../workbooks/reading/content';
import { householdTable } from '../../../workbooks/households/householdTable';
import { memberTable } from '../../../workbooks/households/memberTable';
import { readTable } from '../../../workbooks/tables/readTable';
import { isError } from '../../../workbooks/tables/tableReport';
import { addCrossChecks } from './crossChecks';
import { addPayeeChecks } from './payeeChecks';
import { groupRows, type GroupedFile } from './groups';
import { judgeGroup, type JudgedGroup } from './judgeGroup';
import { addLikenesses } from './likeness';
import { classify, reportOf, type ClassedGroup, type ClassedRow, type Remarked } from './report';
import { findingsOfRow } from './rowFindings';
import { withOfficialCodes } from './officialCodes';

/** Households as they shall stand, only those that change; and every row that came, where there is something to say. */
export type HouseholdDraft = {
  readonly today: IsoDate;
  readonly households: readonly {
    readonly household: HouseholdFields;
    readonly row?: number;
    readonly members: readonly {
      readonly fields: MemberFields;
      readonly row: number;
      readonly documentRepaired: boolean;
    }[];
  }[];
  readonly remarked: Remarked;
};

/** Compares a W1 workbook with the registry; writes nothing. */
export async function analyseHouseholds(
  { db, today }: Backend,
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<HouseholdDraft>> {
  const households = await readTable(content, householdTable);
  if (households.kind !== 'table') return tableRefused(households, householdTable.sheet);
  await pause(job, 0, 0, 'comparing');
  const members = await readTable(content, memberTable);
  if (members.kind !== 'table') return tableRefused(members, memberTable.sheet);
  const otherCoding = await refuseOtherCoding(db, content, households.table);
  if (otherCoding !== undefined) return otherCoding;
  const placed = withOfficialCodes(households.table, await loadOfficialCodes(db));
  const sheets = { households: placed, members: members.table };

  await pause(job, 0, 0, 'comparing');
  const grouped = await groupRows(sheets.households, sheets.members, await listCodes(db));
  await pause(job, 0, grouped.groups.length, 'comparing');
  const known = await loadHouseholds(
    db,
    grouped.groups.map(({ code }) => code),
  );
  const judged: JudgedGroup[] = [];
  for await (const group of inChunks(grouped.groups, grouped.groups.length, job, 'comparing')) {
    judged.push(judgeGroup(group, known.get(group.code), today()));
  }
  const { length } = judged;
  await pause(job, length, length, 'comparing');
  const crossed = await addPayeeChecks(db, await addCrossChecks(db, judged), today());
  await pause(job, length, length, 'comparing');
  const classed = await inTurns(await addLikenesses(db, crossed, job), classify);
  await pause(job, length, length, 'comparing');
  const { report, remarked } = await reportOf(sheets, classed, strayRows(grouped));
  return {
    outcome: 'draft',
    report,
    draft: { today: today(), households: classed.flatMap(drafted), remarked },
    sheets: [households.table.sheet, members.table.sheet],
  };
}

/** Rows without a code: rejected, each with what is missing. */
const strayRows = ({ stray }: GroupedFile): Pick<ClassedGroup, 'households' | 'members'> => ({
  households: stray.households.map((one) => rejected({ row: one.row, findings: findingsOfRow(one, 'code') })),
  members: stray.members.map((one) => rejected({ row: one.row, findings: findingsOfRow(one, 'household') })),
});

const rejected = <Fields>(row: Omit<ClassedRow<Fields>, 'rowClass'>): ClassedRow<Fields> => {
  if (!row.findings.some(isError)) throw new Error('a row without a code says why it is rejected');
  return { ...row, rowClass: 'rejected' };
};

function drafted({ group, accepted }: ClassedGroup): HouseholdDraft['households'] {
  const { after, change } = group;
  if (!accepted || after === undefined) return [];
  const members = group.members.flatMap((member) =>
    member.after === undefined || member.change === 'same' || member.repetition.kind !== 'only'
      ? []
      : [{ fields: member.after, row: member.row.number, documentRepaired: isRepairedDocument(member.merged) }],
  );
  if (change === 'same' && members.length === 0) return [];
  const row = group.households.find(({ repetition }) => repetition.kind === 'only')?.row.number;
  return [{ household: after, ...(row !== undefined && { row }), members }];
}
