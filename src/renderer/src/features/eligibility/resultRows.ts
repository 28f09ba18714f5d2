import type { EligibilityCheck } from '@shared/contract/eligibility';

/** Everybody, those who pass, those who do not, or those whom one gate keeps out. */
export type Shown = 'all' | 'eligible' | 'failed' | EligibilityCheck['gates'][number]['gate'];

export const failedGates = ({ gates }: EligibilityCheck) => gates.filter(({ passed }) => !passed);

export function shownChecks(checks: readonly EligibilityCheck[], shown: Shown): readonly EligibilityCheck[] {
  if (shown === 'all') return checks;
  if (shown === 'eligible') return checks.filter(({ eligible }) => eligible);
  if (shown === 'failed') return checks.filter(({ eligible }) => !eligible);
  return checks.filter((check) => failedGates(check).some(({ gate }) => gate === shown));
}

/** How many each gate keeps out, in the order in which gates are judged; gates that keep nobody out are left out. */
export function failuresByGate(checks: readonly EligibilityCheck[]) {
  const counts = new Map<EligibilityCheck['gates'][number]['gate'], number>();
  for (const { gate } of checks.flatMap(failedGates)) counts.set(gate, (counts.get(gate) ?? 0) + 1);
  const order = checks[0]?.gates.map(({ gate }) => gate) ?? [];
  return order.flatMap((gate) => {
    const count = counts.get(gate);
    return count === undefined ? [] : [{ gate, count }];
  });
}

type Order = { readonly sort: string | undefined; readonly descending: boolean };

/** By code, or by result with those who pass first and codes within. */
export function sortedChecks(checks: readonly EligibilityCheck[], { sort, descending }: Order) {
  const rank = (check: EligibilityCheck) => (sort === 'result' ? failedGates(check).length : 0);
  const inOrder = checks.toSorted((a, b) => rank(a) - rank(b) || (a.household < b.household ? -1 : 1));
  return descending ? inOrder.toReversed() : inOrder;
}
