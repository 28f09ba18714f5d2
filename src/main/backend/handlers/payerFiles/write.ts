import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { toDate } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import { layoutFault, type PayerLayout, type PaymentOrder } from '@shared/domain/payerFiles/layout';
import { payerRows } from '@shared/domain/payerFiles/payerRows';
import { paymentMessageId, paymentReference, REFERENCE_LONGEST } from '@shared/domain/payerFiles/reference';
import { isInForce } from '@shared/domain/payments/listStatus';
import { ok, refuse, type Result } from '@shared/domain/result';
import { paymentModeName } from '@shared/messages/account';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import type { ReadDb } from '../../database/handles';
import { findList, type StoredList } from '../../database/payments/lists';
import { listPayees, type StoredPayee } from '../../database/payments/payees';
import { listLayouts } from '../../database/payments/payerLayouts';
import type { Handlers } from '../../dispatch';
import { pain001, type Payer } from '../../payerFiles/pain001';
import { writeBytes } from '../writeFile';

type Asked = Parsed<'payerFiles.write'>;
type FindPayer = (db: ReadDb) => Promise<Payer | undefined>;

/** Writes the file and tells who took it out; the same list gives the same bytes. */
export async function writePayerFile(backend: Backend, asked: Asked, findPayer: FindPayer) {
  const { period, mode, file } = asked;
  const list = await findList(backend.db, period);
  if (list === undefined) return refuse({ code: 'list-absent' as const, period });
  if (!isInForce(list.status)) return refuse({ code: 'list-not-approved' as const, period });
  const all = await paidBy(backend.db, list);
  const chosen = all.filter(ofMode(mode));
  const paid = asked.as.kind === 'PAIN001' ? chosen.filter(({ accountNumber }) => accountNumber !== '') : chosen;
  const content = await contentOf(backend, asked, list, { orders: paid.map(orderOf(list)), findPayer });
  if (!content.ok) return content;
  const bytes = content.value;
  const written = await writeBytes(file.path, bytes);
  if (!written.ok) return written;
  const told = {
    name: basename(file.path),
    ...totalsOf(paid),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return backend.write(async (tx) => {
    await noteEvent(tx, { kind: 'payments.payer-file', subject: period, details: { ...told, as: asked.as.kind } });
    return ok({ ...told, left: totalsOf(all.filter((one) => !paid.includes(one))) });
  });
}

const paidBy = async (db: ReadDb, { id }: StoredList) => (await listPayees(db, id)).filter(({ cents }) => cents > 0);

const ofMode =
  (mode: Asked['mode']) =>
  ({ paymentMode }: StoredPayee) =>
    mode === undefined || paymentMode === mode;

const LINES_SHOWN = 5;

/** The first lines as the layout writes them, and the last where it has totals; of every household it is known to fit. */
export const previewPayerFile: Handlers['payerFiles.preview'] = async ({ db }, { period, layout, mode }) => {
  const why = layoutFault(layout);
  if (why !== null) return refuse({ code: 'layout-not-possible', why });
  const list = await findList(db, period);
  if (list === undefined) return refuse({ code: 'list-absent', period });
  const paid = (await paidBy(db, list)).filter(ofMode(mode));
  if (paid.length === 0) return refuse({ code: 'payer-file-empty', period });
  const lines = linesOf(layout, paid.map(orderOf(list)));
  if (!lines.ok) return lines;
  const all = lines.value;
  const isLong = all.length > LINES_SHOWN + 1;
  const shown = isLong ? [...all.slice(0, LINES_SHOWN), '…', ...all.slice(layout.hasTotals ? -1 : all.length)] : all;
  return ok({ lines: [...shown], ...totalsOf(paid) });
};

const totalsOf = (payees: readonly StoredPayee[]) => ({
  paid: payees.length,
  total: payees.reduce((sum, { cents }) => sum + cents, 0),
});

const orderOf =
  (list: StoredList) =>
  (payee: StoredPayee): PaymentOrder => ({
    household: payee.household,
    document: payee.holderDocument,
    holder: payee.holder,
    ubigeo: payee.ubigeo,
    center: payee.center,
    mode: payee.paymentMode === '' ? '' : paymentModeName(payee.paymentMode),
    payPoint: payee.payPoint,
    account: payee.accountNumber,
    cents: toCents(payee.cents),
    period: list.period,
    on: toDate((list.approvedAt ?? list.calculatedAt).slice(0, 10)),
    reference: paymentReference(list.id, payee.household),
  });

type Content = { readonly orders: readonly PaymentOrder[]; readonly findPayer: FindPayer };

async function contentOf(
  { db }: Backend,
  { as, mode }: Asked,
  list: StoredList,
  { orders, findPayer }: Content,
): Promise<Result<Buffer, Problem>> {
  if (orders.length === 0) return refuse({ code: 'payer-file-empty', period: list.period });
  if (as.kind === 'LAYOUT') {
    const known = (await listLayouts(db)).find(({ name }) => name === as.layout);
    return known === undefined ? refuse({ code: 'not-found', what: as.layout }) : textOf(known.layout, orders);
  }
  const payer = await findPayer(db);
  if (payer === undefined) return refuse({ code: 'payer-unknown' });
  const long = orders.find(({ reference }) => reference.length > REFERENCE_LONGEST);
  if (long !== undefined) return misfit({ household: long.household, title: 'EndToEndId', value: long.reference });
  const createdAt = list.approvedAt ?? list.calculatedAt;
  return ok(
    Buffer.from(
      pain001({ messageId: paymentMessageId(list.id, mode), createdAt, payOn: as.payOn, payer, orders }),
      'utf8',
    ),
  );
}

const misfit = (one: { readonly household: string; readonly title: string; readonly value: string }) =>
  refuse({ code: 'payer-misfit' as const, ...one });

/** Lines end as banks read them; a value that looks like a formula stays as it is: no spreadsheet is meant to open it. */
function textOf(layout: PayerLayout, orders: readonly PaymentOrder[]): Result<Buffer, Problem> {
  const lines = linesOf(layout, orders);
  if (!lines.ok) return lines;
  const text = lines.value.map((line) => `${line}\r\n`).join('');
  return ok(Buffer.from(text, layout.encoding === 'LATIN1' ? 'latin1' : 'utf8'));
}

function linesOf(layout: PayerLayout, orders: readonly PaymentOrder[]): Result<readonly string[], Problem> {
  const rows = payerRows(layout, orders);
  if (!rows.ok) return misfit(rows.misfit);
  const { delimiter } = layout;
  return ok(
    rows.rows.map((row) => (layout.form === 'FIXED' ? row.join('') : stringify([[...row]], { delimiter, eof: false }))),
  );
}
