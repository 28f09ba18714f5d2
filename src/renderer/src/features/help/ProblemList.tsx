import { useTranslation } from 'react-i18next';
import { findProblems } from '@shared/messages/problemCatalogue';
import { useLanguage } from '../../messages/useLanguage';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

/** What each code in a file's remarks means and how to put it right, by code or by any word. */
export function ProblemList({ text }: { readonly text: string }) {
  const { t } = useTranslation('help');
  const language = useLanguage();
  const found = findProblems(text);
  return (
    <Panel title={`${t('problems')} (${found.length})`}>
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
