import { RECEIPT_DAYS, waitingFor } from '@shared/domain/packages/outbox';
import { ok } from '@shared/domain/result';
import { localDay } from '../../clock';
import { noteEvent } from '../../database/events';
import type { ReadDb } from '../../database/handles';
import { listPackages } from '../../database/packages/sent';
import { findSetting, putSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';

const DAYS = 'receipt_days';
const receiptDays = async (db: ReadDb) => Number((await findSetting(db, DAYS)) ?? RECEIPT_DAYS);

export const outboxHandlers: Pick<HandlersOf<'packages'>, 'packages.outbox' | 'packages.setReceiptDays'> = {
  'packages.outbox': async ({ db, today }) => {
    const allowed = await receiptDays(db);
    const waiting = (await listPackages(db))
      .filter(({ receivedOn }) => receivedOn === null)
      .map(({ identifier, sequence, kind, period, createdAt }) => {
        const sent = { identifier, sequence, kind, period, createdAt };
        return { ...sent, ...waitingFor(localDay(new Date(createdAt)), today(), allowed) };
      });
    return ok({ allowed, late: waiting.filter(({ isLate }) => isLate).length, waiting });
  },

  'packages.setReceiptDays': (backend, { days }) =>
    backend.write(async (tx) => {
      await putSetting(tx, DAYS, String(days));
      await noteEvent(tx, { kind: 'package.receipt-days', details: { days } });
      return ok({ days });
    }),
};
