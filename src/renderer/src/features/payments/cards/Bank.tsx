import { useTranslation } from 'react-i18next';
import { ImportPanel } from '../../../app/imports/ImportPanel';
import { useImport } from '../../../app/imports/useImport';
import { RequestToBank } from './RequestToBank';

/** What the bank is asked for goes out as a workbook, and the same comes back with its answers. */
export function Bank() {
  const { t } = useTranslation('cards');
  const flow = useImport({
    analyse: 'cards.analyse',
    apply: 'cards.apply',
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  return (
    <>
      <RequestToBank />
      <ImportPanel flow={flow} pickLabel={t('importAnswers')} pick="file" />
    </>
  );
}
