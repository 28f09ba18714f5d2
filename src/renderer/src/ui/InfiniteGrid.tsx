import { AG_GRID_LOCALE_EN, AG_GRID_LOCALE_ES } from '@ag-grid-community/locale';
import {
  iconOverrides,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  themeQuartz,
  type ColDef,
  type GridApi,
  type IDatasource,
  type IGetRowsParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { styleNonce } from './NoncedStyles';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
]);

/** The grid follows the theme of the window, dark and high contrast too. */
const theme = themeQuartz
  .withParams({
    backgroundColor: 'var(--colorNeutralBackground1)',
    foregroundColor: 'var(--colorNeutralForeground1)',
    accentColor: 'var(--colorBrandBackground)',
    borderColor: 'var(--colorNeutralStroke2)',
    rangeSelectionBorderColor: 'var(--colorStrokeFocus2)', // the border of the cell that has the focus
    headerBackgroundColor: 'var(--colorNeutralBackground3)',
    fontFamily: 'inherit',
    fontSize: 14,
    rowHeight: 32,
    headerHeight: 34,
    wrapperBorderRadius: 4,
    browserColorScheme: 'inherit',
  })
  // Arrows as text: the icons are masks, which older engines fill with black.
  .withPart(iconOverrides({ type: 'font', icons: { asc: '▲', desc: '▼' } }));

export type GridColumn<Row> = {
  /** Name of the column, by which the order is asked for. */
  readonly name: string;
  readonly header: string;
  readonly text: (row: Row) => string;
  /** Share of the width, and the least of it in pixels. */
  readonly flex: number;
  readonly minWidth?: number;
  readonly sortable?: boolean;
};

export type GridPage = {
  readonly offset: number;
  readonly limit: number;
  readonly sort: string | undefined;
  readonly descending: boolean;
};

type InfiniteGridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** Answers one page; undefined where it could not. Another function: the rows are asked for anew. */
  readonly load: (page: GridPage) => Promise<{ readonly rows: readonly Row[]; readonly total: number } | undefined>;
  readonly onOpen: (row: Row) => void;
  /** Where given, rows can be ticked. */
  readonly onSelected?: (rows: readonly Row[]) => void;
  /** The row in which the keyboard is. */
  readonly onFocused?: (row: Row) => void;
  /** Given what moves the keyboard into the first row. */
  readonly onReady?: (enter: () => void) => void;
};

const BLOCK = 200;
// The grid takes another object for another setting and starts over: these stay the same ones.
const DEFAULTS = { suppressHeaderMenuButton: true, resizable: true, suppressMovable: true } as const;
const SELECTION = { mode: 'multiRow', headerCheckbox: false } as const;

/** A long list of which only the blocks in sight are fetched; sorted by whoever answers. Enter or double click opens. */
export function InfiniteGrid<Row>({ label, columns, rowId, load, ...on }: InfiniteGridProps<Row>) {
  const { i18n } = useTranslation();
  const api = useRef<GridApi<Row>>(null);
  const columnDefs = useMemo(() => columns.map((column) => columnDef(column)), [columns]);
  const datasource = useMemo(() => datasourceOf(load), [load]);
  const getRowId = useCallback(({ data }: { readonly data: Row }) => rowId(data), [rowId]);
  return (
    <div style={{ flexGrow: 1, minHeight: 260 }}>
      <AgGridReact<Row>
        theme={theme}
        styleNonce={styleNonce}
        localeText={i18n.language === 'en' ? AG_GRID_LOCALE_EN : AG_GRID_LOCALE_ES}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={BLOCK}
        maxBlocksInCache={30}
        columnDefs={columnDefs}
        defaultColDef={DEFAULTS}
        getRowId={getRowId}
        {...(on.onSelected ? { rowSelection: SELECTION } : {})}
        onGridReady={(ready) => {
          api.current = ready.api;
          ready.api.setGridAriaProperty('label', label);
          on.onReady?.(() => ready.api.setFocusedCell(0, columns[0]?.name ?? ''));
        }}
        onRowDoubleClicked={({ data }) => data !== undefined && on.onOpen(data)}
        onCellKeyDown={({ event, data }) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter' && data !== undefined) on.onOpen(data);
        }}
        onCellFocused={({ rowIndex }) => {
          const row = rowIndex === null ? undefined : api.current?.getDisplayedRowAtIndex(rowIndex)?.data;
          if (row !== undefined) on.onFocused?.(row);
        }}
        onSelectionChanged={() => on.onSelected?.(api.current?.getSelectedRows() ?? [])}
      />
    </div>
  );
}

const columnDef = <Row,>({
  name,
  header,
  text,
  flex,
  minWidth = 90,
  sortable = true,
}: GridColumn<Row>): ColDef<Row> => ({
  colId: name,
  headerName: header,
  valueGetter: ({ data }) => (data === undefined ? '' : text(data)),
  flex,
  minWidth,
  sortable,
});

function datasourceOf<Row>(load: InfiniteGridProps<Row>['load']): IDatasource {
  const getRows = async (asked: IGetRowsParams) => {
    const { startRow, endRow, sortModel } = asked;
    const order = sortModel[0];
    const page = { offset: startRow, limit: endRow - startRow, sort: order?.colId, descending: order?.sort === 'desc' };
    const found = await load(page);
    if (found === undefined) asked.failCallback();
    else asked.successCallback([...found.rows], found.total);
  };
  return { getRows: (asked) => void getRows(asked) };
}
