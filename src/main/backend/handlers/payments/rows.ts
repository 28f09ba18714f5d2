import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { paymentLine } from '@shared/contract/payments';
import type { Period } from '@shared/domain/calendar';
import { canonicalJson } from '@shared/domain/payments/canonicalJson';
import type { ListRow } from '@shared/domain/payments/totals';
import { paymentSentence } from '@shared/messages/payments';
import { groupBy } from '../../database/groups';
import type { StoredLine } from '../../database/payments';
import type { LineTold } from './told';

export type PaymentRow = z.output<typeof paymentLine> & ListRow & { readonly ubigeo: string };

/** The lines as anybody can compare them: who is paid how much of which bimester, and why. */
export function linesSha256(lines: readonly StoredLine[]): string {
  const inOrder = lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const compared = inOrder.map(({ household, originPeriod, status, cents, reason, explanation }) => {
    return { household, holder: toldOf({ explanation }).holderDocument, originPeriod, status, cents, reason };
  });
  return createHash('sha256').update(canonicalJson(compared)).digest('hex');
}

const keyOf = ({ household, originPeriod }: StoredLine) => `${household} ${originPeriod}`;

/** One row a household: its base of the bimester (or advances), its arrears, and the sentences of all its lines. */
export function rowsOf(period: Period, lines: readonly StoredLine[]): readonly PaymentRow[] {
  return [...groupBy(lines, ({ household }) => household).values()].flatMap((own) => rowOf(period, own) ?? []);
}

function rowOf(period: Period, lines: readonly StoredLine[]): PaymentRow | undefined {
  const main = lines.find(({ originPeriod }) => originPeriod === period) ?? lines[0];
  if (main === undefined) return undefined;
  const { holder, holderDocument, ubigeo, center } = toldOf(main);
  const arrears = sum(lines.filter(({ originPeriod, status }) => originPeriod < period && status === 'PAID'));
  const amount = sum(lines.filter(({ status }) => status === 'PAID'));
  return {
    household: main.household,
    holder,
    holderDocument,
    ubigeo,
    populatedCenterName: center,
    status: main.status,
    base: amount - arrears,
    arrears,
    amount,
    reason: main.reason,
    explanation: lines.map((line) => paymentSentence(line.reason, toldOf(line))).join(' '),
  };
}

/** Written by the calculation, read back as it was written. */
const toldOf = ({ explanation }: Pick<StoredLine, 'explanation'>) => JSON.parse(explanation) as LineTold;

const sum = (lines: readonly StoredLine[]) => lines.reduce((total, { cents }) => total + cents, 0);
