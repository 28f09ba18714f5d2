import type { Month } from '../domain/calendar';
import type { SeenDuty } from '../domain/compliance/duties';
import type { MemberTask } from '../domain/compliance/dutiesOf';
import type { DutyMark } from '../domain/compliance/dutyMarks';
import { dutyName, monthName } from './compliance';
import type { Language } from './problems';

/** One sign for each mark, told apart without colour; the same on the screen, on paper and in a terminal. */
export const DUTY_SIGNS: Readonly<Record<DutyMark, string>> = {
  DUE: '○',
  DONE: '✓',
  MISSING: '✗',
  UNANSWERED: '?',
  EXCUSED: '≈',
  WAIVED: 'E',
  NOT_DUE: '–',
};

/** What each sign says. */
export const DUTY_MARK_NAMES: Readonly<Record<Language, Readonly<Record<DutyMark, string>>>> = {
  es: {
    DUE: 'toca',
    DONE: 'cumplió',
    MISSING: 'no cumplió',
    UNANSWERED: 'falta la respuesta',
    EXCUSED: 'cuenta como cumplido',
    WAIVED: 'eximido por el programa',
    NOT_DUE: 'no toca ese mes',
  },
  en: {
    DUE: 'due',
    DONE: 'complied',
    MISSING: 'did not comply',
    UNANSWERED: 'the answer is missing',
    EXCUSED: 'counts as complied',
    WAIVED: 'waived by the programme',
    NOT_DUE: 'not due that month',
  },
};

type MonthTold = {
  readonly month: Month;
  readonly mark: DutyMark;
  readonly what: string;
  readonly explanation: string;
};
/** A member with the duties of a year. */
export type YearTold = {
  readonly duties: readonly { readonly duty: SeenDuty; readonly months: readonly MonthTold[] }[];
  readonly tasks: readonly MemberTask[];
};
type Words = {
  readonly due: (what: string) => string;
  readonly tasks: Readonly<Record<MemberTask, string>>;
};

const ES: Words = {
  due: (what) => `Toca: ${what}.`,
  tasks: {
    IDENTITY_DOCUMENT:
      'Falta su DNI o CUI: tramitarlo en RENIEC, es gratuito. No es un incumplimiento ni quita el abono.',
    REGISTER_OUTCOME: 'Pasó la fecha probable de parto: la oficina debe registrar el desenlace del embarazo.',
  },
};
const EN: Words = {
  due: (what) => `Due: ${what}.`,
  tasks: {
    IDENTITY_DOCUMENT: 'DNI or CUI missing: to be applied for, free of charge. It is no breach and withholds nothing.',
    REGISTER_OUTCOME: 'The expected day of birth is over: the office has to register how the pregnancy ended.',
  },
};

/** Marks whose sentence says what the sign cannot. */
const EXPLAINED: readonly DutyMark[] = ['MISSING', 'UNANSWERED', 'EXCUSED'];

/** Lo que el signo no dice: what is due, why something is missing, and what the member should see to. */
export function yearNotes({ duties, tasks }: YearTold, language: Language = 'es'): readonly string[] {
  const words = language === 'es' ? ES : EN;
  const due = duties.flatMap(({ months }) => {
    const next = months.filter(({ mark, what }) => mark === 'DUE' && what !== '');
    return gathered(next, ({ what }) => what).map(([what, own]) => `${what} (${monthsText(own, language)})`);
  });
  const reasons = duties.flatMap(({ duty, months }) => {
    const told = months.filter(({ mark, explanation }) => EXPLAINED.includes(mark) && explanation !== '');
    return gathered(told, ({ explanation }) => explanation).map(
      ([explanation, own]) => `${capital(monthsText(own, language))}, ${dutyName(duty, language)}: ${explanation}`,
    );
  });
  return [
    ...(due.length === 0 ? [] : [words.due(due.join(' · '))]),
    ...reasons,
    ...tasks.map((task) => words.tasks[task]),
  ];
}

/** `julio`: the month alone, where the year is known. */
export const plainMonth = (month: Month, language: Language = 'es') => monthName(month, language).split(' ')[0] ?? '';

const monthsText = (months: readonly Month[], language: Language) =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(months.map((month) => plainMonth(month, language)));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The months of which the same is said, in order. */
function gathered(months: readonly MonthTold[], sayingOf: (month: MonthTold) => string) {
  const found = new Map<string, Month[]>();
  for (const one of months) found.set(sayingOf(one), [...(found.get(sayingOf(one)) ?? []), one.month]);
  return [...found];
}
