import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DutyMark } from '@shared/domain/compliance/dutyMarks';
import { dutyName } from '@shared/messages/compliance';
import { DUTY_SIGNS } from '@shared/messages/dutyCalendar';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { SimpleTable } from '../../ui/SimpleTable';
import { monthsOfYear, useCalendarWords, type CalendarMember } from './useCalendarWords';

const useStyles = makeStyles({
  name: { marginBottom: '4px' },
  list: { margin: '4px 0 0', paddingLeft: '20px' },
  sign: { display: 'inline-block', minWidth: '20px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  DONE: { color: tokens.colorPaletteGreenForeground1 },
  MISSING: { color: tokens.colorPaletteRedForeground1 },
  UNANSWERED: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

type MemberCalendarProps = { readonly member: CalendarMember; readonly year: number };

/** One member's duties by month, and in words what is asked for, what is missing and why. */
export function MemberCalendar({ member, year }: MemberCalendarProps) {
  const styles = useStyles();
  const language = useLanguage();
  const words = useCalendarWords();
  const months = monthsOfYear(year);
  const name = words.nameOf(member);
  return (
    <section aria-label={name}>
      <Text weight="semibold" block className={styles.name}>
        {name}
      </Text>
      <SimpleTable
        label={name}
        headers={[words.dutyHeader, ...months.map(words.short)]}
        widths={['220px']}
        rows={member.duties.map(({ duty, months: owed }) => ({
          key: duty,
          cells: [
            capital(dutyName(duty, language)),
            ...months.map((month) => {
              const found = owed.find((one) => one.month === month);
              return found && <Mark key={month} mark={found.mark} />;
            }),
          ],
        }))}
      />
      <ul className={styles.list}>
        {words.notesOf(member).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function Mark({ mark }: { readonly mark: DutyMark }) {
  const styles = useStyles();
  const { t } = useTranslation('dutyCalendar');
  const look = mark === 'DONE' || mark === 'MISSING' || mark === 'UNANSWERED' ? styles[mark] : undefined;
  return (
    <span
      role="img"
      aria-label={t(`marks.${mark}`)}
      title={t(`marks.${mark}`)}
      className={mergeClasses(styles.sign, look)}
    >
      {DUTY_SIGNS[mark]}
    </span>
  );
}
