const HOUSEHOLDS_PER_QUERY = 250;

/** Rows of many households, asked some at a time. */
export async function loadOf<Row>(
  householdIds: readonly string[],
  load: (some: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < householdIds.length; from += HOUSEHOLDS_PER_QUERY) {
    rows.push(...(await load(householdIds.slice(from, from + HOUSEHOLDS_PER_QUERY))));
  }
  return rows;
}
