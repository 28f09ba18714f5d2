import type { Output } from '@shared/contract/routes';
import { createRandom } from '../../generator/random';
import { resultTable, type ResultFields } from '../../main/backend/workbooks/reconciliation/resultTable';
import { listStatusName } from '@shared/messages/listStatus';
import { columnSpecs, listsOf, writtenRow } from '../../main/backend/workbooks/tables/table';
import { writeWorkbook } from '../../main/backend/workbooks/writing/writeWorkbook';
import type { Call } from '../command';
import { soles } from '../text';
import { importGoodRows } from './importing';
import { expectDone } from './office';
import { ON, PERIOD, type Scene } from './scene';

type Line = Output<'payments.get'>['lines'][number];

/** The list goes to the payer, who says what became of each payment; the office accounts for all of it. */
export async function collect({ folder, seed, step, signIn }: Scene): Promise<void> {
  const sending = await signIn('supervisora', ON.send);
  await step(
    'Entregar la lista al pagador',
    async () => expectDone(await sending('payments.send', { period: PERIOD, on: ON.send, reference: 'Cargo 1' })),
    ({ status }) => listStatusName(status).toLocaleLowerCase('es'),
  );
  const path = folder(`devueltos/resultado-de-pago-${PERIOD}.xlsx`);
  const lines = await paidLines(sending);
  await step(
    'El pagador responde',
    () => answerOfPayer(path, lines, seed),
    (told) => told,
  );
  const call = await signIn('gestor', ON.reconcile);
  await step(
    'Conciliar lo pagado',
    async () => {
      const analyse = () => call('reconciliation.analyse', { period: PERIOD, file: { path } });
      await importGoodRows(call, { apply: 'reconciliation.apply', analyse });
      return expectDone(await call('reconciliation.balance', { period: PERIOD })).sums;
    },
    ({ paid, returned, pending }) => `pagado ${soles(paid)}, devuelto ${soles(returned)}, pendiente ${soles(pending)}`,
  );
}

const PAGE = 500;

async function paidLines(call: Call): Promise<readonly Line[]> {
  const all: Line[] = [];
  for (;;) {
    const asked = { period: PERIOD, status: 'PAID', offset: all.length, limit: PAGE } as const;
    const { lines } = expectDone(await call('payments.get', asked));
    all.push(...lines);
    if (lines.length < PAGE) return all;
  }
}

/** One in forty does not come, one in a hundred has an account that was closed; everybody else collects. */
async function answerOfPayer(path: string, lines: readonly Line[], seed: number): Promise<string> {
  const random = createRandom(seed);
  const rows = lines.map(({ household, holderDocument, amount }): ResultFields => {
    const chance = random.next();
    const base = { household, document: holderDocument, reference: '', total: amount / 100, on: ON.collected };
    if (chance < 0.01) return { ...base, result: 'RETURNED', reason: 'Cuenta cerrada' };
    if (chance < 0.035) return { ...base, result: 'UNCOLLECTED', reason: 'No se presentó' };
    return { ...base, result: 'COLLECTED', reason: '' };
  });
  const sheet = {
    name: resultTable.sheet,
    columns: columnSpecs(resultTable),
    rows: rows.map((row) => writtenRow(resultTable, row)),
  };
  const written = await writeWorkbook(path, {
    subject: 'resultado-de-pago',
    lists: listsOf(resultTable),
    sheets: [sheet],
  });
  if (!written.ok) throw new Error(`${path}: ${written.problem.code}`);
  const count = (result: ResultFields['result']) => rows.filter((row) => row.result === result).length;
  return `${count('COLLECTED')} cobraron, ${count('UNCOLLECTED')} no se presentaron, ${count('RETURNED')} devueltos`;
}
