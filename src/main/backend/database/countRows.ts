/** How many rows a query has that selects nothing yet. */
export async function countRows(query: { count: (what: string) => PromiseLike<unknown> }): Promise<number> {
  const [row] = (await query.count('* as rows')) as { rows: number }[]; // knex does not know the alias
  return row?.rows ?? 0;
}
