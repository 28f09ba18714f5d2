import { Button, Field, makeStyles, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, yearOf, type IsoDate } from '@shared/domain/calendar';
import { useJob, useRoute } from '../../app/queries';
import { DateInput } from '../../ui/DateField';
import { JobDialog } from '../../ui/JobDialog';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Affiliation } from './Affiliation';
import { Results } from './Results';

const useStyles = makeStyles({ ask: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });

/** Who qualifies on a date and why, and affiliating those who do. */
export function EligibilityScreen() {
  const { t } = useTranslation('eligibility');
  const today = useRoute('registry.describe', {}).data?.today;
  const check = useJob('eligibility.check');
  const affiliate = useJob('affiliation.affiliate');
  const [selected, setSelected] = useState<readonly string[]>([]);
  const checks = useMemo(() => {
    const affiliated = new Set(affiliate.data?.affiliated);
    return check.data?.filter(({ household }) => !affiliated.has(household));
  }, [check.data, affiliate.data]);
  const judge = (on: IsoDate) => {
    affiliate.reset();
    setSelected([]);
    check.mutate({ on });
  };
  return (
    <Page title={t('title')}>
      <Text>{t('intro')}</Text>
      {today !== undefined && <Question today={today} isBusy={check.isPending} onAsk={judge} />}
      <ProblemMessage problem={check.error?.problem} />
      {check.data && (
        <Affiliation affiliate={affiliate} checked={check.data} checks={checks ?? []} selected={selected} />
      )}
      {checks && checks.length > 0 && <Results checks={checks} onSelected={setSelected} />}
      <JobDialog title={t('checking')} running={check.isPending} progress={check.progress} onCancel={check.cancel} />
    </Page>
  );
}

type QuestionProps = {
  readonly today: IsoDate;
  readonly isBusy: boolean;
  readonly onAsk: (on: IsoDate) => void;
};

/** On which date: today, unless another is typed. */
function Question({ today, isBusy, onAsk }: QuestionProps) {
  const styles = useStyles();
  const { t } = useTranslation('eligibility');
  const [typed, setTyped] = useState<string | null>(today);
  const on = typed !== null && isIsoDate(typed) ? typed : undefined;
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (on !== undefined) onAsk(on);
      }}
    >
      <Field label={t('on')} validationMessage={on === undefined ? t('dateWrong') : ''}>
        <DateInput value={typed} onChange={setTyped} latestYear={yearOf(today)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={on === undefined || isBusy}>
        {t('check')}
      </Button>
    </form>
  );
}
