import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type SimpleTableProps = {
  readonly label: string;
  readonly headers: readonly string[];
  /** Widths of the columns in CSS, where they should differ. */
  readonly widths?: readonly (string | undefined)[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/** A short table that is read, not edited; long ones belong in the grid. */
export function SimpleTable({ label, headers, widths = [], rows }: SimpleTableProps) {
  return (
    <Table size="small" aria-label={label}>
      <TableHeader>
        <TableRow>
          {headers.map((header, column) => (
            <TableHeaderCell key={header} style={{ width: widths[column] }}>
              {header}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ key, cells }) => (
          <TableRow key={key}>
            {cells.map((cell, column) => (
              <TableCell key={headers[column]} style={{ wordBreak: 'break-word' }}>
                {cell}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
