import { monthNumber, type Month } from '@shared/domain/calendar';

const NAMES = [
  'Enero',
  'Febrero',
  'Marzo',
  'Abril',
  'Mayo',
  'Junio',
  'Julio',
  'Agosto',
  'Setiembre',
  'Octubre',
  'Noviembre',
  'Diciembre',
] as const;

/** As people in Peru write it. */
export const monthName = (month: Month): string => NAMES[monthNumber(month) - 1] ?? '';

/** Other ways a facility writes a month, folded as headers are: `may`, `septiembre`, `sep`, `set`. */
export function monthWords(month: Month): readonly string[] {
  const name = monthName(month).toLowerCase();
  const spanish = name === 'setiembre' ? ['septiembre', 'sep', 'sept'] : [];
  return [name, name.slice(0, 3), ...spanish];
}
