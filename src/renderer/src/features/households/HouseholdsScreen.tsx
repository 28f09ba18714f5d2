import { Button, Text } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular, ArrowUploadRegular, DocumentRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CLERKS } from '@shared/domain/users';
import { useHasRole } from '../../app/role';
import { Page } from '../../ui/Page';
import { HouseholdFiles, useHouseholdFiles } from './HouseholdFiles';
import { HouseholdList } from './HouseholdList';
import { ImportHouseholds } from './ImportHouseholds';

/** Everybody who is registered: find, open, add, bring in from workbooks and take out again. */
export function HouseholdsScreen() {
  const { t } = useTranslation('households');
  const [importing, setImporting] = useState(false);
  const navigate = useNavigate();
  const isClerk = useHasRole(CLERKS);
  const files = useHouseholdFiles();
  if (importing) return <ImportHouseholds onBack={() => setImporting(false)} />;
  const actions = (
    <>
      {isClerk && (
        <>
          <Button appearance="primary" icon={<AddRegular />} onClick={() => void navigate({ to: '/households/new' })}>
            {t('new')}
          </Button>
          <Button icon={<ArrowDownloadRegular />} onClick={() => setImporting(true)}>
            {t('import')}
          </Button>
          <Button icon={<ArrowUploadRegular />} onClick={() => void files.exportAll()}>
            {t('export')}
          </Button>
        </>
      )}
      <Button icon={<DocumentRegular />} onClick={() => void files.saveTemplate()}>
        {t('template')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} actions={actions}>
      <HouseholdFiles files={files} />
      <HouseholdList />
      <Text size={200}>{t('openHint')}</Text>
    </Page>
  );
}
