import { Button, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EligibilityCheck } from '@shared/contract/eligibility';
import type { Output } from '@shared/contract/routes';
import { useRefusalText } from '../../app/affiliation/useRefusalText';
import type { useJob } from '../../app/queries';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { dayText } from '../../ui/dates';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';

type Affiliate = ReturnType<typeof useJob<'affiliation.affiliate'>>;
type AffiliationProps = {
  readonly affiliate: Affiliate;
  /** All that was judged, and what of it is still a candidate. */
  readonly checked: readonly EligibilityCheck[];
  readonly checks: readonly EligibilityCheck[];
  readonly selected: readonly string[];
};

const useStyles = makeStyles({ actions: { display: 'flex', gap: '12px', flexWrap: 'wrap', alignItems: 'center' } });

/** How many pass, affiliating them, and what came of it. */
export function Affiliation({ affiliate, checked, checks, selected }: AffiliationProps) {
  const styles = useStyles();
  const { t } = useTranslation('eligibility');
  const [asked, setAsked] = useState<'all' | readonly string[]>();
  const eligible = checks.filter((check) => check.eligible).map(({ household }) => household);
  const ready = selected.filter((code) => eligible.includes(code));
  const on = checked[0]?.on;
  if (on === undefined) return <Text>{t('noCandidates')}</Text>;
  const passed = checked.filter((check) => check.eligible).length;
  const date = dayText(on);
  const summary = { total: checked.length, date, eligible: passed, failed: checked.length - passed };
  return (
    <>
      <div className={styles.actions}>
        <Text role="status">{t('summary', summary)}</Text>
        {eligible.length > 0 && (
          <Button onClick={() => setAsked('all')}>{t('affiliateAll', { count: eligible.length })}</Button>
        )}
        {ready.length > 0 && (
          <Button onClick={() => setAsked(ready)}>{t('affiliateSelected', { count: ready.length })}</Button>
        )}
      </div>
      {asked !== undefined && (
        <ConfirmDialog
          title={t('confirmTitle')}
          text={t('confirmText', { count: asked === 'all' ? eligible.length : asked.length, date })}
          confirm={t('confirm')}
          onConfirm={() => affiliate.mutate({ on, codes: asked === 'all' ? eligible : [...asked] })}
          onClose={() => setAsked(undefined)}
        />
      )}
      <ProblemMessage problem={affiliate.error?.problem} />
      {affiliate.data && <Outcome outcome={affiliate.data} date={date} />}
      <JobDialog
        title={t('affiliating')}
        running={affiliate.isPending}
        progress={affiliate.progress}
        onCancel={affiliate.cancel}
      />
    </>
  );
}

const REFUSED_SHOWN = 20;

function Outcome({ outcome, date }: { readonly outcome: Output<'affiliation.affiliate'>; readonly date: string }) {
  const { t } = useTranslation('eligibility');
  const refusalText = useRefusalText();
  const { affiliated, refused } = outcome;
  const hidden = refused.length - REFUSED_SHOWN;
  return (
    <MessageBar intent={refused.length === 0 ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        {t('affiliated', { count: affiliated.length, date })}
        {refused.length > 0 && ` ${t('refused', { count: refused.length })}`}
        <ul hidden={refused.length === 0}>
          {refused.slice(0, REFUSED_SHOWN).map((one) => (
            <li key={one.household}>
              <b>{one.household}</b>: {refusalText(one)}
            </li>
          ))}
          {hidden > 0 && <li>{t('moreRefused', { count: hidden })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
