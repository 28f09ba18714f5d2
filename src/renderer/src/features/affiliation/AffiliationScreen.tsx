import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Agreements } from './Agreements';
import { Headquarters } from './Headquarters';
import { Steps } from './Steps';

const VIEWS = { steps: Steps, agreements: Agreements, sent: Headquarters } as const;
type View = keyof typeof VIEWS;
const NAMES = ['steps', 'agreements', 'sent'] as const satisfies readonly View[];

/** From the list of eligible households to affiliated ones: who stands where, who signs, what headquarters says. */
export function AffiliationScreen() {
  const { t } = useTranslation('affiliation');
  const [view, setView] = useState<View>('steps');
  const Shown = VIEWS[view];
  return (
    <Page title={t('title')}>
      <Tabs tabs={NAMES.map((name) => ({ name, text: t(`views.${name}`) }))} chosen={view} onChoose={setView} />
      <Shown />
    </Page>
  );
}
