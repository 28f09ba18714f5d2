import { insertAnswers } from '../../database/documents/answers';
import { noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import type { ApplyContext, ImportKind } from '../../imports/importKind';
import { reniecSheet } from '../../workbooks/documents/campaignSheet';
import { reniecTable } from '../../workbooks/documents/reniecTable';
import { remarksWorkbook } from '../../workbooks/remarks/remarksWorkbook';
import { listsOf } from '../../workbooks/tables/table';
import type { ReniecDraft } from './analyse';

/** An answer list of RENIEC as a kind of incoming file. */
export const reniecImport: ImportKind<ReniecDraft> = {
  kind: 'consulta-reniec',
  outdatedBy: ['household.', 'member.', 'reniec.'],
  apply: keepAnswers,
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: 'consulta-reniec', sheets: [], lists: listsOf(reniecTable) }, [
      { sheet: reniecSheet([]), rows: remarked },
    ]),
};

async function keepAnswers(tx: Tx, { answers }: ReniecDraft, { importId, newId }: ApplyContext): Promise<void> {
  await insertAnswers(
    tx,
    answers.map(({ judged, ...place }) => ({ ...place, ...judged })),
    { newId, importId },
  );
  const households = await loadHouseholds(tx, [...new Set(answers.map(({ household }) => household))]);
  await noteEvents(
    tx,
    answers.map(({ household, memberId, number, judged, row }) => ({
      kind: 'reniec.answered',
      householdId: households.get(household)?.id ?? '',
      memberId,
      importId,
      details: { number, reniecAnswer: judged.answer, checkedOn: judged.checkedOn, row },
    })),
  );
}
