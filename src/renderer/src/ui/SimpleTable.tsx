import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useIsScrolled } from './useIsScrolled';

const useStyles = makeStyles({
  // a page that has no room left would squeeze what can scroll
  scroll: { overflowX: 'auto', flexShrink: 0, '@media print': { overflowX: 'visible' } },
  // as wide as its words ask for, not as its number of columns
  table: { tableLayout: 'auto' },
  header: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  cell: { padding: '5px 8px', height: 'auto', overflowWrap: 'break-word' },
  number: { textAlign: 'right', '& > *': { justifyContent: 'flex-end' } },
});

type Row = { readonly key: string; readonly cells: readonly ReactNode[] };
type SimpleTableProps = {
  readonly label: string;
  readonly headers: readonly string[];
  /** Least widths of the columns in CSS, where they should differ. */
  readonly widths?: readonly (string | undefined)[];
  readonly rows: readonly Row[];
  /** Columns of amounts; those of plain numbers are found. */
  readonly amounts?: readonly number[];
  /** What stands here when there is nothing to list. */
  readonly empty?: string;
};

/** A short table that is read, not edited; long ones belong in the grid. Numbers stand right. */
export function SimpleTable({ label, headers, widths = [], rows, amounts = [], empty }: SimpleTableProps) {
  const styles = useStyles();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const isScrolled = useIsScrolled(scroller);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const look = headers.map((_, column) =>
    amounts.includes(column) || isNumeric(rows, column) ? styles.number : undefined,
  );
  return (
    // a part that scrolls is a stop of the keyboard, which moves it by the arrows
    <div ref={setScroller} className={styles.scroll} {...(isScrolled ? { tabIndex: 0 } : {})}>
      <Table size="small" aria-label={label} className={styles.table}>
        <TableHeader>
          <TableRow>
            {headers.map((header, column) => (
              <TableHeaderCell
                key={header}
                className={mergeClasses(styles.header, look[column])}
                style={{ minWidth: widths[column] }}
              >
                {header}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ key, cells }) => (
            <TableRow key={key}>
              {cells.map((cell, column) => (
                <TableCell key={headers[column]} className={mergeClasses(styles.cell, look[column])}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

const isNumeric = (rows: readonly Row[], column: number) =>
  rows.length > 0 && rows.every(({ cells }) => typeof cells[column] === 'number');
