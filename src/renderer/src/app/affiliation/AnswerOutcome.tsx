import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';

/** How many answers were noted, and of whom not and why; it stays until the next one. */
export function AnswerOutcome({ outcome: { done, refused } }: { readonly outcome: Output<'affiliation.answer'> }) {
  const { t } = useTranslation('affiliation');
  return (
    <MessageBar intent={refused.length === 0 ? 'success' : 'warning'} role="status" layout="multiline">
      <MessageBarBody>
        {t('answered', { count: done.length })}
        {refused.length > 0 && ` ${t('notAnswered', { count: refused.length })}`}
        <ul hidden={refused.length === 0}>
          {refused.map(({ household, message }) => (
            <li key={household}>
              <b>{household}</b>: {message}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
