import type { AddWorksheetOptions, PageSetup, WorksheetView } from 'exceljs';
import { cellAddress } from './address';
import type { SheetSpec } from './spec';

const A4 = 9;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** What exceljs writes before the first row: view, page, state. */
export const sheetOptions = (spec: SheetSpec): Partial<AddWorksheetOptions> => ({
  state: spec.hidden === true ? 'hidden' : 'visible',
  views: [viewOf(spec)],
  pageSetup: pageOf(spec),
  headerFooter: { oddFooter: footerOf(spec) },
});

/** The header stays in view; the sheet opens on the first cell to fill in. */
function viewOf({ top = [], columns, frozenColumns = 0 }: SheetSpec): Partial<WorksheetView> {
  const header = top.length + 1;
  const firstInput = columns.findIndex(({ input }) => input === true);
  const activeCell = cellAddress(header + 1, Math.max(firstInput, frozenColumns) + 1);
  return { state: 'frozen', xSplit: frozenColumns, ySplit: header, activeCell };
}

function pageOf({ top = [], landscape = false }: SheetSpec): Partial<PageSetup> {
  const header = top.length + 1;
  return {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    printTitlesRow: `${header}:${header}`,
  };
}

/** In a footer `&` begins a command. */
const footerOf = ({ footer = '' }: SheetSpec) => `&L${footer.replaceAll('&', '&&')}&R&P / &N`;
