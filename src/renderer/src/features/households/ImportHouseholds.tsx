import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { Page } from '../../ui/Page';

/** W1 in two steps: see what the workbook would change, then apply. */
export function ImportHouseholds({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('households');
  const flow = useImport({
    analyse: 'households.analyse',
    apply: 'households.apply',
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  const back = (
    <Button icon={<ArrowLeftRegular />} onClick={onBack}>
      {t('backToList')}
    </Button>
  );
  return (
    <Page title={t('importTitle')} actions={back}>
      <ImportPanel flow={flow} pickLabel={t('importPick')} pick="file" />
    </Page>
  );
}
