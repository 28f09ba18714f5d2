import { replayDifferences, type ComparedLine } from '@shared/domain/payments/replay';
import { ok, refuse } from '@shared/domain/result';
import { loadInput } from '../../database/payments/inputs';
import { listLines } from '../../database/payments/lines';
import { findList } from '../../database/payments/lists';
import { findBrokenEntry } from '../../database/payments/ledgerCheck';
import type { HandlersOf } from '../../dispatch';

export const replayHandlers: Pick<HandlersOf<'payments'>, 'payments.replay' | 'payments.verifyLedger'> = {
  'payments.replay': async ({ db }, { period }) => {
    const list = await findList(db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    const kept = await loadInput(db, list.id);
    if (kept === undefined) return refuse({ code: 'list-without-inputs', period });
    const lines = await listLines(db, list.id);
    const differences = replayDifferences(kept.input, lines).map(({ listed, replayed, ...one }) => ({
      ...one,
      listed: told(listed),
      replayed: told(replayed),
    }));
    const areInputsKept = kept.sha256 === list.inputsSha256;
    return ok({ period, equal: differences.length === 0 && areInputsKept, areInputsKept, differences });
  },

  'payments.verifyLedger': async ({ db }) => ok(await findBrokenEntry(db)),
};

const told = (line: ComparedLine | null) =>
  line && { kind: line.kind, status: line.status, cents: line.cents, reason: line.reason };
