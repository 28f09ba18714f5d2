declare const cents: unique symbol;

/** Importe in whole céntimos of a sol. */
export type Cents = number & { readonly [cents]: true };

/** Throws on anything that is not a whole number of céntimos: such an amount is a bug, not an input. */
export function toCents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new Error(`not whole céntimos: ${amount}`);
  return amount as Cents;
}

/** Of a decimal kept as a binary fraction. */
const ROUNDING = 1e-6;

/** An amount in soles as a file states it, in céntimos; undefined for one with more than two decimals. */
export function centsOf(soles: number): Cents | undefined {
  const cents = Math.round(soles * 100);
  return Math.abs(soles * 100 - cents) < ROUNDING && Number.isSafeInteger(cents) ? toCents(cents) : undefined;
}

export const sumCents = (amounts: Iterable<Cents>) =>
  toCents([...amounts].reduce((total: number, amount) => total + amount, 0));

/** `amount × factor`, half a céntimo rounded up (decisions §4b B8). */
export const scaleCents = (amount: Cents, factor: number) => toCents(Math.floor(amount * factor + 0.5));
