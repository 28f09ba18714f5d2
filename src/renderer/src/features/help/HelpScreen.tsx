import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saysAllWords } from '@shared/messages/problemCatalogue';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemList } from './ProblemList';

/** One line for each thing that can be done, and the rules nobody may bend; found by any word. */
export function HelpScreen() {
  const { t } = useTranslation('help');
  const [text, setText] = useState('');
  return (
    <Page title={t('title')}>
      <Field label={t('find')} style={{ maxWidth: 420 }}>
        <Input autoFocus type="search" value={text} maxLength={100} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Sentences as="ol" text={text} title={t('bimester')} sentences={t('steps', { returnObjects: true })} />
      <Sentences as="ul" text={text} title={t('enrolment')} sentences={t('matters', { returnObjects: true })} />
      <Sentences as="ul" text={text} title={t('rules')} sentences={t('principles', { returnObjects: true })} />
      <Sentences as="ul" text={text} title={t('keys')} sentences={t('shortcuts', { returnObjects: true })} />
      <ProblemList text={text} />
    </Page>
  );
}

type SentencesProps = {
  readonly as: 'ol' | 'ul';
  readonly text: string;
  readonly title: string;
  readonly sentences: Readonly<Record<string, string>>;
};

function Sentences({ as: List, text, title, sentences }: SentencesProps) {
  const found = Object.entries(sentences).filter(([, sentence]) => saysAllWords(sentence, text));
  if (found.length === 0) return null;
  return (
    <Panel title={title}>
      <List style={{ margin: 0, lineHeight: 1.7 }}>
        {found.map(([name, sentence]) => (
          <li key={name}>{sentence}</li>
        ))}
      </List>
    </Panel>
  );
}
