import iconv from 'iconv-lite';
import { refuseFile } from './refusal';

export type Separator = ';' | ',' | '\t';

/** UTF-8, with or without its mark; else UTF-16 with its mark (Excel's "Unicode text"); else Windows-1252. */
export function decodeText(bytes: Buffer): string {
  const text = decode(bytes);
  return text.includes('\0') ? refuseFile('NOT_XLSX') : text;
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'win1252');
  }
}

const LINES_LOOKED_AT = 20;

/**
 * The separator that most of the first lines contain, then the one they contain most. Decimal commas thus do not
 * outweigh the semicolons of the header.
 */
export function detectSeparator(text: string): Separator {
  const lines = withoutQuoted(text.slice(0, 100_000))
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  const scores = (['\t', ';', ','] as const).map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return { separator, lines: counts.filter((count) => count > 0).length, total };
  });
  return scores.toSorted((a, b) => b.lines - a.lines || b.total - a.total)[0]?.separator ?? ';';
}

const withoutQuoted = (text: string) => text.replace(/"[^"]*"/g, '');

/** Excel's own first line `sep=;`: names the separator and is no row. */
export function declaredSeparator(text: string): { separator: Separator; length: number } | undefined {
  const line = /^sep=([;,\t])(\r\n|\r|\n)/i.exec(text);
  return line ? { separator: line[1] as Separator, length: line[0].length } : undefined; // the class admits no other
}
