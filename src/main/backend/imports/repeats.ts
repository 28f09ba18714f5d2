/** How a row stands to others of the same key in its file. */
export type Repetition =
  { readonly kind: 'only' } | { readonly kind: 'repeated' } | { readonly kind: 'conflict'; readonly otherRow: number };

/**
 * Rows of the same key: with the same values the first counts and the others are repeated; with different values none
 * counts, whatever their order, and each names another one (decisions R4, R5). Rows without a key stand alone.
 */
export function findRepetitions<Row extends { readonly number: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | undefined,
  valuesOf: (row: Row) => string,
): ReadonlyMap<Row, Repetition> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = key === undefined ? undefined : groups.get(key);
    if (known !== undefined) known.push(row);
    else if (key !== undefined) groups.set(key, [row]);
  }
  const found = new Map<Row, Repetition>(rows.map((row) => [row, { kind: 'only' }]));
  for (const group of groups.values()) {
    if (group.length > 1) for (const [row, repetition] of judgeGroup(group, valuesOf)) found.set(row, repetition);
  }
  return found;
}

function judgeGroup<Row extends { readonly number: number }>(
  group: readonly Row[],
  valuesOf: (row: Row) => string,
): readonly (readonly [Row, Repetition])[] {
  const agree = new Set(group.map(valuesOf)).size === 1;
  return group.map((row, index) => {
    if (agree) return [row, index === 0 ? { kind: 'only' } : { kind: 'repeated' }];
    const other = group.find((one) => valuesOf(one) !== valuesOf(row));
    return [row, { kind: 'conflict', otherRow: other?.number ?? row.number }];
  });
}
