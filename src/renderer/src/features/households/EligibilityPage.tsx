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
      <p>{eligibility('joined')}</p>
      <table>
        <thead>
          <tr>
            <th>{eligibility('gate')}</th>
            <th>{eligibility('result')}</th>
            <th>{eligibility('reference')}</th>
          </tr>
        </thead>
        <tbody>
          {check.gates.map((result) => (
            <tr key={result.gate}>
              <th>
                {eligibility(`plain.${result.gate}`)}:{' '}
                {eligibility(result.passed ? 'yes' : 'no').toLocaleLowerCase(language)}
              </th>
              <td>
                {gateReason(result, language)}
                <div>
                  {eligibility('found')}: {result.found}.
                </div>
                <div>
                  {eligibility('required')}: {result.required}.
                </div>
              </td>
              <td>{result.reference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperFrame>
  );
}
