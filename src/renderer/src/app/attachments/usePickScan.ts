import { useTranslation } from 'react-i18next';
import { shell } from '../../api';

/** Asks which file is the scan of a paper; undefined where the person chose none. */
export function usePickScan() {
  const { t } = useTranslation('attachments');
  return async () => {
    const filters = [{ name: t('files'), extensions: ['pdf', 'jpg', 'jpeg', 'png'] }];
    const [file] = await shell.pick({ kind: 'file', filters });
    return file;
  };
}
