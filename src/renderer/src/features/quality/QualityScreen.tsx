import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { JobDialog } from '../../ui/JobDialog';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { BrokenRule } from './BrokenRule';
import type { Checked } from './checked';
import { RuleCounts } from './RuleCounts';

/** Breaches shown of each rule; the rest is counted, and comes into sight as these are put right. */
const SHOWN = 200;
/** The answer stays while one opens a household and comes back. */
const KEPT = ['quality.last'];

/** What in the registry breaks the rules that always hold, rule by rule, each opening the household it is about. */
export function QualityScreen() {
  const { t } = useTranslation('quality');
  const client = useQueryClient();
  const check = useJob('quality.check');
  const checked = check.data ?? client.getQueryData<Checked>(KEPT);
  const start = () => check.mutate({ limit: SHOWN }, { onSuccess: (found) => void client.setQueryData(KEPT, found) });
  const actions = (
    <Button appearance="primary" disabled={check.isPending} onClick={start}>
      {t(checked === undefined ? 'check' : 'checkAgain')}
    </Button>
  );
  return (
    <Page title={t('title')} actions={actions}>
      <Text>{t('intro')}</Text>
      <ProblemMessage problem={check.error?.problem} />
      {checked && <Found checked={checked} />}
      <JobDialog title={t('checking')} running={check.isPending} progress={check.progress} onCancel={check.cancel} />
    </Page>
  );
}

function Found({ checked: { on, invariants, breaches } }: { readonly checked: Checked }) {
  const { t } = useTranslation('quality');
  const count = invariants.reduce((sum, one) => sum + one.breaches, 0);
  return (
    <>
      <MessageBar intent={count === 0 ? 'success' : 'warning'} role="status">
        <MessageBarBody>{t(count === 0 ? 'whole' : 'broken', { count, date: dayText(on) })}</MessageBarBody>
      </MessageBar>
      <RuleCounts invariants={invariants} />
      {invariants
        .filter((one) => one.breaches > 0)
        .map(({ invariant, breaches: total }) => (
          <BrokenRule
            key={invariant}
            invariant={invariant}
            total={total}
            breaches={breaches.filter((breach) => breach.invariant === invariant)}
          />
        ))}
    </>
  );
}
