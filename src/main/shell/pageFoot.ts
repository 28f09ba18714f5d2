const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? '');

/** Pie de página of a PDF: what is printed, and `página x de y`; null where the papers number themselves. */
export const pageFoot = (text: string | null) =>
  text === null
    ? {}
    : {
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: `<div style="width:100%;margin:0 15mm;font:8pt Arial,sans-serif;display:flex;justify-content:space-between"><span>${escape(text)}</span><span>página <span class="pageNumber"></span> de <span class="totalPages"></span></span></div>`,
      };
