import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findProblems } from '@shared/messages/problemCatalogue';
import { useLanguage } from '../../messages/useLanguage';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

/** What each code in a file's remarks means and how to put it right; found by code or by any word. */
export function ProblemList() {
  const { t } = useTranslation('help');
  const language = useLanguage();
  const [text, setText] = useState('');
  const found = findProblems(text);
  return (
    <Panel title={`${t('problems')} (${found.length})`}>
      <Field label={t('findProblem')} style={{ maxWidth: 420 }}>
        <Input value={text} maxLength={100} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <SimpleTable
        label={t('problems')}
        headers={[t('problemCode'), t('problemAbout'), t('problemMeaning')]}
        widths={['22%', '16%']}
        empty={t('noProblem')}
        rows={found.map((problem) => ({
          key: `${problem.about} ${problem.code}`,
          cells: [problem.code, t(`problemMatters.${problem.about}`), problem[language]],
        }))}
      />
    </Panel>
  );
}
