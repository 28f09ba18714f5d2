import { useTranslation } from 'react-i18next';
import type { HouseholdPaymentStory } from '@shared/contract/reconciliation';
import { BASE } from '@shared/domain/payments/lines';
import { ledgerKindName, lineKindName, paymentStateName, resultReasonText } from '@shared/messages/reconciliation';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { dayText } from '../../ui/dates';
import { solesText } from '../../ui/money';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

/** Every payment of the household: of which bimester, how much, and what became of it by which row of which file. */
export function HouseholdPayments({ code }: { readonly code: string }) {
  const { t } = useTranslation('reconciliation');
  const language = useLanguage();
  const entryText = useEntryText();
  const payments = useRoute('reconciliation.ofHousehold', { code }).data;
  const whatText = ({ benefit, kind }: HouseholdPaymentStory) =>
    capital(benefit === BASE ? lineKindName(kind, language) : `${lineKindName(kind, language)} ${benefit}`);
  return (
    <Panel title={t('payments')}>
      <SimpleTable
        label={t('payments')}
        headers={[t('bimester'), t('what'), t('amount'), t('state'), t('story')]}
        amounts={[2]}
        {...(payments === undefined ? {} : { empty: t('noPayments') })}
        rows={(payments ?? []).map((one) => ({
          key: one.id,
          cells: [
            one.originPeriod === one.period ? one.period : `${one.originPeriod} (${one.period})`,
            whatText(one),
            solesText(one.cents),
            paymentStateName(one.state, language),
            <ol key="story" style={{ margin: 0, paddingLeft: 18 }}>
              {one.entries.map((entry, place) => (
                <li key={place} style={entry.isVoid ? { textDecoration: 'line-through' } : {}}>
                  {entryText(entry)}
                </li>
              ))}
            </ol>,
          ],
        }))}
      />
    </Panel>
  );
}

function useEntryText() {
  const { t } = useTranslation('reconciliation');
  const language = useLanguage();
  return ({ kind, cents, on, reason, file, row, by }: HouseholdPaymentStory['entries'][number]) =>
    [
      `${dayText(on)} ${ledgerKindName(kind, language)} ${solesText(cents)}`,
      ...(reason === '' ? [] : [resultReasonText(reason, language)]),
      ...(file === '' ? [] : [t('fileRow', { file, row })]),
      by,
    ].join(' · ');
}
