import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { toMonth, type Month } from '@shared/domain/calendar';
import type { DutyMark } from '@shared/domain/compliance/dutyMarks';
import { dutyName, monthName } from '@shared/messages/compliance';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';

export type Calendar = Output<'compliance.calendar'>;
export type CalendarMember = Calendar['members'][number];

export const monthsOfYear = (year: number): readonly Month[] =>
  Array.from({ length: 12 }, (_none, index) => toMonth(`${year}-${String(index + 1).padStart(2, '0')}`));

/** Marks whose sentence says what the sign cannot. */
const EXPLAINED: readonly DutyMark[] = ['MISSING', 'UNANSWERED', 'EXCUSED'];

/** The calendar of a household in sentences, the same on the screen and on paper. */
export function useCalendarWords() {
  const { t } = useTranslation('dutyCalendar');
  const language = useLanguage();
  const plain = (month: Month) => monthName(month, language).split(' ')[0] ?? '';

  const list = (months: readonly Month[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(months.map(plain));

  /** `CRED 8 meses (julio)`, each thing once. */
  const nextOf = ({ duties }: CalendarMember) =>
    duties.flatMap(({ months }) => {
      const due = months.filter(({ mark, what }) => mark === 'DUE' && what !== '');
      return gathered(due, ({ what }) => what).map(([what, own]) => `${what} (${list(own)})`);
    });
  const reasonsOf = ({ duties }: CalendarMember) =>
    duties.flatMap(({ duty, months }) => {
      const told = months.filter(({ mark, explanation }) => EXPLAINED.includes(mark) && explanation !== '');
      return gathered(told, ({ explanation }) => explanation).map(
        ([explanation, own]) => `${capital(list(own))}, ${dutyName(duty, language)}: ${explanation}`,
      );
    });

  return {
    dutyHeader: t('duty'),
    /** `ene`, `feb` … */
    short: (month: Month) => plain(month).slice(0, 3),
    nameOf: ({ member, name }: CalendarMember) => `${member}. ${name}`,
    owing: ({ members }: Calendar) => members.filter(({ duties }) => duties.length > 0),
    notesOf: (member: CalendarMember): readonly string[] => {
      const next = nextOf(member);
      return [
        ...(next.length === 0 ? [] : [t('next', { what: next.join(' · ') })]),
        ...reasonsOf(member),
        ...member.tasks.map((task) => t(`tasks.${task}`)),
      ];
    },
    exempt: ({ members }: Calendar) => {
      const names = members.filter(({ duties }) => duties.length === 0).map(({ name }) => name);
      return names.length === 0 ? '' : t('exempt', { names: names.join('; ') });
    },
    /** By which rules each part of the year is judged, in the order of the months. */
    rules: ({ months }: Calendar) => {
      const sets = [...new Set(months.flatMap(({ ruleSet }) => ruleSet ?? []))];
      const spans = sets.map((set) => {
        const own = months.filter(({ ruleSet }) => ruleSet === set);
        const [first, last] = [own[0], own.at(-1)];
        if (own.length === months.length || first === undefined || last === undefined) return set;
        return t('span', { set, from: plain(first.month), to: plain(last.month) });
      });
      return sets.length === 0 ? t('noRules') : t('rules', { sets: spans.join('; ') });
    },
  };
}

type Told = CalendarMember['duties'][number]['months'][number];

/** The months of which the same is said, in order. */
function gathered(months: readonly Told[], sayingOf: (month: Told) => string): readonly [string, readonly Month[]][] {
  const found = new Map<string, Month[]>();
  for (const one of months) found.set(sayingOf(one), [...(found.get(sayingOf(one)) ?? []), one.month]);
  return [...found];
}
