import type { SchoolYear } from '@shared/domain/benefits/facts';
import { markText } from '@shared/domain/benefits/marks';
import { noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { insertYears } from '../../database/incentives/years';
import type { ImportKind } from '../../imports/importKind';
import { candidateSheet, candidateTable } from '../../workbooks/incentives/candidateTable';
import { remarksWorkbook, type RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { listsOf } from '../../workbooks/tables/table';

/** Name of the kind, and what a workbook of it calls itself. */
export const CANDIDATE_FILE = 'candidatos-vraem';

/** School years to be written; and every row that came, where there is something to say. */
export type CandidateDraft = {
  readonly years: readonly {
    readonly memberId: string;
    readonly householdId: string;
    readonly household: string;
    readonly number: number;
    readonly row: number;
    readonly told: SchoolYear;
    readonly note: string;
  }[];
  readonly remarked: readonly RemarkedRow[];
};

/** What schools tell of candidates, as a kind of incoming file. */
export const candidateImport: ImportKind<CandidateDraft> = {
  kind: CANDIDATE_FILE,
  outdatedBy: ['household.', 'member.', 'incentive.'],
  apply: async (tx, { years }, { importId }) => {
    await insertYears(tx, years, importId);
    await tell(tx, years, importId);
  },
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: CANDIDATE_FILE, sheets: [], lists: listsOf(candidateTable) }, [
      { sheet: candidateSheet([]), rows: remarked },
    ]),
};

const tell = (tx: Tx, years: CandidateDraft['years'], importId: string) =>
  noteEvents(
    tx,
    years.map(({ householdId, memberId, household, number, row, told }) => ({
      kind: 'incentive.told',
      householdId,
      memberId,
      subject: household,
      importId,
      details: { number, year: told.year, grade: told.grade, passed: told.passed, mark: markText(told.mark), row },
    })),
  );
