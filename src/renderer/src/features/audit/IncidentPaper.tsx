import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { INCIDENT_NOTICE } from '@shared/domain/audit/incident';
import { KINDS } from '@shared/messages/access';
import { doerText, touchedText } from '@shared/messages/incident';
import { useLanguage } from '../../messages/useLanguage';
import { dayText, momentText } from '../../ui/dates';
import type { Told } from './incidentForm';

type IncidentPaperProps = {
  readonly office: string;
  readonly told: Told;
  readonly found: Output<'audit.incident'>;
};

/** The form that goes to the data protection officer and the authority: codes and counts, no name of a family. */
export function IncidentPaper({ office, told, found }: IncidentPaperProps) {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const { from, to, touched, doings } = found;
  const due = `${dayText(told.due)} ${told.due.slice(11)}`;
  return (
    <article>
      <header>
        <p>
          {office} · {INCIDENT_NOTICE.reference}
        </p>
      </header>
      <h1>{t('incidentTitle')}</h1>
      <p>
        <b>{t('due', { due })}</b>
      </p>
      <h2>{t('happened')}</h2>
      <p>{told.happened}</p>
      <h2>{t('measures')}</h2>
      <p>{told.measures === '' ? '________________________________' : told.measures}</p>
      <h2>{t('whose')}</h2>
      <p>{touchedText(touched, language)}</p>
      <p>
        {t('codes')}: {touched.households.length === 0 ? t('noCodes') : touched.households.join(', ')}
      </p>
      <h2>{t('between', { from: dayText(from), to: dayText(to) })}</h2>
      <table>
        <thead>
          <tr>
            {[t('user'), t('did'), t('times'), t('first'), t('last')].map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {doings.map(({ user, kind, times, first, last }) => (
            <tr key={`${user} ${kind}`}>
              <td>{doerText(user, language)}</td>
              <td>{KINDS[language][kind]}</td>
              <td>{times}</td>
              <td>{momentText(first)}</td>
              <td>{momentText(last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p style={{ marginTop: '12mm' }}>{t('signature')}: ________________________________</p>
      <p>{t('officer')}</p>
    </article>
  );
}
