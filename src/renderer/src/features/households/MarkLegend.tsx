import { useTranslation } from 'react-i18next';
import { DUTY_MARKS } from '@shared/domain/compliance/dutyMarks';
import { DUTY_SIGNS } from '@shared/messages/dutyCalendar';

/** What each sign of the calendar says. */
export function MarkLegend() {
  const { t } = useTranslation('dutyCalendar');
  return (
    <p data-legend="" style={{ margin: 0 }}>
      {DUTY_MARKS.map((mark) => (
        <span key={mark} style={{ display: 'inline-block', marginRight: 16 }}>
          <b>{DUTY_SIGNS[mark]}</b> {t(`marks.${mark}`)}
        </span>
      ))}
    </p>
  );
}
