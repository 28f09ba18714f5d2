/** Why something is paid or not; `benefit`: which, by name, where it is not the base transfer. */
export type ComparedReason = {
  readonly paymentReason: string;
  readonly benefit: { readonly es: string; readonly en: string } | null;
};

/** A household as a list pays it, in céntimos, and why: that of its base, then of whatever else it is paid or taken back. */
export type ComparedRow = {
  readonly household: string;
  readonly amount: number;
  readonly reasons: readonly ComparedReason[];
};

/** NEW: paid now and not before; GONE: the other way round; CHANGED: another sum. */
export type Change = 'NEW' | 'GONE' | 'CHANGED';
/** No reasons where the list does not name the household. */
export type ChangedRow = {
  readonly household: string;
  readonly change: Change;
  readonly before: number;
  readonly now: number;
  readonly reasonsBefore: readonly ComparedReason[];
  readonly reasonsNow: readonly ComparedReason[];
};

/** Comparación with the previous list: who is new, gone or paid another sum, by code, each with the reasons of both lists. */
export function compareLists(previous: readonly ComparedRow[], current: readonly ComparedRow[]): readonly ChangedRow[] {
  const before = new Map(previous.map((row) => [row.household, row]));
  const now = new Map(current.map((row) => [row.household, row]));
  const codes = [...new Set([...before.keys(), ...now.keys()])].toSorted();
  return codes.flatMap((household) => {
    const [old, fresh] = [before.get(household), now.get(household)];
    const change = changeOf(old?.amount ?? 0, fresh?.amount ?? 0);
    if (change === null) return [];
    return [
      {
        household,
        change,
        before: old?.amount ?? 0,
        now: fresh?.amount ?? 0,
        reasonsBefore: old?.reasons ?? [],
        reasonsNow: fresh?.reasons ?? [],
      },
    ];
  });
}

function changeOf(before: number, now: number): Change | null {
  if (before === now) return null;
  if (before <= 0) return 'NEW';
  return now <= 0 ? 'GONE' : 'CHANGED';
}

/** Households and céntimos that come and go, by kind of change; together they are the difference of both totals. */
export function changeTotals(rows: readonly ChangedRow[]) {
  const of = (change: Change) => {
    const own = rows.filter((row) => row.change === change);
    return { households: own.length, cents: own.reduce((sum, { before, now }) => sum + now - before, 0) };
  };
  return { NEW: of('NEW'), GONE: of('GONE'), CHANGED: of('CHANGED') };
}
