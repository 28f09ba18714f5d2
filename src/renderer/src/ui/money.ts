const SPACE = '\u00a0'; // one that is never broken over two lines

/** `12345` → `12 345`. */
export const wholeText = (whole: number | string) => String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, SPACE);

/** `123450` céntimos → `S/ 1 234,50`. */
export function solesText(cents: number): string {
  const [whole = '0', fraction = '00'] = (cents / 100).toFixed(2).split('.');
  return `S/${SPACE}${wholeText(whole)},${fraction}`;
}
