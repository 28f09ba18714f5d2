import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { momentText } from '../../ui/dates';
import { PaperFrame } from './PaperFrame';
import { noteBeside } from './timelineEntries';
import { useChangeText } from './useChangeText';
import { useTimelineText } from './useTimelineText';

/** The story of a household on paper. */
export function TimelinePage({ household }: { readonly household: Output<'households.get'> }) {
  const { t } = useTranslation('households');
  const changesOf = useChangeText();
  const sentenceOf = useTimelineText();
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
                <div>{noteBeside(entry, sentenceOf(entry))}</div>
                {changesOf(entry).map(({ field, text }) => (
                  <div key={field}>{text}</div>
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
