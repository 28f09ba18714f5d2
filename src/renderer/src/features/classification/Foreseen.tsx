import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { consequenceSentence } from '@shared/messages/classification';
import { useClassificationWords } from '../../app/classificationWords';
import { useLanguage } from '../../messages/useLanguage';

/** Whose answer it is, what it changes and what would follow: nothing of it happens by itself. */
export function Foreseen({ found }: { readonly found: Output<'classification.foresee'> }) {
  const { t } = useTranslation('classification');
  const words = useClassificationWords();
  const language = useLanguage();
  const { before, after, current, consequence } = found;
  const whose = t('whose', { holder: before.holder || '—', center: before.populatedCenterName });
  const change = current
    ? t('beforeAfter', {
        before: words.cse(before.cse),
        beforeExpiry: words.expiry(before),
        after: words.cse(after.cse),
        afterExpiry: words.expiry(after),
      })
    : t('late', { current: words.cse(before.cse), date: words.day(before.date) });
  return (
    <div role="status" style={{ display: 'grid', gap: 8 }}>
      <div>{whose}</div>
      <div>{change}</div>
      {consequence !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {consequenceSentence(consequence.effect, language)} {t('targetCount', { count: consequence.targetMembers })}
            {consequence.reevaluationUntil !== null &&
              ` ${t('reevaluationUntil', { date: words.day(consequence.reevaluationUntil) })}`}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
