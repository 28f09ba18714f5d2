import type { Output } from '@shared/contract/routes';
import { useTranslation } from 'react-i18next';
import { dutyName } from '@shared/messages/compliance';
import { DUTY_SIGNS } from '@shared/messages/dutyCalendar';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { MarkLegend } from './MarkLegend';
import { PaperFrame } from './PaperFrame';
import { monthsOfYear, useCalendarWords, type Calendar, type CalendarMember } from './useCalendarWords';

type CalendarPageProps = { readonly household: Output<'households.get'>; readonly calendar: Calendar };

/** The year of a household on paper, for the wall of the kitchen. */
export function CalendarPage({ household, calendar }: CalendarPageProps) {
  const { t } = useTranslation('dutyCalendar');
  const words = useCalendarWords();
  return (
    <PaperFrame household={household} title={t('pageTitle', { year: calendar.year })}>
      <MarkLegend />
      {words.owing(calendar).map((member) => (
        <Member key={member.member} member={member} year={calendar.year} />
      ))}
      <p style={{ marginTop: '4mm' }}>{words.exempt(calendar)}</p>
      <p>{t('nothingElse')}</p>
      <p>{words.rules(calendar)}</p>
    </PaperFrame>
  );
}

function Member({ member, year }: { readonly member: CalendarMember; readonly year: number }) {
  const language = useLanguage();
  const words = useCalendarWords();
  const months = monthsOfYear(year);
  return (
    <section style={{ breakInside: 'avoid' }}>
      <h2>{words.nameOf(member)}</h2>
      <table>
        <thead>
          <tr>
            <th style={{ width: '25%' }}>{words.dutyHeader}</th>
            {months.map((month) => (
              <th key={month} style={{ textAlign: 'center' }}>
                {words.short(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {member.duties.map(({ duty, months: owed }) => (
            <tr key={duty}>
              <th>{capital(dutyName(duty, language))}</th>
              {months.map((month) => {
                const found = owed.find((one) => one.month === month);
                return (
                  <td key={month} style={{ textAlign: 'center' }}>
                    {found && DUTY_SIGNS[found.mark]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul style={{ marginTop: '1.5mm' }}>
        {words.notesOf(member).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
