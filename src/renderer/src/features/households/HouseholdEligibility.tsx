import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CLERKS } from '@shared/domain/users';
import { GateTree } from '../../app/eligibility/GateTree';
import { useJob, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** The newest answer on whether the household qualifies, gate by gate, and a button for an answer of today. */
export function HouseholdEligibility({ code }: { readonly code: string }) {
  const { t } = useTranslation('households');
  const latest = useRoute('eligibility.latest', { code });
  const check = useJob('eligibility.check');
  const isClerk = useHasRole(CLERKS);
  return (
    <Panel title={t('eligibility')}>
      <ProblemMessage problem={check.error?.problem ?? latest.error?.problem} />
      {latest.data === null && <Text>{t('neverChecked')}</Text>}
      {latest.data != null && <GateTree check={latest.data} />}
      {isClerk && (
        <Button
          style={{ alignSelf: 'start' }}
          disabled={check.isPending}
          onClick={() => check.mutate({ codes: [code] })}
        >
          {t('checkNow')}
        </Button>
      )}
      <JobDialog title={t('checking')} running={check.isPending} progress={check.progress} onCancel={check.cancel} />
    </Panel>
  );
}
