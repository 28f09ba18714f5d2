import type { ImportKind } from '../../imports/importKind';
import { campaignSheet } from '../../workbooks/documents/campaignSheet';
import { campaignTable } from '../../workbooks/documents/campaignTable';
import { remarksWorkbook } from '../../workbooks/remarks/remarksWorkbook';
import { listsOf } from '../../workbooks/tables/table';
import type { ResultsDraft } from './analyseResults';
import { applyResults } from './applyResults';

/** A campaign list that came back, as a kind of incoming file. */
export const resultsImport: ImportKind<ResultsDraft> = {
  kind: 'campana-documentos',
  outdatedBy: ['household.', 'member.', 'document.'],
  apply: (tx, { today, results }, { importId, newId }) =>
    applyResults(tx, { newId, today: () => today }, results, importId),
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: 'campana-documentos', sheets: [], lists: listsOf(campaignTable) }, [
      { sheet: campaignSheet([]), rows: remarked },
    ]),
};
