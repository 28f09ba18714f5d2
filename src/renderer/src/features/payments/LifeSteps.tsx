import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { LIST_STATUSES } from '@shared/domain/payments/listStatus';
import { listStatusName } from '@shared/messages/listStatus';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { momentText, dayText } from '../../ui/dates';
import { solesText } from '../../ui/money';
import { Panel } from '../../ui/Panel';
import { LifeActs } from './LifeActs';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  step: {
    padding: '3px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  current: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const STEPS = LIST_STATUSES.filter((status) => status !== 'CANCELLED');
type Life = Output<'payments.life'>;

/** Where the list stands in its life, who approved it, and what may be done with it next. */
export function LifeSteps({ period }: { readonly period: Period }) {
  const { t } = useTranslation('paymentLife');
  const styles = useStyles();
  const language = useLanguage();
  const life = useRoute('payments.life', { period }).data;
  if (life === undefined) return null;
  return (
    <Panel title={t('title', { period })}>
      <ol className={styles.row} aria-label={t('steps')}>
        {STEPS.map((status) => (
          <li
            key={status}
            className={mergeClasses(styles.step, status === life.status && styles.current)}
            {...(status === life.status ? { 'aria-current': 'step' } : {})}
          >
            {listStatusName(status, language)}
          </li>
        ))}
      </ol>
      <Told life={life} />
      <LifeActs life={life} />
    </Panel>
  );
}

function Told({ life: { status, approvals, missing, sentOn, sentReference, secondAbove } }: { readonly life: Life }) {
  const { t } = useTranslation('paymentLife');
  return (
    <Text>
      {[
        ...approvals.map(({ by, at }) => t('approved', { by, at: momentText(at) })),
        ...(status === 'DRAFT' ? [t('draft')] : []),
        ...(missing > 0 && status !== 'DRAFT' ? [t('missing', { count: missing })] : []),
        ...(sentOn === null ? [] : [t('sent', { on: dayText(sentOn), reference: sentReference })]),
        secondAbove === null ? t('oneApproves') : t('twoApprove', { above: solesText(secondAbove) }),
      ].join(' ')}
    </Text>
  );
}
