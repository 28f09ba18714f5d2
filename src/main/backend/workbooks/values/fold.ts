/** Words without case, accents, spaces and punctuation: `SÍ ` and `si` are one. */
export const foldCode = (text: string) => wordsOf(text).join('');

/** As `foldCode`, and however number is shortened: `N.º FSU`, `Nº FSU`, `Nro. FSU`, `Número FSU`. */
export const foldHeader = (text: string) =>
  wordsOf(text.replace(SHORT_NUMBER, ' numero '))
    .map((word) => (NUMBER_WORDS.has(word) ? 'numero' : word))
    .join('');

// The sign after N may be º (ordinal), ° (degree) or a full stop after "No".
const SHORT_NUMBER = /(?<![\p{L}\p{N}])(n\s*\.?\s*[º°]|no\.)/giu;
const NUMBER_WORDS: ReadonlySet<string> = new Set(['n', 'nro', 'num', 'nr']);

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
