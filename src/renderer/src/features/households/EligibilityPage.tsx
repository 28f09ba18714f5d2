import { useTranslation } from 'react-i18next';
import type { EligibilityCheck } from '@shared/contract/eligibility';
import type { Output } from '@shared/contract/routes';
import { gateName, gateReason } from '../../app/eligibility/gateWords';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { PaperFrame } from './PaperFrame';

type EligibilityPageProps = {
  readonly household: Output<'households.get'>;
  readonly check: EligibilityCheck;
};

/** The answer on one page, gate by gate, in words a mother can be given. */
export function EligibilityPage({ household, check }: EligibilityPageProps) {
  const { t } = useTranslation('households');
  const { t: eligibility } = useTranslation('eligibility');
  const language = useLanguage();
  const date = dayText(check.on);
  const failed = check.gates.filter(({ passed }) => !passed).map(({ gate }) => gateName(gate, language));
  return (
    <PaperFrame household={household} title={t('explanationTitle')} ruleSet={check.ruleSet}>
      <p>
        <b>
          {check.eligible
            ? t('explanationYes', { date })
            : t('explanationNo', { date, gates: failed.join(', ').toLocaleLowerCase(language) })}
        </b>
      </p>
      <table>
        <thead>
          <tr>
            <th>{eligibility('gate')}</th>
            <th>{eligibility('result')}</th>
            <th>{eligibility('found')}</th>
            <th>{eligibility('required')}</th>
            <th>{eligibility('reference')}</th>
          </tr>
        </thead>
        <tbody>
          {check.gates.map((result) => (
            <tr key={result.gate}>
              <th>{gateName(result.gate, language)}</th>
              <td>
                <b>{eligibility(result.passed ? 'yes' : 'no')}.</b> {gateReason(result, language)}
              </td>
              <td>{result.found}</td>
              <td>{result.required}</td>
              <td>{result.reference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperFrame>
  );
}
