import type { ImportKind } from '../../../imports/importKind';
import { inChunks } from '../../../jobs/job';
import { remarksWorkbook } from '../../../workbooks/remarks/remarksWorkbook';
import { columnSpecs, listsOf } from '../../../workbooks/tables/table';
import type { ListDraft } from './analyseList';
import type { DistrictList, DistrictRow } from './districtList';

/** A list of districts as a kind of incoming file. */
export const listImport = <Row extends DistrictRow>(list: DistrictList<Row>): ImportKind<ListDraft<Row>> => ({
  kind: list.kind,
  outdatedBy: ['territory.'],
  apply: async (tx, { entries }, { importId, newId, job, name }) => {
    for await (const { entry, row } of inChunks(entries, entries.length, job, name)) {
      await list.state(tx, entry, { id: newId(), importId, row });
    }
  },
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: list.kind, sheets: [], lists: listsOf(list.table) }, [
      { sheet: { name: list.table.sheet, columns: columnSpecs(list.table) }, rows: remarked },
    ]),
});
