import { useTranslation } from 'react-i18next';
import type { EligibilityCheck } from '@shared/contract/eligibility';
import { gateName, gateReason } from '../../app/eligibility/gateWords';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { failedGates } from './resultRows';

/** The list on paper: each household with its answer and every reason against it. */
export function ResultsPage({ checks }: { readonly checks: readonly EligibilityCheck[] }) {
  const { t } = useTranslation('eligibility');
  const language = useLanguage();
  const office = useRoute('registry.describe', {}).data?.office?.name ?? '';
  const [first] = checks;
  return (
    <article>
      <header>
        <p>{office}</p>
      </header>
      <h1>{t('title')}</h1>
      {first && <p>{t('judgedOn', { date: dayText(first.on), ruleSet: first.ruleSet })}</p>}
      <table>
        <thead>
          <tr>
            <th>{t('household')}</th>
            <th>{t('result')}</th>
            <th>{t('reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.household}>
              <td>{check.household}</td>
              <td>{t(check.eligible ? 'yes' : 'no')}</td>
              <td>
                {failedGates(check).map((result) => (
                  <div key={result.gate}>
                    <b>{gateName(result.gate, language)}:</b> {gateReason(result, language)} {t('found')}:{' '}
                    {result.found}. {result.reference}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
