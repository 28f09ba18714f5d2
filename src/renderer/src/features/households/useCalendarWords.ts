import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { toMonth, type Month } from '@shared/domain/calendar';
import { plainMonth, yearNotes } from '@shared/messages/dutyCalendar';
import { useLanguage } from '../../messages/useLanguage';

export type Calendar = Output<'compliance.calendar'>;
export type CalendarMember = Calendar['members'][number];

export const monthsOfYear = (year: number): readonly Month[] =>
  Array.from({ length: 12 }, (_none, index) => toMonth(`${year}-${String(index + 1).padStart(2, '0')}`));

/** The calendar of a household in sentences, the same on the screen and on paper. */
export function useCalendarWords() {
  const { t } = useTranslation('dutyCalendar');
  const language = useLanguage();
  const plain = (month: Month) => plainMonth(month, language);
  return {
    dutyHeader: t('duty'),
    /** `ene`, `feb` … */
    short: (month: Month) => plain(month).slice(0, 3),
    nameOf: ({ member, name }: CalendarMember) => `${member}. ${name}`,
    owing: ({ members }: Calendar) => members.filter(({ duties }) => duties.length > 0),
    notesOf: (member: CalendarMember) => yearNotes(member, language),
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
