import { noteEvents } from '../../database/events';
import { putListed, type Listing } from '../../database/benefits/named';
import type { ImportKind } from '../../imports/importKind';
import { remarksOfTable } from '../../imports/judgedRows';
import { namedTable } from '../../workbooks/benefits/namedTable';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';

/** Households to be named; and every row that came, where there is something to say. */
export type NamedDraft = {
  readonly named: readonly (Listing & { readonly household: string; readonly row: number })[];
  readonly remarked: readonly RemarkedRow[];
};

export const NAMED_FILE = 'hogares-nombrados';

/** Lists of headquarters that name households, as a kind of incoming file. */
export const namedImport: ImportKind<NamedDraft> = {
  kind: NAMED_FILE,
  outdatedBy: ['household.', 'member.', 'benefit.', 'rules.'],
  apply: async (tx, { named }, { importId }) => {
    for (const { household: _household, row: _row, ...listing } of named) await putListed(tx, listing, importId);
    await noteEvents(
      tx,
      named.map(({ household, householdId, row, list, since, reference }) => ({
        kind: 'benefit.listed',
        householdId,
        subject: household,
        importId,
        details: { list, since, reference, row },
      })),
    );
  },
  remarks: ({ remarked }) => remarksOfTable(NAMED_FILE, namedTable, remarked),
};
