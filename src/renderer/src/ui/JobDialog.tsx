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
import type { Followed } from './followed';
import { useDebounced } from './useDebounced';

type JobDialogProps = {
  readonly title: string;
  readonly running: boolean;
  readonly progress: Followed | undefined;
  readonly onCancel: () => void;
};

/** What is done before one could read it needs no dialog. */
const SHOWN_AFTER_MS = 300;

/** While something long runs: how far it is, how long it will take, and a cancel that really cancels. */
export function JobDialog({ title, running, progress, onCancel }: JobDialogProps) {
  const { t } = useTranslation();
  const isLong = useDebounced(running, SHOWN_AFTER_MS);
  const known = progress !== undefined && progress.total > 0;
  return (
    <Dialog open={running && isLong} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field
              validationState="none"
              validationMessage={
                known ? t(progress.secondsLeft === undefined ? 'progress' : 'remaining', progress) : t('working')
              }
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
