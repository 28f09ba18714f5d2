import { layoutFault } from '@shared/domain/payerFiles/layout';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import type { ReadDb, Tx } from '../../database/handles';
import { listLayouts, saveLayout } from '../../database/payments/payerLayouts';
import { findSetting, putSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import type { Payer } from '../../payerFiles/pain001';
import { previewPayerFile, writePayerFile } from './write';

export const payerFileHandlers: HandlersOf<'payerFiles'> = {
  'payerFiles.layouts': async ({ db }) => ok([...(await listLayouts(db))].map(mutable)),

  'payerFiles.saveLayout': (backend, { name, layout }) =>
    backend.write(async (tx) => {
      const why = layoutFault(layout);
      if (why !== null) return refuse({ code: 'layout-not-possible', why });
      await saveLayout(tx, { name, layout });
      await noteEvent(tx, { kind: 'payments.layout', subject: name, details: { layout } });
      return ok({});
    }),

  'payerFiles.preview': previewPayerFile,

  'payerFiles.payer': async ({ db }) => ok((await findPayer(db)) ?? null),

  'payerFiles.setPayer': (backend, payer) =>
    backend.write(async (tx) => {
      await putSetting(tx, PAYER, JSON.stringify(payer));
      await noteEvent(tx, { kind: 'payments.payer', subject: payer.name, details: { bank: payer.bank } });
      return ok({});
    }),

  'payerFiles.write': (backend, asked) => writePayerFile(backend, asked, findPayer),
};

const PAYER = 'payer';

async function findPayer(db: ReadDb | Tx): Promise<Payer | undefined> {
  const value = await findSetting(db, PAYER);
  return value === undefined ? undefined : (JSON.parse(value) as Payer); // written by setPayer
}

const mutable = ({ name, layout, isShipped }: Awaited<ReturnType<typeof listLayouts>>[number]) => ({
  name,
  isShipped,
  layout: { ...layout, columns: layout.columns.map((column) => ({ ...column })) },
});
