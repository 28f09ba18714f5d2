import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { momentText } from '../../ui/dates';
import { PaperFrame } from './PaperFrame';
import { changesIn } from './timelineEntries';
import { useFieldWords } from './useFieldWords';
import { useTimelineText } from './useTimelineText';

/** The story of a household on paper. */
export function TimelinePage({ household }: { readonly household: Output<'households.get'> }) {
  const { t } = useTranslation('households');
  const { t: timeline } = useTranslation('timeline');
  const words = useFieldWords();
  const sentenceOf = useTimelineText();
  const changeText = ({ field, before, after }: ReturnType<typeof changesIn>[number]) =>
    timeline('change', {
      field: words.name(field),
      before: words.value(field, before),
      after: words.value(field, after),
    });
  return (
    <PaperFrame household={household} title={t('timeline')}>
      <table>
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('what')}</th>
            <th>{t('who')}</th>
          </tr>
        </thead>
        <tbody>
          {household.timeline.map((entry, index) => (
            <tr key={`${entry.at} ${entry.kind} ${household.timeline.length - index}`}>
              <td>{momentText(entry.at)}</td>
              <td>
                {sentenceOf(entry)}
                {changesIn(entry).map((change) => (
                  <div key={change.field}>{changeText(change)}</div>
                ))}
              </td>
              <td>{entry.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperFrame>
  );
}
