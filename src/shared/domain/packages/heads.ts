/** Where an office's history stood when it made a package: numbers of its last change, look and payment, one hash over them. */
export type Head = {
  readonly sequence: number;
  readonly events: number;
  readonly looks: number;
  readonly payments: number;
  readonly hash: string;
};

/** HISTORY_SHORTER: something of it is gone. HISTORY_DIFFERS: what was there is not what it was. */
export type HeadFault = 'HISTORY_SHORTER' | 'HISTORY_DIFFERS';

const NUMBERS = ['events', 'looks', 'payments'] as const;

/**
 * A history only grows. `known`: heads of other packages of the office, in any order; `before`: the hash that the office
 * finds today where its package before stood, which only who rewrote nothing can tell.
 */
export function faultOfHead(known: readonly Head[], next: Head, before?: string): HeadFault | undefined {
  const faults = known.map((one) => faultBetween(one, next));
  if (faults.includes('HISTORY_SHORTER')) return 'HISTORY_SHORTER';
  const previous = known.find(({ sequence }) => sequence === next.sequence - 1);
  const isRewritten = previous !== undefined && before !== undefined && previous.hash !== before;
  return isRewritten ? 'HISTORY_DIFFERS' : faults.find((fault) => fault !== undefined);
}

function faultBetween(one: Head, other: Head): HeadFault | undefined {
  const [older, newer] = one.sequence <= other.sequence ? [one, other] : [other, one];
  if (NUMBERS.some((name) => newer[name] < older[name])) return 'HISTORY_SHORTER';
  const isSamePlace = NUMBERS.every((name) => newer[name] === older[name]);
  if (isSamePlace && newer.hash !== older.hash) return 'HISTORY_DIFFERS';
  return older.sequence === newer.sequence && !isSamePlace ? 'HISTORY_DIFFERS' : undefined;
}
