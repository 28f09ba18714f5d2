import type { AheadRow } from '../contract/ahead';
import { dutyName, monthName } from './compliance';
import type { Language } from './problems';

type Absences = Extract<AheadRow['ahead'], { readonly kind: 'ABSENCES' }>;

const WORDS = {
  es: {
    control: (what: string, from: string, to: string) => `${what}: del ${from} al ${to}`,
    absences: ({ absences, mostAbsences, days }: Absences, month: string) =>
      `${absences} ${absences === 1 ? 'falta' : 'faltas'} en ${month}; a lo más ${mostAbsences} si hay ${days} días de clase. ${leftEs(mostAbsences - absences)}`,
    health: 'control de salud',
  },
  en: {
    control: (what: string, from: string, to: string) => `${what}: from ${from} to ${to}`,
    absences: ({ absences, mostAbsences, days }: Absences, month: string) =>
      `${absences} ${absences === 1 ? 'absence' : 'absences'} in ${month}; at most ${mostAbsences} if there are ${days} days of class. ${leftEn(mostAbsences - absences)}`,
    health: 'health control',
  },
};

function leftEs(left: number): string {
  if (left < 0) return 'Pasó el límite: pregunte si hay justificación.';
  return left === 0 ? 'No puede faltar más.' : `Le queda ${left}.`;
}
function leftEn(left: number): string {
  if (left < 0) return 'Over the limit: ask whether there is a justification.';
  return left === 0 ? 'No more absences.' : `${left} left.`;
}

/** What can still be done and until when. `onPaper`: a sheet that others may read does not tell who is pregnant. */
export function aheadText({ duty, month, ahead }: AheadRow, language: Language = 'es', onPaper = false): string {
  const words = WORDS[language];
  if (ahead.kind === 'ABSENCES') return words.absences(ahead, monthName(month, language));
  const what = ahead.what === '' ? dutyName(duty, language) : ahead.what;
  const named = onPaper && duty === 'PRENATAL' ? words.health : what;
  return words.control(capital(named), dayFirst(ahead.from), dayFirst(ahead.to));
}

/**
 * Recordatorio, as it goes with a mother leader: what is due in its everyday name, without state of health, absences or
 * how near a limit is. Always in Spanish.
 */
export function reminderText({ duty, ahead }: AheadRow): string {
  if (ahead.kind === 'ABSENCES') return 'Asistir a clases todos los días';
  if (duty === 'PRENATAL') return capital(WORDS.es.health);
  return capital(ahead.what === '' ? dutyName(duty) : ahead.what);
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const dayFirst = (iso: string) => iso.split('-').reverse().join('/');
