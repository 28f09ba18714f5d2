import { Button, MessageBar, MessageBarActions, Text } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { CLERKS } from '@shared/domain/users';
import { shell } from '../../api';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { PeriodPicker, usePeriod } from '../../app/period';
import { useJob } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { JobDialog } from '../../ui/JobDialog';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useShortcuts } from '../../ui/useShortcuts';
import { Forms } from './Forms';
import { PaperChecks } from './PaperChecks';
import { OWN_WORKBOOKS, ProfileChoice } from '../../app/profiles/ProfileChoice';

const FACILITY_FILES = ['SCHOOL', 'HEALTH_POST'] as const;

/** Workbooks out to the facilities and back. */
export function RostersScreen() {
  const { t } = useTranslation('rosters');
  const { period } = usePeriod();
  return (
    <Page title={t('title')} actions={<PeriodPicker />}>
      <Text>{t('intro')}</Text>
      {period === undefined ? <MessageBar>{t('openFirst')}</MessageBar> : <RostersOf key={period} period={period} />}
    </Page>
  );
}

function RostersOf({ period }: { readonly period: Period }) {
  const { t } = useTranslation('rosters');
  const [profile, setProfile] = useState(OWN_WORKBOOKS);
  const flow = useImport({
    analyse: 'rosters.analyse',
    apply: 'rosters.apply',
    remarks: 'folder',
    withConfirmed: (input, confirmed) => ({ ...input, confirmed: [...confirmed] }),
    inputOf: (files) => ({
      period,
      files: files.map(({ picked }) => ({ picked })),
      ...(profile === OWN_WORKBOOKS ? {} : { profile }),
    }),
  });
  const isClerk = useHasRole(CLERKS);
  const navigate = useNavigate();
  const type = () => void navigate({ to: '/rosters/type' });
  useShortcuts(isClerk ? { 'Ctrl+d': type } : {});
  const receiveFolder = async () => flow.start(await shell.pick({ kind: 'folder' }));
  return (
    <>
      <Export period={period} />
      <Panel title={t('receiveTitle')}>
        <ProfileChoice kinds={FACILITY_FILES} profile={profile} onProfile={setProfile} />
        <ImportPanel flow={flow} pickLabel={t('receive')} pick="files">
          <Button onClick={() => void receiveFolder()}>{t('receiveFolder')}</Button>
          {isClerk && <Button onClick={type}>{t('typePaper')}</Button>}
        </ImportPanel>
      </Panel>
      <PaperChecks period={period} />
      <Forms period={period} />
    </>
  );
}

function Export({ period }: { readonly period: Period }) {
  const { t } = useTranslation('rosters');
  const exporting = useJob('rosters.export');
  const [folder, setFolder] = useState('');
  const start = async () => {
    const [picked] = await shell.pick({ kind: 'folder' });
    if (picked === undefined) return;
    setFolder(picked.picked);
    exporting.mutate({ period, folder: { picked: picked.picked } });
  };
  return (
    <>
      <div>
        <Button appearance="primary" onClick={() => void start()}>
          {t('export')}
        </Button>
      </div>
      <ProblemMessage problem={exporting.error?.problem} />
      {exporting.data && (
        <MessageBar intent="success">
          {t('exported', { count: exporting.data.files.length })}
          <MessageBarActions>
            <Button size="small" onClick={() => void shell.show(folder)}>
              {t('show')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <JobDialog
        title={t('exporting')}
        running={exporting.isPending}
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
    </>
  );
}
