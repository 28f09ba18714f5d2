import { basename, join } from 'node:path';
import type { Problem } from '@shared/contract/problems';
import type { PaymentMode } from '@shared/domain/households/account';
import { payGroups } from '@shared/domain/payments/payGroups';
import { isPaid, totalsOf } from '@shared/domain/payments/totals';
import { ok, refuse, type Result } from '@shared/domain/result';
import { payGroupName } from '@shared/messages/account';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import { findLedgerHead } from '../../database/payments/ledger';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import { payrollWorkbook, type Payroll } from '../../workbooks/payments';
import { makeFolder, writeAsked } from '../writeFile';
import { findApproved, type ApprovedList, type PlacedRow } from './approvedList';
import { linesSha256 } from './rows';
import { paidBenefits } from './benefitNames';

type ExportHandlers = Pick<HandlersOf<'payments'>, 'payments.export' | 'payments.exportParts'>;
type Asked = { readonly mode?: PaymentMode | '' | undefined; readonly payPoint?: string | undefined };

export const exportHandlers: ExportHandlers = {
  'payments.export': async (backend, { period, file, mode, payPoint }) => {
    const found = await findApproved(backend, period);
    if (!found.ok) return found;
    const written = await writePart(backend, found.value, file.path, { mode, payPoint });
    if (!written.ok) return written;
    const [name, paid] = [basename(file.path), written.value.length];
    const { total } = totalsOf(written.value);
    return backend.write(async (tx) => {
      await noteEvent(tx, { kind: 'payments.exported', subject: period, details: { name, paid, total } });
      return ok({ name, paid, total });
    });
  },

  'payments.exportParts': async (backend, { period, folder }) => {
    const found = await findApproved(backend, period);
    if (!found.ok) return found;
    const made = await makeFolder(folder.path);
    if (!made.ok) return made;
    const parts: { name: string; paid: number; total: number }[] = [];
    for (const [index, { paymentMode, payPoint, count, total }] of payGroups(
      found.value.rows.filter(isPaid),
    ).entries()) {
      const name = `${partName(index + 1, period, { paymentMode, payPoint })}.xlsx`;
      const written = await writePart(backend, found.value, join(folder.path, name), { mode: paymentMode, payPoint });
      if (!written.ok) return written;
      parts.push({ name, paid: count, total });
    }
    return backend.write(async (tx) => {
      await noteEvent(tx, { kind: 'payments.exported', subject: period, details: { parts } });
      return ok({ parts, ...sumOf(parts) });
    });
  },
};

const sumOf = (parts: readonly { readonly paid: number; readonly total: number }[]) => ({
  paid: parts.reduce((sum, { paid }) => sum + paid, 0),
  total: parts.reduce((sum, { total }) => sum + total, 0),
});

/** The number keeps two points apart whose names differ in letters that a file's name cannot have. */
const partName = (number: number, period: string, group: Pick<PlacedRow, 'paymentMode' | 'payPoint'>) =>
  `lista-de-pago-${period}-${String(number).padStart(2, '0')}-${payGroupName(group)}`
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, 100);

/** One workbook of those asked for, beside the totals of the whole list; who is paid in it. */
async function writePart(
  backend: Pick<Backend, 'db' | 'writer'>,
  approved: ApprovedList,
  path: string,
  { mode, payPoint }: Asked,
): Promise<Result<readonly PlacedRow[], Problem>> {
  const { list, rows } = approved;
  const isAsked = (row: PlacedRow) =>
    (mode === undefined || row.paymentMode === mode) && (payPoint === undefined || row.payPoint === payPoint);
  const asked = rows.filter(isAsked);
  const paid = asked.filter(isPaid);
  const isWhole = mode === undefined && payPoint === undefined;
  if (paid.length === 0 && !isWhole) return refuse({ code: 'payer-file-empty', period: list.period });
  const written = await writeAsked(
    backend,
    path,
    payrollWorkbook({
      id: list.id,
      period: list.period,
      ruleSet: list.ruleSet,
      paid,
      notPaid: asked.filter((row) => row.status !== 'PAID' || !isPaid(row)), // what is taken back may leave nothing
      office: await getSetting(backend.db, 'office_name'),
      approvals: approvalsOf(list),
      ledgerHead: await findLedgerHead(backend.db),
      groups: payGroups(paid).map((group) => ({ ...group, sha256: sha256Of(approved, group.rows) })),
      benefits: await paidBenefits(backend.db, list.ruleSet, paid),
      whole: { count: list.paidCount, total: list.totalCents, sha256: list.sha256 },
    }),
  );
  return written.ok ? ok(paid) : written;
}

/** Over the lines of these households alone, as the hash of the list is over all. */
function sha256Of({ whole: { lines, payees } }: ApprovedList, rows: readonly PlacedRow[]): string {
  const households = new Set(rows.map(({ household }) => household));
  return linesSha256({
    lines: lines.filter(({ household }) => households.has(household)),
    payees: payees.filter(({ household }) => households.has(household)),
  });
}

const approvalsOf = ({ approvedBy, approvedAt, ...list }: ApprovedList['list']): Payroll['approvals'] => [
  { by: approvedBy, at: approvedAt },
  ...(list.secondApprovedBy === null || list.secondApprovedAt === null
    ? []
    : [{ by: list.secondApprovedBy, at: list.secondApprovedAt }]),
];
