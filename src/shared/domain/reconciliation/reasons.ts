/** Why money was not collected, came back or was rejected; what the payer wrote is kept beside it. */
export const RESULT_REASONS = [
  'DID_NOT_COME',
  'NO_DOCUMENT',
  'NO_CARD',
  'PAY_POINT_CLOSED',
  'TERM_OVER',
  'HOLDER_DECEASED',
  'HOLDER_MISMATCH',
  'ACCOUNT_UNKNOWN',
  'ACCOUNT_CLOSED',
  'ACCOUNT_BLOCKED',
  'IN_PROCESS',
  'OTHER',
] as const;
export type ResultReason = (typeof RESULT_REASONS)[number];

/** Pieces of what payers write, folded, and the external codes of ISO 20022. The first that is found counts. */
const WORDS: readonly (readonly [ResultReason, readonly string[]])[] = [
  ['HOLDER_DECEASED', ['fallec', 'difunt', 'md07']],
  ['ACCOUNT_CLOSED', ['cuenta cancelada', 'cuenta cerrada', 'ac04']],
  ['ACCOUNT_BLOCKED', ['bloquead', 'embarg', 'ac06']],
  [
    'ACCOUNT_UNKNOWN',
    ['cuenta no existe', 'cuenta inexistente', 'cuenta errada', 'cuenta invalida', 'ac01', 'ac02', 'ac03'],
  ],
  ['HOLDER_MISMATCH', ['no corresponde', 'nombre diferente', 'no coincide', 'be01']],
  ['NO_CARD', ['sin tarjeta', 'tarjeta']],
  ['NO_DOCUMENT', ['sin dni', 'sin documento', 'dni vencido', 'documento vencido', 'caduc']],
  ['PAY_POINT_CLOSED', ['punto cerrado', 'agencia cerrada', 'sin efectivo', 'sin fondos', 'no llego el carro']],
  ['TERM_OVER', ['plazo', 'vencimiento', 'extorn', 'no cobrado a tiempo']],
  ['DID_NOT_COME', ['no se presento', 'no asistio', 'no acudio', 'ausente']],
  ['IN_PROCESS', ['en proceso', 'pendiente', 'acsp', 'pdng']],
];

/** As it is kept: the reason of the catalogue and the words that came. Nothing written is no reason. */
export function keptReason(written: string): string {
  const text = written.trim();
  if (text === '') return '';
  const folded = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const found = WORDS.find(([, pieces]) => pieces.some((piece) => folded.includes(piece)));
  return `${found?.[0] ?? 'OTHER'}: ${text}`;
}

/** Undoes `keptReason`. */
export function readReason(kept: string): { readonly reason: ResultReason | null; readonly written: string } {
  const end = kept.indexOf(': ');
  const reason = RESULT_REASONS.find((one) => one === kept.slice(0, Math.max(end, 0)));
  return reason === undefined ? { reason: null, written: kept } : { reason, written: kept.slice(end + 2) };
}
