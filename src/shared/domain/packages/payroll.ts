import type { Cents } from '../money';

/** A household of a planilla and what it is paid in all. */
export type PayrollLine = { readonly household: string; readonly cents: Cents };

/** SAME in both lists. AMOUNT: in both, with other sums. ONLY_THEIRS, ONLY_OURS: one of the two pays nothing. */
export type PayrollState = 'SAME' | 'AMOUNT' | 'ONLY_THEIRS' | 'ONLY_OURS';
export type ComparedLine = {
  readonly household: string;
  readonly theirs: Cents | null;
  readonly ours: Cents | null;
  readonly state: PayrollState;
};

/** Headquarters' planilla beside the office's list, line by line, by household code. Who is paid nothing is in neither. */
export function comparePayrolls(theirs: readonly PayrollLine[], ours: readonly PayrollLine[]): readonly ComparedLine[] {
  const sums = (lines: readonly PayrollLine[]) =>
    new Map(lines.filter(({ cents }) => cents !== 0).map(({ household, cents }) => [household, cents]));
  const [hq, own] = [sums(theirs), sums(ours)];
  const codes = [...new Set([...hq.keys(), ...own.keys()])].toSorted();
  return codes.map((household) => {
    const pair = { theirs: hq.get(household) ?? null, ours: own.get(household) ?? null };
    return { household, ...pair, state: stateOf(pair) };
  });
}

function stateOf({ theirs, ours }: Pick<ComparedLine, 'theirs' | 'ours'>): PayrollState {
  if (ours === null) return 'ONLY_THEIRS';
  if (theirs === null) return 'ONLY_OURS';
  return theirs === ours ? 'SAME' : 'AMOUNT';
}
