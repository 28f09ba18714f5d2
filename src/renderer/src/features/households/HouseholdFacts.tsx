import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { useFieldWords } from './useFieldWords';

const FACTS = [
  'populatedCenterName',
  'address',
  'area',
  'phone',
  'cse',
  'cseDate',
  'cseExpiry',
  'residenceSince',
  'nativeCommunity',
  'assemblyValidated',
  'assemblyDate',
  'agreementDate',
] as const;

const PAYMENT = ['paymentMode', 'accountNumber'] as const;

const COLORS = {
  CANDIDATE: 'informative',
  AFFILIATED: 'success',
  SUSPENDED: 'warning',
  DISAFFILIATED: 'danger',
} as const;

const useStyles = makeStyles({
  state: { display: 'flex', gap: '10px', alignItems: 'center', flexWrap: 'wrap' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
    gap: '8px 16px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** State, dates, place and payment of a household. */
export function HouseholdFacts({ household }: { readonly household: Output<'households.get'> }) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const words = useFieldWords();
  const { status, affiliationDate, account, household: fields } = household;
  return (
    <Panel title={t('placeAndClass')}>
      <div className={styles.state}>
        <Badge size="large" color={COLORS[status]} data-testid="status">
          {words.value('status', status)}
        </Badge>
        <span>
          {affiliationDate === null ? t('notAffiliated') : t('affiliatedOn', { date: dayText(affiliationDate) })}
        </span>
      </div>
      <dl className={styles.facts}>
        {FACTS.filter((field) => fields[field] !== '').map((field) => (
          <div key={field}>
            <dt>{words.name(field)}</dt>
            <dd>{words.value(field, fields[field])}</dd>
          </div>
        ))}
        {account &&
          PAYMENT.map((field) => (
            <div key={field}>
              <dt>{words.name(field)}</dt>
              <dd>{words.value(field, account[field])}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
