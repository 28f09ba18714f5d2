import { Button, Checkbox, MessageBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedLeader } from '@shared/contract/leaders';
import { CLERKS } from '@shared/domain/users';
import { leaderDirectory } from '@shared/messages/leaders';
import { usePaper } from '../../app/usePaper';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { AddLeader } from './AddLeader';
import { ChangeLeader } from './ChangeLeader';
import { EndTerm } from './EndTerm';
import { Families } from './Families';
import { LeaderTable } from './LeaderTable';

export type Opened = { readonly what: 'families' | 'change' | 'end'; readonly leader: ListedLeader };

/** Madres líderes: who they are, until when, and whom they remind. */
export function LeadersScreen() {
  const { t } = useTranslation('leaders');
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<Opened | 'add'>();
  const [notice, setNotice] = useState('');
  const { data: leaders = [], error, isSuccess } = useRoute('leaders.list', { all }, { keepPrevious: true });
  const { put, about, sheet } = usePaper();
  const mayWrite = useHasRole(CLERKS);
  const close = () => setOpened(undefined);
  const done = (said: string) => {
    close();
    setNotice(said);
  };
  const directory = (to: 'paper' | 'pdf') =>
    about && put([leaderDirectory(leaders, about)], { to, name: 'madres-lideres', landscape: true });
  const disabled = leaders.length === 0;
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Button disabled={disabled} onClick={() => directory('paper')}>
            {t('printDirectory')}
          </Button>
          <Button disabled={disabled} onClick={() => directory('pdf')}>
            {t('directoryPdf')}
          </Button>
          {mayWrite && (
            <Button appearance="primary" onClick={() => setOpened('add')}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      <Text>{t('intro')}</Text>
      <Checkbox label={t('all')} checked={all} onChange={(_event, { checked }) => setAll(checked === true)} />
      <ProblemMessage problem={error?.problem} />
      {notice !== '' && <MessageBar intent="success">{notice}</MessageBar>}
      {isSuccess && leaders.length === 0 && <Text>{t('none')}</Text>}
      {leaders.length > 0 && <LeaderTable leaders={leaders} mayWrite={mayWrite} onOpen={setOpened} />}
      {opened === 'add' && <AddLeader onDone={done} onClose={close} />}
      {opened !== undefined && opened !== 'add' && <Chosen opened={opened} onDone={done} onClose={close} />}
      {sheet}
    </Page>
  );
}

type ChosenProps = {
  readonly opened: Opened;
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
};

function Chosen({ opened: { what, leader }, onDone, onClose }: ChosenProps) {
  if (what === 'families') return <Families key={leader.leader} leader={leader} onClose={onClose} />;
  return what === 'change' ? (
    <ChangeLeader leader={leader} onDone={onDone} onClose={onClose} />
  ) : (
    <EndTerm leader={leader} onDone={onDone} onClose={onClose} />
  );
}
