import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogKind } from '@shared/contract/catalogs';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Catalog } from './Catalog';

const KINDS = ['instituciones', 'establecimientos', 'centros-poblados'] as const satisfies readonly CatalogKind[];

/** Schools, health posts and populated centres: import and look up. */
export function CatalogsScreen() {
  const { t } = useTranslation('catalogs');
  const [kind, setKind] = useState<CatalogKind>('instituciones');
  return (
    <Page title={t('title')}>
      <Tabs tabs={KINDS.map((name) => ({ name, text: t(`kinds.${name}`) }))} chosen={kind} onChoose={setKind} />
      <Catalog key={kind} kind={kind} />
    </Page>
  );
}
