/** Origen of accepted values: in which cells of one sheet of one file they stand, by field. */
export type Origin = {
  readonly importId: string;
  /** '' where an earlier version kept the file alone. */
  readonly sheet: string;
  readonly cells: Readonly<Record<string, string>>;
};

/** The cells of a newer file take the place of what spoke for the same fields before; the other fields stay. */
export function overlaid(before: readonly Origin[], newer: Origin): readonly Origin[] {
  const kept = before.map((origin) => ({ ...origin, cells: without(origin.cells, Object.keys(newer.cells)) }));
  return [...kept, newer].filter(({ cells }) => Object.keys(cells).length > 0);
}

/** Of these fields alone, under the names they have where they are kept. */
export function originsOf(origins: readonly Origin[], names: Readonly<Record<string, string>>): readonly Origin[] {
  const named = origins.map((origin) => ({
    ...origin,
    cells: Object.fromEntries(
      Object.entries(origin.cells).flatMap(([field, cell]) => {
        const name = names[field];
        return name === undefined ? [] : [[name, cell]];
      }),
    ),
  }));
  return named.filter(({ cells }) => Object.keys(cells).length > 0);
}

const without = (cells: Origin['cells'], fields: readonly string[]): Origin['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => !fields.includes(field)));
