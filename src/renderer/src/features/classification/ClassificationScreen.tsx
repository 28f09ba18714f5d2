import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Communities } from './Communities';
import { Expiring } from './Expiring';
import { Requests } from './Requests';
import { SisfohList } from './SisfohList';

const VIEWS = { list: SisfohList, expiring: Expiring, requests: Requests, communities: Communities } as const;
type View = keyof typeof VIEWS;
const NAMES = ['list', 'expiring', 'requests', 'communities'] as const satisfies readonly View[];

/** Answers of SISFOH, what lapses, what was asked for, and the communities classified without a card. */
export function ClassificationScreen() {
  const { t } = useTranslation('classification');
  const [view, setView] = useState<View>('list');
  const Shown = VIEWS[view];
  return (
    <Page title={t('title')}>
      <Tabs tabs={NAMES.map((name) => ({ name, text: t(`views.${name}`) }))} chosen={view} onChoose={setView} />
      <Shown />
    </Page>
  );
}
