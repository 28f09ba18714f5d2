import { calculateList, owedKey, type ListInput } from './calculateList';
import type { PaymentLine } from './lines';

/** What of a line can be compared: where both say the same, it is the same payment for the same reason. */
export type ComparedLine = Pick<
  PaymentLine,
  | 'household'
  | 'benefit'
  | 'memberId'
  | 'originPeriod'
  | 'kind'
  | 'status'
  | 'cents'
  | 'entitledCents'
  | 'corrects'
  | 'reason'
>;
/** A thing owed about which the list and its replay differ; null: it is missing there. */
export type Difference = {
  readonly household: string;
  readonly benefit: string;
  readonly originPeriod: string;
  readonly listed: ComparedLine | null;
  readonly replayed: ComparedLine | null;
};

/** Calculates a list again from what was kept of it, and compares it line by line, to the cent. */
export function replayDifferences(input: ListInput, listed: readonly ComparedLine[]): readonly Difference[] {
  const replayed = new Map(calculateList(input).lines.map((line) => [owedKey(line), line]));
  const stored = new Map(listed.map((line) => [owedKey(line), line]));
  const keys = [...new Set([...stored.keys(), ...replayed.keys()])].toSorted();
  return keys.flatMap((key) => differenceOf(stored.get(key) ?? null, replayed.get(key) ?? null));
}

function differenceOf(listed: ComparedLine | null, replayed: ComparedLine | null): readonly Difference[] {
  const one = listed ?? replayed;
  if (one === null || (listed !== null && replayed !== null && isSame(listed, replayed))) return [];
  const { household, benefit, originPeriod } = one;
  return [{ household, benefit, originPeriod, listed, replayed }];
}

const COMPARED = ['kind', 'status', 'cents', 'entitledCents', 'corrects', 'reason'] as const;
const isSame = (one: ComparedLine, other: ComparedLine) => COMPARED.every((name) => one[name] === other[name]);
