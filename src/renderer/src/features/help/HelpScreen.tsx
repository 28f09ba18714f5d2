import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemList } from './ProblemList';

/** One line for each thing that can be done, and the rules nobody may bend. */
export function HelpScreen() {
  const { t } = useTranslation('help');
  return (
    <Page title={t('title')}>
      <Panel title={t('bimester')}>
        <Sentences as="ol" sentences={t('steps', { returnObjects: true })} />
      </Panel>
      <Panel title={t('enrolment')}>
        <Sentences as="ul" sentences={t('matters', { returnObjects: true })} />
      </Panel>
      <Panel title={t('rules')}>
        <Sentences as="ul" sentences={t('principles', { returnObjects: true })} />
      </Panel>
      <Panel title={t('keys')}>
        <Sentences as="ul" sentences={t('shortcuts', { returnObjects: true })} />
      </Panel>
      <ProblemList />
    </Page>
  );
}

type SentencesProps = { readonly as: 'ol' | 'ul'; readonly sentences: Readonly<Record<string, string>> };

function Sentences({ as: List, sentences }: SentencesProps) {
  return (
    <List style={{ margin: 0, lineHeight: 1.7 }}>
      {Object.entries(sentences).map(([name, sentence]) => (
        <li key={name}>{sentence}</li>
      ))}
    </List>
  );
}
