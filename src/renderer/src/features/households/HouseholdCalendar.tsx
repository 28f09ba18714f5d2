import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { CalendarPage } from './CalendarPage';
import { MemberCalendar } from './MemberCalendar';
import { MarkLegend } from './MarkLegend';
import { useCalendarWords } from './useCalendarWords';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
  year: { minWidth: '48px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
});

/** What each member owes in the months of a year, what was done and what is missing. */
export function HouseholdCalendar({ household }: { readonly household: Output<'households.get'> }) {
  const styles = useStyles();
  const { t } = useTranslation('dutyCalendar');
  const words = useCalendarWords();
  const { print, sheet } = usePrinting();
  const [year, setYear] = useState<number>();
  const { code } = household.household;
  const asked = year === undefined ? { code } : { code, year };
  const { data: calendar, error } = useRoute('compliance.calendar', asked, { keepPrevious: true });
  if (calendar === undefined) {
    return (
      <Panel title={t('title')}>
        <ProblemMessage problem={error?.problem} />
      </Panel>
    );
  }
  const page = <CalendarPage household={household} calendar={calendar} />;
  const foot = `${code} · ${t('title')} ${calendar.year}`;
  const name = `corresponsabilidades-${code}-${calendar.year}`;
  return (
    <Panel title={t('title')}>
      <div className={styles.bar}>
        <Button icon={<ChevronLeftRegular />} aria-label={t('before')} onClick={() => setYear(calendar.year - 1)} />
        <Text className={styles.year} aria-live="polite">
          {calendar.year}
        </Text>
        <Button icon={<ChevronRightRegular />} aria-label={t('after')} onClick={() => setYear(calendar.year + 1)} />
        <Button icon={<PrintRegular />} onClick={() => print(page, { to: 'paper', name, foot })}>
          {t('paper')}
        </Button>
        <Button icon={<DocumentPdfRegular />} onClick={() => print(page, { to: 'pdf', name: `${name}.pdf`, foot })}>
          {t('pdf')}
        </Button>
      </div>
      <ProblemMessage problem={error?.problem} />
      <Text>{words.rules(calendar)}</Text>
      <MarkLegend />
      {words.owing(calendar).map((member) => (
        <MemberCalendar key={member.member} member={member} year={calendar.year} />
      ))}
      <Text>{words.exempt(calendar)}</Text>
      {sheet}
    </Panel>
  );
}
