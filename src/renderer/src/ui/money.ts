import { grouped, soles } from '@shared/messages/money';

const SPACE = '\u00a0'; // one that is never broken over two lines

/** `12345` → `12 345`. */
export const wholeText = (whole: number | string) => grouped(whole, SPACE);

/** `123450` céntimos → `S/ 1 234,50`. */
export const solesText = (cents: number) => soles(cents, SPACE);
