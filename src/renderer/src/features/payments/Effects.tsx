import { Button, makeStyles, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EFFECT_STATES, type EffectState } from '@shared/contract/effects';
import type { Period } from '@shared/domain/calendar';
import { CLERKS, MANAGERS } from '@shared/domain/users';
import { effectState } from '@shared/messages/effects';
import { CenterChoice } from '../../app/CenterChoice';
import { usePrinting } from '../../app/printing';
import { useCommand, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { EffectNotices } from './EffectNotices';
import { EffectRows } from './EffectRows';
import { Lost } from './Lost';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const ALL = 'ALL';
const LIMIT = 100;

/** Who was suspended in the bimester, which count it is, and what follows; the notices; who lost a condition. */
export function Effects({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const [state, setState] = useState<EffectState | typeof ALL>(ALL);
  const [center, setCenter] = useState('');
  const [offset, setOffset] = useState(0);
  const asked = { period, center, ...(state === ALL ? {} : { state }) };
  const list = useRoute('effects.list', { ...asked, offset, limit: LIMIT }, { keepPrevious: true });
  const counts = list.data?.counts ?? {};
  const mayManage = useHasRole(MANAGERS);
  return (
    <>
      <Panel title={t('title')}>
        <div className={styles.bar}>
          <Choice
            label={t('state')}
            value={state}
            minWidth={260}
            options={[
              { value: ALL, text: t('all') },
              ...EFFECT_STATES.map((value) => ({
                value,
                text: `${effectState(value, language)} (${counts[value] ?? 0})`,
              })),
            ]}
            onChoose={(value) => {
              setState(value);
              setOffset(0);
            }}
          />
          <CenterChoice center={center} onChoose={setCenter} />
          <Notices period={period} center={center} />
          {mayManage && <CarryOut />}
        </div>
        <ProblemMessage problem={list.error?.problem} />
        {list.data && <EffectRows period={period} rows={list.data.rows} />}
        <Pager offset={offset} limit={LIMIT} total={list.data?.total ?? 0} onOffset={setOffset} />
      </Panel>
      <Lost mayPropose={mayManage} />
    </>
  );
}

/** The notices of the bimester, on paper or in a file; printing them begins the term to appeal. */
function Notices({ period, center }: { readonly period: Period; readonly center: string }) {
  const { t } = useTranslation('effects');
  const notices = useRoute('effects.notices', { period, center }, { keepPrevious: true }).data ?? [];
  const described = useRoute('registry.describe', {}).data;
  const note = useCommand('effects.noteNotices');
  const mayPrint = useHasRole(CLERKS);
  const { print, sheet } = usePrinting();
  const count = notices.length;
  const onPaper = (to: 'paper' | 'pdf') => {
    if (described === undefined || count === 0) return;
    const about = { office: described.office?.name ?? '', today: described.today };
    // each notice is a paper of its own, and goes to another family
    const request = { to, name: to === 'pdf' ? `avisos-${period}.pdf` : `avisos-${period}`, foot: null };
    print(<EffectNotices notices={notices} about={about} />, request);
    note.mutate({ period, codes: notices.map(({ household }) => household) });
  };
  return (
    <>
      <Button disabled={count === 0 || !mayPrint} onClick={() => onPaper('paper')}>
        {t('printNotices', { count })}
      </Button>
      <Button disabled={count === 0 || !mayPrint} onClick={() => onPaper('pdf')}>
        {t('noticesPdf', { count })}
      </Button>
      {sheet}
      <ProblemMessage problem={note.error?.problem} />
    </>
  );
}

function CarryOut() {
  const { t } = useTranslation('effects');
  const carryOut = useCommand('effects.carryOut');
  return (
    <>
      <Button disabled={carryOut.isPending} onClick={() => carryOut.mutate({})}>
        {t('carryOut')}
      </Button>
      <ProblemMessage problem={carryOut.error?.problem} />
      {carryOut.data && (
        <MessageBar>
          {t('carriedOut', { count: carryOut.data.done.length, waiting: carryOut.data.waiting.length })}
        </MessageBar>
      )}
    </>
  );
}
