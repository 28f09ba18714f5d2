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

/** The answer on one page, gate by gate and what is missing first, in words a mother can be given. */
export function EligibilityPage({ household, check }: EligibilityPageProps) {
  const { t } = useTranslation('households');
  const { t: eligibility } = useTranslation('eligibility');
  const language = useLanguage();
  const date = dayText(check.on);
  const missing = check.gates.filter(({ passed }) => !passed);
  const failed = missing.map(({ gate }) => gateName(gate, language));
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
      <table style={{ fontSize: '9pt', lineHeight: 1.25 }}>
        <thead>
          <tr>
            <th style={{ width: '24%' }}>{eligibility('gate')}</th>
            <th>{eligibility('result')}</th>
            <th style={{ width: '22%' }}>{eligibility('reference')}</th>
          </tr>
        </thead>
        <tbody>
          {[...missing, ...check.gates.filter(({ passed }) => passed)].map((result) => (
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
