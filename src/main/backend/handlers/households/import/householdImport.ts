import { findFacilityIds } from '../../../database/catalogs/facilityIds';
import type { Tx } from '../../../database/handles';
import { loadHouseholds } from '../../../database/households/loadHouseholds';
import { planHousehold } from '../../../database/households/planHousehold';
import { refreshSummaries } from '../../../database/households/summaries';
import { flushWrites, noWrites } from '../../../database/households/writes';
import type { ApplyContext, ImportKind } from '../../../imports/importKind';
import { inChunks } from '../../../jobs/job';
import { householdTable } from '../../../workbooks/households/householdTable';
import { memberTable } from '../../../workbooks/households/memberTable';
import { remarksWorkbook } from '../../../workbooks/remarks/remarksWorkbook';
import { columnSpecs, listsOf } from '../../../workbooks/tables/table';
import type { HouseholdDraft } from './analyse';

/** W1 as a kind of incoming file. */
export const householdImport: ImportKind<HouseholdDraft> = {
  kind: 'hogares',
  outdatedBy: ['household.', 'member.', 'proposal.', 'catalog.'],
  apply: applyHouseholds,
  remarks: ({ remarked }) =>
    remarksWorkbook(
      { subject: 'hogares', sheets: [], lists: { ...listsOf(householdTable), ...listsOf(memberTable) } },
      [
        { sheet: { name: householdTable.sheet, columns: columnSpecs(householdTable) }, rows: remarked.households },
        { sheet: { name: memberTable.sheet, columns: columnSpecs(memberTable) }, rows: remarked.members },
      ],
    ),
};

async function applyHouseholds(
  tx: Tx,
  { today, households }: HouseholdDraft,
  { importId, newId, job }: ApplyContext,
): Promise<void> {
  const codes = households.map(({ household }) => household.code);
  const known = await loadHouseholds(tx, codes);
  const facilities = await findFacilityIds(
    tx,
    households.flatMap(({ members }) => members.map(({ fields }) => fields)),
  );
  const context = { today, newId, facilities, importId };
  const writes = noWrites();
  for await (const after of inChunks(households, households.length, job, 'applying')) {
    planHousehold(writes, known.get(after.household.code), after, context);
  }
  await flushWrites(tx, writes, newId);
  await refreshSummaries(tx, codes);
}
