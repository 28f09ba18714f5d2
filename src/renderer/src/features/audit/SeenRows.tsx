import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { accessText } from '@shared/messages/access';
import { useLanguage } from '../../messages/useLanguage';
import { momentText } from '../../ui/dates';
import { SimpleTable } from '../../ui/SimpleTable';

/** What is shown on screen at once; the command line gives all. */
const SHOWN = 300;

export function SeenRows({ found: { households, rows, isCut } }: { readonly found: Output<'audit.whoSaw'> }) {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  if (households.length === 0) return <Text role="status">{t('nobody')}</Text>;
  return (
    <>
      <Text role="status">{t('seen', { count: rows.length, households: households.join(', ') })}</Text>
      <SimpleTable
        label={t('seenLabel')}
        headers={[t('at'), t('user'), t('did'), t('where'), t('household')]}
        rows={rows.slice(0, SHOWN).map((row, index) => ({
          key: `${index} ${row.at}`,
          cells: [momentText(row.at), row.user, ...accessText(row, language)],
        }))}
        empty={t('unseen')}
      />
      {(isCut || rows.length > SHOWN) && <Text>{t('cut', { shown: Math.min(SHOWN, rows.length) })}</Text>}
    </>
  );
}
