/** Filas of the decision tables, as results name them: who owes what (D), school (E), several (C), health (H, S). */
export const TABLE_ROWS = [
  ...(['D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D14', 'D15'] as const),
  ...(['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E13', 'E14', 'E15'] as const),
  ...(['E16', 'R10', 'E17', 'E18', 'E19', 'E20', 'E21', 'E22'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const),
  ...(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10', 'H11', 'H12', 'H13', 'H14', 'H15'] as const),
  ...(['H16', 'H17', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'] as const),
] as const;
export type TableRowId = (typeof TABLE_ROWS)[number];

export const isTableRow = (rule: string): rule is TableRowId => (TABLE_ROWS as readonly string[]).includes(rule);
