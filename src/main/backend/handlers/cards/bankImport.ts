import type { IsoDate } from '@shared/domain/calendar';
import type { CardStep } from '@shared/domain/cards/card';
import type { HouseholdAccount } from '@shared/domain/households/account';
import { bankEvidence } from '@shared/messages/cards';
import type { Backend } from '../../backend';
import { insertCardStep } from '../../database/cards/cards';
import type { Tx } from '../../database/handles';
import type { ApplyContext, ImportKind } from '../../imports/importKind';
import { bankSheet, bankTable } from '../../workbooks/cards/bankTable';
import { remarksWorkbook, type RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { listsOf } from '../../workbooks/tables/table';
import { changeOrPropose } from '../households/account';

/** Name of the kind, and what a workbook of it calls itself. */
export const BANK_FILE = 'cuentas-banco';

/** What the bank did for a household: the steps it comes to, and the account it opened. */
export type BankDeed = {
  readonly household: string;
  readonly householdId: string;
  readonly memberId: string;
  readonly row: number;
  readonly steps: readonly CardStep[];
  readonly day: IsoDate;
  readonly last4: string;
  readonly note: string;
  readonly account: HouseholdAccount | null;
};

export type BankDraft = { readonly deeds: readonly BankDeed[]; readonly remarked: readonly RemarkedRow[] };

/** Answers of the bank as a kind of incoming file. */
export const bankImport: Pick<ImportKind<BankDraft>, 'kind' | 'outdatedBy' | 'remarks'> = {
  kind: BANK_FILE,
  outdatedBy: ['household.', 'member.', 'card.', 'proposal.'],
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: BANK_FILE, sheets: [], lists: listsOf(bankTable) }, [
      { sheet: bankSheet([]), rows: remarked },
    ]),
};

/** The same with what it takes to apply it: an account of a household that is paid is proposed to a second person. */
export const bankImportOf = (backend: Backend): ImportKind<BankDraft> => ({
  ...bankImport,
  apply: async (tx, { deeds }, context) => {
    for (const deed of deeds) await recordDeed(backend, tx, deed, context);
  },
});

async function recordDeed(backend: Backend, tx: Tx, deed: BankDeed, { importId, name }: ApplyContext): Promise<void> {
  const { household, householdId, memberId, row, steps, day, last4, note, account } = deed;
  const evidence = bankEvidence(name, row);
  if (account !== null) {
    const stated = { code: household, ...account, since: day, reason: 'OPENED', evidence } as const;
    const changed = await changeOrPropose(backend, tx, stated, { importId, row });
    // Judged when the file was read, and nothing it was compared with has changed since.
    if (!changed.ok) throw new Error(`row ${row}: ${changed.problem.code}`);
  }
  for (const step of steps) {
    const digits = step === 'DELIVERED' ? last4 : '';
    await insertCardStep(tx, {
      householdId,
      memberId,
      step,
      day,
      last4: digits,
      evidence,
      note,
      source: { importId, row },
    });
  }
}
