import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
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
      <TabList
        style={{ flexWrap: 'wrap' }}
        selectedValue={view}
        onTabSelect={(_event, { value }) => setView(NAMES.find((name) => name === value) ?? view)}
      >
        {NAMES.map((name) => (
          <Tab key={name} value={name}>
            {t(`views.${name}`)}
          </Tab>
        ))}
      </TabList>
      <Shown />
    </Page>
  );
}
