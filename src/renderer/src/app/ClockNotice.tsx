import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CLOCK_SETTERS } from '@shared/domain/users';
import { momentText } from '../ui/dates';
import { useCommand, useRoute } from './queries';
import { useHasRole } from './role';

/**
 * Terms and bimesters are counted by the clock of this PC: where it cannot be right, this is told over all screens. Asked
 * at the start and after each change, never by itself: a question now and then would keep an idle registry from locking.
 */
export function ClockNotice() {
  const { t } = useTranslation('registry');
  const { data } = useRoute('registry.clock', {});
  const confirm = useCommand('registry.confirmClock');
  const mayConfirm = useHasRole(CLOCK_SETTERS);
  if (data === undefined || data.fault === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(`clock.${data.fault}`, { now: momentText(data.now), last: momentText(data.last) })}
      </MessageBarBody>
      {mayConfirm && (
        <MessageBarActions>
          <Button disabled={confirm.isPending} onClick={() => confirm.mutate({})}>
            {t('clock.isRight')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
