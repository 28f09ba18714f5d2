import { Button, Checkbox, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { CLERKS } from '@shared/domain/users';
import { usePeriod } from '../../../app/period';
import { useRoute } from '../../../app/queries';
import { useHasRole } from '../../../app/role';
import { Panel } from '../../../ui/Panel';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { AddPayPoint } from './AddPayPoint';
import { EndPayPoint } from './EndPayPoint';
import { PayDays } from './PayDays';
import { PayPointTable } from './PayPointTable';
import { Serve } from './Serve';

export type ListedPayPoint = Output<'payPoints.list'>[number];
export type Opened = { readonly what: 'serve' | 'end'; readonly point: ListedPayPoint };

/** Puntos de pago: where people collect, in which mode, whom each serves, and on which days of the bimester. */
export function PayPoints() {
  const { t } = useTranslation('payPoints');
  const { period } = usePeriod();
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<Opened | 'add'>();
  const [notice, setNotice] = useState('');
  const found = useRoute('payPoints.list', { all }, { keepPrevious: true });
  const mayWrite = useHasRole(CLERKS);
  const close = () => setOpened(undefined);
  const done = (code: string) => {
    close();
    setNotice(t('saved', { code }));
  };
  return (
    <>
      <Panel title={t('title')}>
        <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
          {mayWrite && (
            <Button appearance="primary" onClick={() => setOpened('add')}>
              {t('add')}
            </Button>
          )}
          <Checkbox label={t('all')} checked={all} onChange={(_event, { checked }) => setAll(checked === true)} />
        </div>
        <ProblemMessage problem={found.error?.problem} />
        {notice !== '' && <MessageBar intent="success">{notice}</MessageBar>}
        {found.data && <PayPointTable points={found.data} mayWrite={mayWrite} onOpen={setOpened} />}
      </Panel>
      {period !== undefined && <PayDays key={period} period={period} points={found.data ?? []} mayWrite={mayWrite} />}
      {opened === 'add' && <AddPayPoint onDone={done} onClose={close} />}
      {opened !== undefined && opened !== 'add' && <Chosen opened={opened} onDone={done} onClose={close} />}
    </>
  );
}

type ChosenProps = {
  readonly opened: Opened;
  readonly onDone: (code: string) => void;
  readonly onClose: () => void;
};

function Chosen({ opened: { what, point }, onDone, onClose }: ChosenProps) {
  const Dialog = what === 'serve' ? Serve : EndPayPoint;
  return <Dialog point={point} onDone={onDone} onClose={onClose} />;
}
