import { insertNames } from '../../database/classification/names';
import type { ImportKind } from '../../imports/importKind';
import { remarksOfTable } from '../../imports/judgedRows';
import { sisfohTable } from '../../workbooks/classification/sisfohTable';
import type { SisfohDraft } from './analyseAnswers';
import { applyAnswers } from './applyAnswers';

/** SISFOH's list as a kind of incoming file. */
export const sisfohImport: ImportKind<SisfohDraft> = {
  kind: 'sisfoh',
  outdatedBy: ['household.', 'member.', 'catalog.', 'classification.'],
  apply: async (tx, { today, answers, names = [] }, { importId, newId }) => {
    await applyAnswers(tx, answers, { today, newId, importId });
    await insertNames(tx, names, importId);
  },
  remarks: ({ remarked }) => remarksOfTable('sisfoh', sisfohTable, remarked),
};
