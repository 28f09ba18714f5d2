import { SMALLEST_CELL } from '../domain/audit/extract';

/** Words of the extract, in Spanish as all workbooks. */
export const EXTRACT_CSE = { EXTREME_POOR: 'Pobre extremo', POOR: 'Pobre', NON_POOR: 'No pobre' } as const;
export const EXTRACT_AREAS = { URBAN: 'Urbano', RURAL: 'Rural' } as const;
export const EXTRACT_SEXES = { F: 'Mujer', M: 'Hombre' } as const;
export const TOO_FEW = `menos de ${SMALLEST_CELL}`;
export const EXTRACT_RULE =
  `Sin nombres, documentos ni lugares. Cada combinación corresponde a ${SMALLEST_CELL} personas o más; lo que era más raro ` +
  'perdió datos (celda vacía) o no figura. No intente reconocer a nadie (Ley 29733).';
