import { Badge, Button, makeStyles, Text } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { PeriodPicker, usePeriod } from '../../app/period';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { WhyPage } from './WhyPage';
import { WhyTree, type Why } from './WhyTree';

const COLORS = { COMPLIED: 'success', BREACH: 'danger', BLOCKED: 'warning' } as const;

const useStyles = makeStyles({ bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' } });

type Household = { readonly household: Output<'households.get'> };

/** What was due from each member in the bimester in hand, of which another is chosen here too, what it came to, and why. */
export function HouseholdCompliance({ household }: Household) {
  const { t } = useTranslation('households');
  const { t: why } = useTranslation('why');
  const { period } = usePeriod();
  if (period !== undefined) return <InPeriod household={household} period={period} />;
  return <Panel title={why('title', { period: '' }).trim()}>{t('noPeriod')}</Panel>;
}

function InPeriod({ household, period }: Household & { readonly period: Period }) {
  const { t } = useTranslation('households');
  const { t: why } = useTranslation('why');
  const { data, error } = useRoute('compliance.why', { period, code: household.household.code });
  const isOutside = error?.problem.code === 'not-found' || data?.months.every(({ members }) => members.length === 0);
  return (
    <Panel title={why('title', { period })}>
      <PeriodPicker />
      {isOutside ? <Text>{t('notInPeriod')}</Text> : <ProblemMessage problem={error?.problem} />}
      {data && !isOutside && <Explained household={household} why={data} />}
    </Panel>
  );
}

function Explained({ household, why }: Household & { readonly why: Why }) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const { t: words } = useTranslation('why');
  const { print, sheet } = usePrinting();
  const page = <WhyPage household={household} why={why} />;
  const name = `por-que-${why.household}-${why.period}`;
  return (
    <>
      <div className={styles.bar}>
        <Badge size="large" color={COLORS[why.result]}>
          {t(`results.${why.result}`)}
        </Badge>
        <Button icon={<PrintRegular />} onClick={() => print(page, { to: 'paper', name })}>
          {words('paper')}
        </Button>
        <Button icon={<DocumentPdfRegular />} onClick={() => print(page, { to: 'pdf', name: `${name}.pdf` })}>
          {words('pdf')}
        </Button>
      </div>
      <Text size={200}>
        {words(why.status === 'OPEN' ? 'provisional' : 'frozen')} {words('hint')}
      </Text>
      <WhyTree why={why} />
      {sheet}
    </>
  );
}
