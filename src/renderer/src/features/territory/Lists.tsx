import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { territoryList } from '@shared/contract/territory';
import { ListFiles } from './ListFiles';

/** The lists that districts are judged by, as workbooks in and out. */
export function Lists() {
  const { t } = useTranslation('territory');
  return (
    <>
      {territoryList.options.map((kind) => (
        <ListFiles key={kind} kind={kind} />
      ))}
      <Text>{t('centersElsewhere')}</Text>
    </>
  );
}
