import { Button, makeStyles } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentModeName } from '@shared/messages/account';
import { cardStateName, withoutCardPapers } from '@shared/messages/cards';
import { useRoute } from '../../../app/queries';
import { usePaper } from '../../../app/usePaper';
import { useLanguage } from '../../../messages/useLanguage';
import { Choice } from '../../../ui/Choice';
import { dayText } from '../../../ui/dates';
import { Pager } from '../../../ui/Pager';
import { Panel } from '../../../ui/Panel';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { SimpleTable } from '../../../ui/SimpleTable';
import { Bank } from './Bank';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const ALL = '';
const LIMIT = 100;

/** Households without account or card, and what goes to the bank about them. */
export function Cards() {
  return (
    <>
      <Bank />
      <WithoutCard />
    </>
  );
}

/** Households without an account or a card in their hands: on screen, and a page for each centre to take along. */
function WithoutCard() {
  const styles = useStyles();
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const [center, setCenter] = useState(ALL);
  const [offset, setOffset] = useState(0);
  const found = useRoute('cards.without', {});
  const { put, about, sheet } = usePaper();
  const everybody = found.data ?? [];
  const rows = everybody.filter((one) => center === ALL || one.center === center);
  const centers = [...new Set(everybody.map((one) => one.center))];
  const onPaper = (to: 'paper' | 'pdf') => about && put(withoutCardPapers(rows, about), { to, name: t('file') });
  return (
    <Panel title={t('without')}>
      <div className={styles.bar}>
        <Choice
          label={t('center')}
          value={center}
          options={[{ value: ALL, text: t('allCenters') }, ...centers.map((value) => ({ value, text: value }))]}
          onChoose={(chosen) => {
            setCenter(chosen);
            setOffset(0);
          }}
        />
        <Button disabled={rows.length === 0} onClick={() => onPaper('paper')}>
          {t('print')}
        </Button>
        <Button disabled={rows.length === 0} onClick={() => onPaper('pdf')}>
          {t('pdf')}
        </Button>
      </div>
      <ProblemMessage problem={found.error?.problem} />
      {found.data && (
        <SimpleTable
          label={t('without')}
          empty={t('everybody')}
          headers={[t('center'), t('household'), t('holder'), t('mode'), t('account'), t('state'), t('from')]}
          rows={rows.slice(offset, offset + LIMIT).map((one) => ({
            key: one.household,
            cells: [
              one.center,
              <Link key="open" to="/households/$code" params={{ code: one.household }}>
                {one.household}
              </Link>,
              one.holder,
              one.paymentMode === '' ? t('noMode') : paymentModeName(one.paymentMode, language),
              one.hasAccount ? t('hasAccount') : t('noAccount'),
              cardStateName(one.state, language),
              dayText(one.since),
            ],
          }))}
        />
      )}
      <Pager offset={offset} limit={LIMIT} total={rows.length} onOffset={setOffset} />
      {sheet}
    </Panel>
  );
}
