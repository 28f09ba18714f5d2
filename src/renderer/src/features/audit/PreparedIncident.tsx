import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { KINDS } from '@shared/messages/access';
import { doerText, touchedText } from '@shared/messages/incident';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { momentText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import type { IncidentAsked, Told } from './incidentForm';
import { IncidentPaper } from './IncidentPaper';
import { PaperActions } from './PaperActions';

/** What the log says, on screen before it goes on paper. */
export function PreparedIncident({ of, told }: { readonly of: IncidentAsked; readonly told: Told }) {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const found = useRoute('audit.incident', of);
  const office = useRoute('registry.describe', {}).data?.office?.name ?? '';
  const paper = (prepared: Output<'audit.incident'>) => <IncidentPaper office={office} told={told} found={prepared} />;
  const { data } = found;
  return (
    <>
      <ProblemMessage problem={found.error?.problem} />
      {data && (
        <>
          <Text role="status">{touchedText(data.touched, language)}</Text>
          <SimpleTable
            label={t('whose')}
            headers={[t('user'), t('did'), t('times'), t('first'), t('last')]}
            rows={data.doings.map(({ user, kind, times, first, last }) => ({
              key: `${user} ${kind}`,
              cells: [doerText(user, language), KINDS[language][kind], times, momentText(first), momentText(last)],
            }))}
            empty={t('nothingDone')}
          />
          <PaperActions title={t('incidentTitle')} name="incidente" paper={paper(data)} />
        </>
      )}
    </>
  );
}
