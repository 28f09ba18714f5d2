import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  ProgressBar,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '@shared/contract/backendMessages';

type JobDialogProps = {
  readonly title: string;
  readonly running: boolean;
  readonly progress: JobProgress | undefined;
  readonly onCancel: () => void;
};

/** While something long runs: how far it is, and a cancel that really cancels. */
export function JobDialog({ title, running, progress, onCancel }: JobDialogProps) {
  const { t } = useTranslation();
  const known = progress !== undefined && progress.total > 0;
  return (
    <Dialog open={running} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field
              validationState="none"
              validationMessage={known ? t('progress', { done: progress.done, total: progress.total }) : t('working')}
            >
              <ProgressBar {...(known ? { value: progress.done, max: progress.total } : {})} aria-label={title} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{t('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
