import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { EligibilityCheck } from '@shared/contract/eligibility';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Facts } from '../../ui/Facts';
import { gateName, gateReason } from './gateWords';

const useStyles = makeStyles({
  verdict: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  yes: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorStatusDangerForeground1 },
});

/** One answer: the verdict, then every gate, which opens into what was found, what is asked and by which law. */
export function GateTree({ check }: { readonly check: EligibilityCheck }) {
  const styles = useStyles();
  const { t } = useTranslation('eligibility');
  const failed = check.gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
  return (
    <>
      <div className={styles.verdict} data-testid="verdict">
        <Mark passed={check.eligible} />
        <Text weight="semibold">{t(check.eligible ? 'answer.yes' : 'answer.no')}</Text>
        <Text size={200}>{t('judgedOn', { date: dayText(check.on), ruleSet: check.ruleSet })}</Text>
      </div>
      <Text size={200}>{t('joined')}</Text>
      <Accordion key={`${check.household} ${check.on}`} multiple collapsible defaultOpenItems={failed}>
        {check.gates.map((result) => (
          <Gate key={result.gate} result={result} />
        ))}
      </Accordion>
    </>
  );
}

function Gate({ result }: { readonly result: EligibilityCheck['gates'][number] }) {
  const { t } = useTranslation('eligibility');
  const language = useLanguage();
  return (
    <AccordionItem value={result.gate}>
      <AccordionHeader size="small" icon={<Mark passed={result.passed} />}>
        <span>
          <b>{gateName(result.gate, language)}</b> · {t(result.passed ? 'yes' : 'no')}
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <Text as="p" block>
          {gateReason(result, language)}
        </Text>
        <Facts
          facts={[
            [t('found'), result.found],
            [t('required'), result.required],
            [t('reference'), result.reference],
          ]}
        />
        {result.warnings.map((warning) => (
          <Text as="p" block key={warning}>
            ⚠ {warning}
          </Text>
        ))}
      </AccordionPanel>
    </AccordionItem>
  );
}

function Mark({ passed }: { readonly passed: boolean }) {
  const styles = useStyles();
  return passed ? (
    <CheckmarkCircleFilled className={styles.yes} aria-hidden fontSize={20} />
  ) : (
    <DismissCircleFilled className={styles.no} aria-hidden fontSize={20} />
  );
}
