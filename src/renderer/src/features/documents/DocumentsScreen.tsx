import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Queue } from './Queue';
import { Reniec } from './Reniec';

const VIEWS = { queue: Queue, reniec: Reniec } as const;
type View = keyof typeof VIEWS;
const NAMES = ['queue', 'reniec'] as const satisfies readonly View[];

/** Whose document asks for something, and what RENIEC answered about the others. */
export function DocumentsScreen() {
  const { t } = useTranslation('documents');
  const [view, setView] = useState<View>('queue');
  const Shown = VIEWS[view];
  return (
    <Page title={t('title')}>
      <Tabs tabs={NAMES.map((name) => ({ name, text: t(`views.${name}`) }))} chosen={view} onChoose={setView} />
      <Shown />
    </Page>
  );
}
