/** `123450` céntimos → `S/ 1 234,50`, never broken over two lines. */
export function solesText(cents: number): string {
  const [whole = '0', fraction = '00'] = (cents / 100).toFixed(2).split('.');
  return `S/\u00a0${whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0')},${fraction}`;
}
