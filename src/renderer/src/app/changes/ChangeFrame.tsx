import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** What each dialog of a change is given. */
export type ChangeDialogProps = {
  readonly household: Output<'households.get'>;
  /** Closes the dialog; `notice` says what came of the change. */
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
};

type ChangeFrameProps = {
  readonly title: string;
  readonly problem: Problem | undefined;
  readonly isPending: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The frame of a change: its fields, what stood against it, Enter saves, Esc leaves. */
export function ChangeFrame({ title, problem, isPending, onSubmit, onClose, children }: ChangeFrameProps) {
  const { t } = useTranslation('membership');
  const { t: frame } = useTranslation();
  return (
    // A click beside the dialog would lose what was typed.
    <Dialog open onOpenChange={(_event, { type, open }) => !open && type !== 'backdropClick' && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isPending) void onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 10, gridAutoRows: 'max-content' }}>
              {children}
              <Text size={200}>{t('keys')}</Text>
              <ProblemMessage problem={problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{frame('cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={isPending}>
                {frame('save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
