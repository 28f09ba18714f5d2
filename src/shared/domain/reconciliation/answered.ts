import type { IsoDate } from '../calendar';
import { BASE, type LineKind } from '../payments/lines';
import { cameBack, type PaymentResult, type Told } from './results';

/** A line that a list pays, and what its payer told of it so far, all in céntimos and of the sign of the line. */
export type AnsweredLine = {
  readonly id: string;
  readonly kind: LineKind;
  readonly benefit: string;
  readonly cents: number;
  readonly credited: number;
  readonly collected: number;
  readonly returned: number;
};

/** A household of a list with its payee as listed; `told`: results in force, in the order in which they came. */
export type AnsweredHousehold = {
  readonly householdId: string;
  readonly household: string;
  readonly holder: string;
  readonly document: string;
  readonly center: string;
  /** Kept by the list and not authorised to be paid. */
  readonly heldCents: number;
  readonly lines: readonly AnsweredLine[];
  readonly told: readonly Told[];
};

/** A list as it is reconciled; `approvedOn`: nothing of it can have been paid before. */
export type AnsweredList = {
  readonly id: string;
  readonly approvedOn: IsoDate;
  readonly households: readonly AnsweredHousehold[];
};

/** Which sum of a line a result adds to. */
export const SUM_OF = {
  CREDITED: 'credited',
  COLLECTED: 'collected',
  UNCOLLECTED: null,
  RETURNED: 'returned',
  REJECTED: 'returned',
} as const satisfies Record<PaymentResult, keyof AnsweredLine | null>;

/** A household once one more result stands. */
export function withResult(of: AnsweredHousehold, told: Told, shares: readonly Share[]): AnsweredHousehold {
  const sum = SUM_OF[told.result];
  const shareOf = (line: AnsweredLine) => shares.find(({ lineId }) => lineId === line.id)?.cents ?? 0;
  const lines = sum === null ? of.lines : of.lines.map((line) => ({ ...line, [sum]: line[sum] + shareOf(line) }));
  return { ...of, lines, told: [...of.told, told] };
}

/** Neither collected nor come back. */
export const openOf = ({ cents, collected, returned }: AnsweredLine) => cents - collected - returned;

/** How much of a line a result may still be about. */
export const roomOf = (line: AnsweredLine, result: PaymentResult) =>
  result === 'CREDITED' ? larger(line) : openOf(line);

/** Drawn money was put into the account first, whether somebody told of it or not. */
const larger = ({ cents, credited, collected, returned }: AnsweredLine) =>
  cents - returned - (Math.abs(credited) > Math.abs(collected) ? credited : collected);

export type Share = { readonly lineId: string; readonly cents: number };

/**
 * What a result over `cents` of a household says of each of its lines; 0 < cents ≤ the sum of their room. Money that
 * reaches the household: what is recovered is taken whole first, then the base, then the other benefits are paid. Money
 * that comes back leaves in the opposite order, and a recovery is undone only where all of it comes back.
 */
export function allocate(lines: readonly AnsweredLine[], result: PaymentResult, cents: number): readonly Share[] {
  const rooms = lines
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((line) => ({ lineId: line.id, cents: roomOf(line, result) }));
  const whole = sumOf(rooms);
  if (cents === whole) return rooms.filter((room) => room.cents !== 0);
  const recovered = rooms.filter((room) => room.cents < 0);
  const paid = rooms.filter((room) => room.cents > 0);
  if (cameBack(result)) return spread(paid.toReversed(), cents);
  return [...recovered, ...spread(paid, cents - sumOf(recovered))];
}

function spread(rooms: readonly Share[], cents: number): readonly Share[] {
  let left = cents;
  const shares = rooms.map((room) => {
    const share = Math.min(room.cents, left);
    left -= share;
    return { ...room, cents: share };
  });
  return shares.filter((share) => share.cents > 0);
}

const placeOf = ({ kind, benefit }: AnsweredLine) => (kind === 'RECOVERY' ? 0 : benefit === BASE ? 1 : 2);

export const sumOf = (amounts: readonly { readonly cents: number }[]) =>
  amounts.reduce((sum, { cents }) => sum + cents, 0);
