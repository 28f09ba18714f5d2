import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OpenAnswer } from '@shared/contract/reniec';
import { fullName } from '@shared/domain/households';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';

type AcceptAnswerProps = { readonly row: OpenAnswer; readonly onClose: () => void };

/** The name becomes RENIEC's; says both before it does, and what stood against it after. */
export function AcceptAnswer({ row, onClose }: AcceptAnswerProps) {
  const { t } = useTranslation('documents');
  const { t: frame } = useTranslation();
  const settle = useCommand('reniec.settle');
  const { household, member, registered, answered } = row;
  const before = fullName(registered);
  const after = answered === null ? '' : fullName(answered);
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('accept')}</DialogTitle>
          <DialogContent>
            <p>{t('acceptAsk', { member, household, before, after })}</p>
            <ProblemMessage problem={settle.error?.problem} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame('cancel')}</Button>
            <Button
              appearance="primary"
              disabled={settle.isPending}
              onClick={() => settle.mutate({ household, member, as: 'ACCEPTED' }, { onSuccess: onClose })}
            >
              {t('accept')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
