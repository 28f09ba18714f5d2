import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Incentives } from './Incentives';
import { NamedHouseholds } from './NamedHouseholds';
import { Recertifications } from './Recertifications';
import { Schemes } from './Schemes';

const VIEWS = {
  incentives: Incentives,
  schemes: Schemes,
  named: NamedHouseholds,
  recertification: Recertifications,
} as const;
type View = keyof typeof VIEWS;
const NAMES = ['incentives', 'schemes', 'named', 'recertification'] as const satisfies readonly View[];

/** What is given beside the base transfer, and with which share of it a household stays. */
export function BenefitsScreen() {
  const { t } = useTranslation('benefits');
  const [view, setView] = useState<View>('incentives');
  const Shown = VIEWS[view];
  return (
    <Page title={t('title')}>
      <Tabs tabs={NAMES.map((name) => ({ name, text: t(`views.${name}`) }))} chosen={view} onChoose={setView} />
      <Shown />
    </Page>
  );
}
