import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentSample } from '@shared/contract/reconciliation';
import type { Period } from '@shared/domain/calendar';
import { CLERKS } from '@shared/domain/users';
import { visitPapers } from '@shared/messages/reconciliationPaper';
import { useCommand, useRoute } from '../../../app/queries';
import { useHasRole } from '../../../app/role';
import { usePaper } from '../../../app/usePaper';
import { solesText } from '../../../ui/money';
import { Panel } from '../../../ui/Panel';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { SimpleTable } from '../../../ui/SimpleTable';
import { VisitDialog } from './VisitDialog';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const FIRST_SIZE = '20';

/** Draws who is visited after the payment, and shows what the visits found. */
export function SamplePanel({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { t } = useTranslation('reconciliation');
  const [size, setSize] = useState(FIRST_SIZE);
  const draw = useCommand('reconciliation.sample');
  const samples = useRoute('reconciliation.samples', { period }).data ?? [];
  const asked = Number(size);
  return (
    <Panel title={t('sample')}>
      <Text>{t('sampleText')}</Text>
      <form
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          draw.mutate({ period, size: asked });
        }}
      >
        <Field label={t('size')}>
          <Input value={size} inputMode="numeric" maxLength={5} onChange={(_event, { value }) => setSize(value)} />
        </Field>
        <Button type="submit" disabled={!Number.isInteger(asked) || asked < 1 || draw.isPending}>
          {t('draw')}
        </Button>
      </form>
      <ProblemMessage problem={draw.error?.problem} />
      {samples.map((sample) => (
        <Sample key={sample.size} sample={sample} />
      ))}
    </Panel>
  );
}

type Visit = PaymentSample['visits'][number];

function Sample({ sample }: { readonly sample: PaymentSample }) {
  const styles = useStyles();
  const { t } = useTranslation('reconciliation');
  const isClerk = useHasRole(CLERKS);
  const [visited, setVisited] = useState<Visit>();
  const { put, about, sheet } = usePaper();
  const { period, size, visits, totals } = sample;
  const onPaper = (to: 'paper' | 'pdf') => {
    if (about !== undefined)
      put(visitPapers(sample, about), { to, name: `visitas-${period}-${size}`, landscape: true });
  };
  const outcomeText = ({ outcome, received }: Visit) => {
    if (outcome === null) return t('toVisit');
    return received === null ? t(`outcomes.${outcome}`) : `${t(`outcomes.${outcome}`)}: ${solesText(received)}`;
  };
  return (
    <section aria-label={t('sampleOf', { size })}>
      <div className={styles.bar}>
        <Text weight="semibold">{t('sampleOf', { size })}</Text>
        <Button onClick={() => onPaper('paper')}>{t('printVisits')}</Button>
        <Button onClick={() => onPaper('pdf')}>{t('visitsPdf')}</Button>
      </div>
      <Text>{t('totals', { ...totals, paid: solesText(totals.paid), received: solesText(totals.received) })}</Text>
      <SimpleTable
        label={t('sampleOf', { size })}
        headers={['N.º', t('household'), t('holder'), t('center'), t('paid'), t('found'), t('note'), t('record')]}
        amounts={[4]}
        rows={visits.map((visit) => ({
          key: visit.household,
          cells: [
            visit.place,
            visit.household,
            visit.holder,
            visit.center,
            solesText(visit.paid),
            outcomeText(visit),
            [visit.visitor, visit.note].filter(Boolean).join(': '),
            isClerk ? (
              <Button
                key="record"
                size="small"
                aria-label={t('recordOf', { household: visit.household })}
                onClick={() => setVisited(visit)}
              >
                {t('record')}
              </Button>
            ) : (
              ''
            ),
          ],
        }))}
      />
      {visited !== undefined && (
        <VisitDialog period={period} size={size} visit={visited} onClose={() => setVisited(undefined)} />
      )}
      {sheet}
    </section>
  );
}
