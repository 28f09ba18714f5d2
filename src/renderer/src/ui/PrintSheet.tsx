import { makeStaticStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

// Paper is white and black whatever the theme, and only the sheet is on it.
const useSheetStyles = makeStaticStyles(`
  @page { size: A4; margin: 16mm 15mm; }
  @page wide { size: A4 landscape; margin: 14mm 15mm; }
  [data-print-sheet] { display: none; }
  @media print {
    body:has(> [data-print-sheet]) > :not([data-print-sheet]) { display: none !important; }
    [data-print-sheet] { display: block; color: #000; background: #fff; font: 11pt/1.4 'Segoe UI', Arial, sans-serif; }
    [data-print-sheet] h1 { font-size: 16pt; margin: 0 0 2mm; }
    [data-print-sheet] h2 { font-size: 12pt; margin: 5mm 0 1.5mm; break-after: avoid; }
    [data-print-sheet] p { margin: 0 0 2mm; }
    [data-print-sheet] header { border-bottom: 0.4mm solid #000; margin-bottom: 4mm; font-size: 9.5pt; }
    [data-print-sheet] footer { margin-top: 8mm; border-top: 0.2mm solid #000; padding-top: 1.5mm; font-size: 9pt; }
    [data-print-sheet] table { border-collapse: collapse; width: 100%; font-size: 10pt; }
    [data-print-sheet] thead { display: table-header-group; }
    [data-print-sheet] tr { break-inside: avoid; }
    [data-print-sheet] th, [data-print-sheet] td { border: 0.2mm solid #555; padding: 1.2mm 1.8mm; text-align: left; vertical-align: top; }
    [data-print-sheet] ul { margin: 0; padding-left: 5mm; }
  }
`);

/** What goes on paper instead of the screen: seen by the printer only. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  useSheetStyles();
  return createPortal(<div data-print-sheet="">{children}</div>, document.body);
}
