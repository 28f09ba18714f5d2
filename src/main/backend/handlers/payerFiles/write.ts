import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { toCents } from '@shared/domain/money';
import type { PayerLayout, PaymentOrder } from '@shared/domain/payerFiles/layout';
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
  const all = (await listPayees(backend.db, list.id)).filter(({ cents }) => cents > 0);
  const chosen = all.filter(({ paymentMode }) => mode === undefined || paymentMode === mode);
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
  const rows = payerRows(layout, orders);
  if (!rows.ok) return misfit(rows.misfit);
  const text =
    layout.form === 'FIXED'
      ? rows.rows.map((row) => `${row.join('')}\r\n`).join('')
      : stringify(rows.rows as string[][], { delimiter: layout.delimiter, record_delimiter: 'windows' });
  return ok(Buffer.from(text, layout.encoding === 'LATIN1' ? 'latin1' : 'utf8'));
}
