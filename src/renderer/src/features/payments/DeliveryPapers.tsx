import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import type { Paper } from '@shared/messages/paper';
import { noticePapers, paymentCallPapers, signingPapers } from '@shared/messages/paymentPapers';
import { useRoute } from '../../app/queries';
import { usePaper } from '../../app/usePaper';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' } });
const KINDS = ['signing', 'notices', 'calls'] as const;
type Kind = (typeof KINDS)[number];

/** What goes on paper for the day of payment: lists to sign, notices to post, whom to call. */
export function DeliveryPapers({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { t } = useTranslation('payerFiles');
  const [withNames, setWithNames] = useState(false);
  const delivery = useRoute('payments.delivery', { period });
  const { put, about, sheet } = usePaper();
  const onPaper = (kind: Kind, to: 'paper' | 'pdf') => {
    const { data } = delivery;
    if (data === undefined || about === undefined) return;
    const papers: Readonly<Record<Kind, () => readonly Paper[]>> = {
      signing: () => signingPapers(data, about),
      notices: () => noticePapers(data, about, withNames),
      calls: () => paymentCallPapers(data, about),
    };
    put(papers[kind](), { to, name: `${t(`papers.${kind}.file`)}-${period}` });
  };
  return (
    <Panel title={t('papersTitle')}>
      {KINDS.map((kind) => (
        <div key={kind} className={styles.bar}>
          <Text>{t(`papers.${kind}.name`)}</Text>
          <Button disabled={delivery.data === undefined} onClick={() => onPaper(kind, 'paper')}>
            {t(`papers.${kind}.print`)}
          </Button>
          <Button disabled={delivery.data === undefined} onClick={() => onPaper(kind, 'pdf')}>
            {t(`papers.${kind}.pdf`)}
          </Button>
          {kind === 'notices' && (
            <Checkbox
              label={t('withNames')}
              checked={withNames}
              onChange={(_, { checked }) => setWithNames(checked === true)}
            />
          )}
        </div>
      ))}
      <ProblemMessage
        problem={delivery.error?.problem.code === 'list-not-approved' ? undefined : delivery.error?.problem}
      />
      {sheet}
    </Panel>
  );
}
