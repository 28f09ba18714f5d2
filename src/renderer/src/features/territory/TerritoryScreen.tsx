import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';
import { Centers } from './Centers';
import { Districts } from './Districts';
import { Lists } from './Lists';
import type { Looked } from './looked';

const VIEWS = ['districts', 'centers', 'lists'] as const;
type View = (typeof VIEWS)[number];

/** Districts in both codings, populated centres, the lists they are judged by, and why the gate says what it says. */
export function TerritoryScreen() {
  const { t } = useTranslation('territory');
  const about = useRoute('registry.describe', {}).data;
  const [view, setView] = useState<View>('districts');
  const [chosen, setChosen] = useState<string>();
  const [looked, setLooked] = useState<Looked>({ ruleSet: '', on: null });
  const ubigeo = chosen ?? about?.office?.ubigeo ?? '';
  const place = about && { ubigeo, today: about.today, looked, onLook: setLooked };
  return (
    <Page title={t('title')}>
      <Tabs tabs={VIEWS.map((name) => ({ name, text: t(`views.${name}`) }))} chosen={view} onChoose={setView} />
      {place && view === 'districts' && (
        <Districts {...place} onChoose={setChosen} onSeeCenters={() => setView('centers')} />
      )}
      {place && view === 'centers' && <Centers {...place} />}
      {view === 'lists' && <Lists />}
    </Page>
  );
}
