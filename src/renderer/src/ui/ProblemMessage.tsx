import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@shared/contract/problems';
import { problemSentence } from '@shared/messages/problems';

/** What the person asked for, or what goes on elsewhere. */
const NO_FAULT: readonly Problem['code'][] = ['cancelled', 'second-person-needed'];

/** A refusal in the place that caused it: what happened, what was kept, what to do. */
export function ProblemMessage({ problem }: { readonly problem: Problem | undefined }) {
  const { i18n } = useTranslation();
  if (problem === undefined) return null;
  return (
    <MessageBar intent={NO_FAULT.includes(problem.code) ? 'info' : 'error'} role="alert" layout="multiline">
      <MessageBarBody style={{ whiteSpace: 'pre-line' }}>
        {problemSentence(problem, i18n.language === 'en' ? 'en' : 'es')}
      </MessageBarBody>
    </MessageBar>
  );
}
