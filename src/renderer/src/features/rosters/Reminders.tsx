import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RosterForm } from '@shared/contract/rosters';
import type { Period } from '@shared/domain/calendar';
import { TO_REMIND } from '@shared/domain/rosters/tracker';
import { usePrinting } from '../../app/printing';
import { useStateText } from './useStateText';

type RemindersProps = { readonly period: Period; readonly forms: readonly RosterForm[] };

/** On paper, a page for each route: whom to call about which form. */
export function PrintReminders({ period, forms }: RemindersProps) {
  const { t } = useTranslation('rosters');
  const { print, sheet } = usePrinting();
  const owing = forms.filter(({ state }) => TO_REMIND.includes(state));
  return (
    <>
      <Button
        disabled={owing.length === 0}
        onClick={() =>
          print(<Sheets period={period} forms={owing} />, {
            to: 'paper',
            name: `recordatorios-${period}`,
            foot: t('reminders', { period }),
          })
        }
      >
        {t('printReminders', { count: owing.length })}
      </Button>
      {sheet}
    </>
  );
}

function Sheets({ period, forms }: RemindersProps) {
  const { t } = useTranslation('rosters');
  const stateText = useStateText();
  const routes = [
    ...new Set(forms.map(({ manager, route }) => [manager, route].filter(Boolean).join(' · '))),
  ].toSorted();
  return (
    <>
      {routes.map((name, place) => (
        <article key={name} lang="es" style={{ breakAfter: place === routes.length - 1 ? 'auto' : 'page' }}>
          <h1>{t('reminders', { period })}</h1>
          <p>{name || t('nobody')}</p>
          <table>
            <thead>
              <tr>
                {[t('facility'), t('contact'), t('form'), t('answered'), t('state')].map((header) => (
                  <th key={header}>{header}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {forms
                .filter(({ manager, route }) => [manager, route].filter(Boolean).join(' · ') === name)
                .map((form) => (
                  <tr key={form.form}>
                    <td>
                      {form.facilityName} ({form.facility})
                    </td>
                    <td>{[form.head, form.phone].filter(Boolean).join(', ')}</td>
                    <td>{form.form}</td>
                    <td>{t('ofRows', { answered: form.answered, rows: form.rows })}</td>
                    <td>{stateText(form)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </article>
      ))}
    </>
  );
}
