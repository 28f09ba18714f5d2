declare const cents: unique symbol;

/** Importe in whole céntimos of a sol. */
export type Cents = number & { readonly [cents]: true };

/** Throws on anything that is not a whole number of céntimos: such an amount is a bug, not an input. */
export function toCents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new Error(`not whole céntimos: ${amount}`);
  return amount as Cents;
}

export const sumCents = (amounts: Iterable<Cents>) =>
  toCents([...amounts].reduce((total: number, amount) => total + amount, 0));

/** `amount × factor`, half a céntimo rounded up (decisions §4b B8). */
export const scaleCents = (amount: Cents, factor: number) => toCents(Math.floor(amount * factor + 0.5));
