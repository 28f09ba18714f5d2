// Excel keeps characters that XML forbids, and its own escapes, as _xHHHH_.
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
// What XML 1.0 forbids, and halves of surrogate pairs, which UTF-8 cannot hold.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export const withoutForbidden = (text: string) => text.replace(FORBIDDEN, '');

export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return withoutForbidden(text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}

const ESCAPE_START = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** So that a text which looks like an escape is read back as it was written. */
export const encodeCellText = (text: string) => (text.includes('_x') ? text.replace(ESCAPE_START, '_x005F_') : text);
