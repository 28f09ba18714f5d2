/** The part of exceljs that its types leave out: how it words one text of a workbook. */
declare module 'exceljs/lib/xlsx/xform/strings/shared-string-xform.js' {
  export default class SharedStringXform {
    toXml(text: string): string;
  }
}
