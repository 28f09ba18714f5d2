import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { LEDGER_KINDS } from '@shared/domain/payments/ledger';
import { ledgerKindName, paymentStateName, resultReasonText } from '@shared/messages/reconciliation';
import { useRoute } from '../../../app/queries';
import { useLanguage } from '../../../messages/useLanguage';
import { Choice } from '../../../ui/Choice';
import { dayText } from '../../../ui/dates';
import { solesText } from '../../../ui/money';
import { Pager } from '../../../ui/Pager';
import { Panel } from '../../../ui/Panel';
import { SimpleTable } from '../../../ui/SimpleTable';

const LIMIT = 100;
const STANDINGS = ['all', 'pending', 'returned', 'paid', 'withheld'] as const;

/** Where the money of each household of the list is, and what its payer said last. */
export function ListedHouseholds({ period }: { readonly period: Period }) {
  const { t } = useTranslation('reconciliation');
  const language = useLanguage();
  const [standing, setStanding] = useState<(typeof STANDINGS)[number]>('all');
  const [offset, setOffset] = useState(0);
  const asked = standing === 'all' ? {} : { standing };
  const found = useRoute('reconciliation.households', { period, ...asked, offset, limit: LIMIT }).data;
  const resultText = (result: string, on: string | null) => {
    const kind = LEDGER_KINDS.find((one) => one === result);
    return kind === undefined ? t('noResult') : `${ledgerKindName(kind, language)} ${on === null ? '' : dayText(on)}`;
  };
  return (
    <Panel title={t('listed')}>
      <Choice
        label={t('show')}
        value={standing}
        options={STANDINGS.map((value) => ({ value, text: value === 'all' ? t('all') : t(`standings.${value}`) }))}
        onChoose={(value) => {
          setStanding(value);
          setOffset(0);
        }}
      />
      <SimpleTable
        label={t('listed')}
        headers={[
          t('household'),
          t('holder'),
          t('center'),
          t('states'),
          t('standings.paid'),
          t('standings.returned'),
          t('standings.pending'),
          t('result'),
          t('reason'),
        ]}
        amounts={[4, 5, 6]}
        {...(found === undefined ? {} : { empty: t('none') })}
        rows={(found?.rows ?? []).map((one) => ({
          key: one.household,
          cells: [
            <Link key="household" to="/households/$code" params={{ code: one.household }}>
              {one.household}
            </Link>,
            one.holder,
            one.center,
            one.states.map((state) => paymentStateName(state, language)).join(', '),
            solesText(one.paid),
            solesText(one.returned),
            solesText(one.pending),
            resultText(one.result, one.on),
            one.reason === '' ? '' : resultReasonText(one.reason, language),
          ],
        }))}
      />
      <Pager offset={offset} limit={LIMIT} total={found?.total ?? 0} onOffset={setOffset} />
    </Panel>
  );
}
