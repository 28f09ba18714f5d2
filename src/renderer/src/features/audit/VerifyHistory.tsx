import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { brokenText } from '@shared/messages/access';
import { useJob } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** Every change, look and payment follows from the one before; otherwise the first that does not is named. */
export function VerifyHistory() {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  const verify = useJob('audit.verify');
  const found = verify.data;
  return (
    <Panel title={t('verifyTitle')}>
      <Text>{t('verifyIntro')}</Text>
      <div>
        <Button disabled={verify.isPending} onClick={() => verify.mutate({})}>
          {t('verify')}
        </Button>
      </div>
      {found && (
        <MessageBar intent={found.broken === null ? 'success' : 'error'} layout="multiline" role="status">
          <MessageBarBody>
            {found.broken === null ? t('whole', found.head) : brokenText(found.broken, language)}
          </MessageBarBody>
        </MessageBar>
      )}
      <ProblemMessage problem={verify.error?.problem} />
      <JobDialog
        title={t('verifying')}
        running={verify.isPending}
        progress={verify.progress}
        onCancel={verify.cancel}
      />
    </Panel>
  );
}
