/** `1234` → `1 234`; `space` between the groups. */
export const grouped = (whole: number | string, space = ' ') => String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, space);

/** `123450` céntimos → `S/ 1 234,50`. */
export function soles(cents: number, space = ' '): string {
  const [whole = '0', fraction = '00'] = (cents / 100).toFixed(2).split('.');
  return `S/${space}${grouped(whole, space)},${fraction}`;
}
