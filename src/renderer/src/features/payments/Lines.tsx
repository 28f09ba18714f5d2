import { Button } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { HIDDEN } from '@shared/domain/audit/masking';
import type { Period } from '@shared/domain/calendar';
import { reasonSentence } from '@shared/messages/payments';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { solesText } from '../../ui/money';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { Why } from './Why';

const LIMIT = 100;
const STATUSES = ['NOT_PAID', 'HELD', 'PAID'] as const;

/** Every household of the bimester in exactly one line, paid or not, with its reason. */
export function Lines({ period }: { readonly period: Period }) {
  const { t } = useTranslation('payments');
  const language = useLanguage();
  const [status, setStatus] = useState<(typeof STATUSES)[number]>('NOT_PAID');
  const { t: why } = useTranslation('paymentLife');
  const [offset, setOffset] = useState(0);
  const [asked, setAsked] = useState<string>();
  const list = useRoute('payments.get', { period, status, offset, limit: LIMIT });
  const isPaid = status === 'PAID';
  const benefits = list.data?.benefits ?? [];
  const total =
    list.data === undefined ? 0 : { PAID: list.data.paid, HELD: list.data.held, NOT_PAID: list.data.notPaid }[status];
  return (
    <Panel title={t('households')}>
      <Choice
        label={t('show')}
        value={status}
        options={STATUSES.map((value) => ({ value, text: t(`lineStatuses.${value}`) }))}
        onChoose={(value) => {
          setStatus(value);
          setOffset(0);
        }}
      />
      <SimpleTable
        label={t('households')}
        headers={[
          t('household'),
          t('holder'),
          t('document'),
          t('center'),
          ...(isPaid
            ? [t('base'), ...benefits.map(({ name }) => name[language]), t('arrears'), t('discounts'), t('amount')]
            : []),
          t('explanation'),
          why('why'),
        ]}
        widths={[undefined, '170px', undefined, '130px']}
        amounts={isPaid ? [4, 5, 6, 7, ...benefits.map((_, index) => 8 + index)] : []}
        {...(list.data === undefined ? {} : { empty: t('noneOfThese') })}
        rows={(list.data?.lines ?? []).map((line) => ({
          key: line.household,
          cells: [
            <Link key="household" to="/households/$code" params={{ code: line.household }}>
              {line.household}
            </Link>,
            line.holder,
            line.holderDocument,
            line.populatedCenterName,
            ...(isPaid ? amountsOf(line, benefits).map((cents) => solesText(cents)) : []),
            line.explanation === HIDDEN ? reasonSentence(line.reason, language) : line.explanation,
            <Button
              key="why"
              size="small"
              aria-label={why('ofHousehold', { action: why('why'), code: line.household })}
              onClick={() => setAsked(line.household)}
            >
              {why('whyAsk')}
            </Button>,
          ],
        }))}
      />
      <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
      {asked !== undefined && <Why period={period} household={asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}

type List = Output<'payments.get'>;

const amountsOf = ({ base, benefits, arrears, discounts, amount }: List['lines'][number], named: List['benefits']) => [
  base,
  ...named.map(({ code }) => benefits[code] ?? 0),
  arrears,
  discounts,
  amount,
];
