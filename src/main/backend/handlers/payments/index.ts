import { basename } from 'node:path';
import { accountSeenBy } from '@shared/domain/households/account';
import { isInForce } from '@shared/domain/payments/listStatus';
import { isPaid, totalsOf } from '@shared/domain/payments/totals';
import { ok, refuse } from '@shared/domain/result';
import { paymentModeName } from '@shared/messages/account';
import type { SignedInUser } from '../../backend';
import { noteEvent } from '../../database/events';
import { listLines } from '../../database/payments/lines';
import { findList } from '../../database/payments/lists';
import { listPayees, type StoredPayee } from '../../database/payments/payees';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import { payrollWorkbook } from '../../workbooks/payments';
import { writeAsked } from '../writeFile';
import { approveHandlers } from './approve';
import { auditHandlers } from './audit';
import { calculateHandlers } from './calculate';
import { correctionHandlers } from './corrections';
import { holdHandlers } from './holds';
import { lifeHandlers } from './life';
import { replayHandlers } from './replay';
import { rowsOf } from './rows';
import { whyHandlers } from './why';

/** Beside the lines, whose hash says who is paid how much and not where; in full for who pays into it. */
const withAccount = <Row>(row: Row, payee: StoredPayee | undefined, { role }: SignedInUser) => ({
  ...row,
  paymentMode: payee === undefined || payee.paymentMode === '' ? '' : paymentModeName(payee.paymentMode),
  accountNumber: payee === undefined ? '' : accountSeenBy(role, payee.accountNumber),
});

export const paymentHandlers: HandlersOf<'payments'> = {
  ...calculateHandlers,
  ...approveHandlers,
  ...auditHandlers,
  ...whyHandlers,
  ...replayHandlers,
  ...correctionHandlers,
  ...lifeHandlers,
  ...holdHandlers,

  'payments.get': async ({ db }, { period, status, offset, limit }) => {
    const list = await findList(db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    const rows = rowsOf(period, { lines: await listLines(db, list.id), payees: await listPayees(db, list.id) });
    const asked = rows.filter(
      (row) => status === undefined || (status === 'PAID' ? isPaid(row) : row.status === status),
    );
    const { ruleSet, sha256: hash, calculatedBy, calculatedAt } = list;
    const isApproved = isInForce(list.status);
    return ok({
      period,
      status: list.status,
      ruleSet,
      hash,
      calculatedBy,
      calculatedAt,
      approvedBy: isApproved ? list.approvedBy : null,
      approvedAt: isApproved ? list.approvedAt : null,
      ...totalsOf(rows),
      lines: asked.slice(offset, offset + limit).map(({ ubigeo: _ubigeo, ...line }) => line),
    });
  },

  'payments.export': async (backend, { period, file }) => {
    const list = await findList(backend.db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    if (!isInForce(list.status) || list.approvedBy === null || list.approvedAt === null)
      return refuse({ code: 'list-not-approved', period });
    const payees = await listPayees(backend.db, list.id);
    const collectors = new Map(payees.map((payee) => [payee.household, payee]));
    const rows = rowsOf(period, { lines: await listLines(backend.db, list.id), payees }).map((row) =>
      withAccount(row, collectors.get(row.household), backend.user),
    );
    const { id, ruleSet, sha256: hash, approvedBy, approvedAt } = list;
    const office = await getSetting(backend.db, 'office_name');
    const paid = rows.filter(isPaid);
    const notPaid = rows.filter((row) => row.status !== 'PAID');
    const spec = payrollWorkbook({ id, period, ruleSet, hash, approvedBy, approvedAt, office, paid, notPaid });
    const written = await writeAsked(file.path, spec);
    if (!written.ok) return written;
    const name = basename(file.path);
    const { total } = totalsOf(rows);
    return backend.write(async (tx) => {
      await noteEvent(tx, { kind: 'payments.exported', subject: period, details: { name, paid: paid.length, total } });
      return ok({ name, paid: paid.length, total });
    });
  },
};
