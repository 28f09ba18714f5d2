import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { CLERKS } from '@shared/domain/users';
import { paymentModeName } from '@shared/messages/account';
import { cardStateName } from '@shared/messages/cards';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { CardStepDialog } from './CardStepDialog';

type Household = Output<'households.get'>;
type Card = Output<'cards.ofHousehold'>;

/** Out of which account and with which card the household is paid, every step that led there, and the next. */
export function HouseholdCard({ household }: { readonly household: Household }) {
  const { t } = useTranslation('cards');
  const [isOpen, setOpen] = useState(false);
  const [notice, setNotice] = useState('');
  const { code } = household.household;
  const card = useRoute('cards.ofHousehold', { household: code });
  const mayWrite = useHasRole(CLERKS);
  return (
    <Panel title={t('title')}>
      <ProblemMessage problem={card.error?.problem} />
      {card.data && <Standing account={household.account} card={card.data} />}
      {mayWrite && (
        <Button style={{ alignSelf: 'start' }} disabled={card.data === undefined} onClick={() => setOpen(true)}>
          {t('record')}
        </Button>
      )}
      {notice !== '' && (
        <MessageBar intent="success" role="status" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      {card.data && <Steps steps={card.data.steps} />}
      {isOpen && card.data && (
        <CardStepDialog
          code={code}
          next={card.data.next}
          onDone={(said) => {
            setOpen(false);
            setNotice(said);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  );
}

type StandingProps = { readonly account: Household['account']; readonly card: Card };

function Standing({ account, card: { state, since, last4 } }: StandingProps) {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const name = cardStateName(state, language);
  const stateText = since === null ? name : t('since', { state: name, date: dayText(since) });
  return (
    <Facts
      facts={[
        [
          t('account'),
          account === null
            ? t('noAccount')
            : `${account.accountNumber || t('noAccount')} · ${paymentModeName(account.paymentMode, language)}`,
        ],
        [t('state'), last4 === '' ? stateText : `${stateText}, ${t('ending', { last4 })}`],
      ]}
    />
  );
}

function Steps({ steps }: Pick<Card, 'steps'>) {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  return (
    <SimpleTable
      label={t('steps')}
      empty={t('noSteps')}
      headers={[t('day'), t('step'), t('holder'), t('evidence'), t('by')]}
      rows={steps.map(({ day, step, last4, holder, evidence, note, at, by }) => ({
        key: `${at} ${step}`,
        cells: [
          dayText(day),
          [cardStateName(step, language), ...(last4 === '' ? [] : [t('ending', { last4 })])].join(', '),
          holder,
          [evidence, note].filter(Boolean).join(' · '),
          by,
        ],
      }))}
    />
  );
}
