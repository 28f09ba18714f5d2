import type { ImportKind } from '../../imports/importKind';
import { sisfohTable } from '../../workbooks/classification/sisfohTable';
import { remarksWorkbook } from '../../workbooks/remarks/remarksWorkbook';
import { columnSpecs, listsOf } from '../../workbooks/tables/table';
import type { SisfohDraft } from './analyseAnswers';
import { applyAnswers } from './applyAnswers';

/** SISFOH's list as a kind of incoming file. */
export const sisfohImport: ImportKind<SisfohDraft> = {
  kind: 'sisfoh',
  outdatedBy: ['household.', 'member.', 'catalog.', 'classification.'],
  apply: (tx, { today, answers }, { importId, newId }) => applyAnswers(tx, answers, { today, newId, importId }),
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: 'sisfoh', sheets: [], lists: listsOf(sisfohTable) }, [
      { sheet: { name: sisfohTable.sheet, columns: columnSpecs(sisfohTable) }, rows: remarked },
    ]),
};
