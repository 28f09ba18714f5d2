import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogKind } from '@shared/contract/catalogs';
import { Page } from '../../ui/Page';
import { Catalog } from './Catalog';

const KINDS = ['instituciones', 'establecimientos', 'centros-poblados'] as const satisfies readonly CatalogKind[];

/** Schools, health posts and populated centres: import and look up. */
export function CatalogsScreen() {
  const { t } = useTranslation('catalogs');
  const [kind, setKind] = useState<CatalogKind>('instituciones');
  return (
    <Page title={t('title')}>
      <TabList
        style={{ flexWrap: 'wrap' }}
        selectedValue={kind}
        onTabSelect={(_event, { value }) => setKind(KINDS.find((known) => known === value) ?? kind)}
      >
        {KINDS.map((known) => (
          <Tab key={known} value={known}>
            {t(`kinds.${known}`)}
          </Tab>
        ))}
      </TabList>
      <Catalog key={kind} kind={kind} />
    </Page>
  );
}
