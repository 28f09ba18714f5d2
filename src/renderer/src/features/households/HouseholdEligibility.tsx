import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { GateTree } from '../../app/eligibility/GateTree';
import { useJob, useRoute } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** The newest answer on whether the household qualifies, gate by gate, and a button for an answer of today. */
export function HouseholdEligibility({ code }: { readonly code: string }) {
  const { t } = useTranslation('households');
  const latest = useRoute('eligibility.latest', { code });
  const check = useJob('eligibility.check');
  return (
    <Panel title={t('eligibility')}>
      <ProblemMessage problem={check.error?.problem ?? latest.error?.problem} />
      {latest.data === null && <Text>{t('neverChecked')}</Text>}
      {latest.data != null && <GateTree check={latest.data} />}
      <div>
        <Button disabled={check.isPending} onClick={() => check.mutate({ codes: [code] })}>
          {t('checkNow')}
        </Button>
      </div>
      <JobDialog title={t('checking')} running={check.isPending} progress={check.progress} onCancel={check.cancel} />
    </Panel>
  );
}
