import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { paymentLine } from '@shared/contract/payments';
import type { Period } from '@shared/domain/calendar';
import { owedKey } from '@shared/domain/payments/calculateList';
import { canonicalJson } from '@shared/domain/canonicalJson';
import { BASE } from '@shared/domain/payments/lines';
import type { ListRow } from '@shared/domain/payments/totals';
import { paymentSentence, type PaymentTold } from '@shared/messages/payments';
import { groupBy } from '../../database/groups';
import type { StoredLine } from '../../database/payments/lines';
import type { StoredPayee } from '../../database/payments/payees';

export type PaymentRow = z.output<typeof paymentLine> & ListRow & { readonly ubigeo: string };

/** A list whole: its lines, and who collects for each of its households. */
export type WholeList = { readonly lines: readonly StoredLine[]; readonly payees: readonly StoredPayee[] };

/** The lines as anybody can compare them: who is paid how much of what, and why. */
export function linesSha256({ lines, payees }: WholeList): string {
  const documents = new Map(payees.map(({ household, holderDocument }) => [household, holderDocument]));
  const inOrder = lines.toSorted((a, b) => (owedKey(a) < owedKey(b) ? -1 : 1));
  const compared = inOrder.map(
    ({ household, benefit, memberId, originPeriod, kind, status, cents, entitledCents, corrects, reason }) => {
      const holder = documents.get(household) ?? '';
      const owed = { household, benefit, memberId, originPeriod };
      return { ...owed, holder, kind, status, cents, entitledCents, corrects, reason };
    },
  );
  return createHash('sha256').update(canonicalJson(compared)).digest('hex');
}

/** One row a household: its base of the bimester (or advances), its other benefits, its arrears, and the sentences of all its lines. */
export function rowsOf(period: Period, { lines, payees }: WholeList): readonly PaymentRow[] {
  const collectors = new Map(payees.map((payee) => [payee.household, payee]));
  const byHousehold = groupBy(lines, ({ household }) => household);
  return [...byHousehold].flatMap(([household, own]) => rowOf(period, own, collectors.get(household)) ?? []);
}

function rowOf(period: Period, lines: readonly StoredLine[], payee: StoredPayee | undefined): PaymentRow | undefined {
  const main = lines.find(({ originPeriod, benefit }) => originPeriod === period && benefit === BASE) ?? lines[0];
  if (main === undefined || payee === undefined) return undefined;
  const paid = lines.filter(({ status }) => status === 'PAID');
  const beside = paid.filter(({ kind }) => kind === 'BENEFIT');
  const isArrears = ({ originPeriod, kind }: StoredLine) =>
    originPeriod < period && kind !== 'RECOVERY' && kind !== 'BENEFIT';
  const arrears = sum(paid.filter(isArrears));
  const discounts = 0 - sum(paid.filter(({ kind }) => kind === 'RECOVERY'));
  const amount = sum(paid);
  // Where a recovery takes all, the household is paid nothing, and that is why.
  const isTaken = main.status === 'PAID' && amount === 0;
  return {
    household: main.household,
    holder: payee.holder,
    holderDocument: payee.holderDocument,
    ubigeo: payee.ubigeo,
    populatedCenterName: payee.center,
    status: isTaken ? 'NOT_PAID' : main.status,
    base: amount - arrears + discounts - sum(beside),
    benefits: benefitSums(beside),
    arrears,
    discounts,
    amount,
    reason: isTaken ? 'RECOVERED' : main.reason,
    explanation: lines.map((line) => paymentSentence(line.reason, toldOf(line))).join(' '),
  };
}

/** Céntimos by benefit, those of all members together. */
function benefitSums(lines: readonly StoredLine[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { benefit, cents } of lines) sums[benefit] = (sums[benefit] ?? 0) + cents;
  return sums;
}

/** Written by the calculation, read back as it was written. */
const toldOf = ({ explanation }: Pick<StoredLine, 'explanation'>) => JSON.parse(explanation) as PaymentTold;

const sum = (lines: readonly StoredLine[]) => lines.reduce((total, { cents }) => total + cents, 0);
