const VALUES_PER_QUERY = 500;

/** The engine takes so many values a statement, and others have their turn between two of them. */
export async function inSlices<Value, Row>(
  values: readonly Value[],
  select: (slice: readonly Value[]) => PromiseLike<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < values.length; from += VALUES_PER_QUERY) {
    rows.push(...(await select(values.slice(from, from + VALUES_PER_QUERY))));
  }
  return rows;
}
