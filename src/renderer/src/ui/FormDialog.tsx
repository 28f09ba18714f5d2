import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@shared/contract/problems';
import { ProblemMessage } from './ProblemMessage';

type FormDialogProps = {
  readonly title: string;
  /** What the button of the form says. */
  readonly submit: string;
  readonly problem: Problem | undefined;
  /** Nothing can be sent: it is on its way, or something is missing. */
  readonly isDisabled: boolean;
  readonly onSubmit: () => void;
  /** Of a last look before it is sent: back to the fields, while Enter sends. */
  readonly back?: { readonly text: string; readonly onBack: () => void };
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form over the screen: Enter sends it, Esc leaves, what stood against it is said inside. */
export function FormDialog({ title, problem, isDisabled, children, ...asked }: FormDialogProps) {
  const { submit, onSubmit, back, onClose } = asked;
  const { t } = useTranslation();
  return (
    // A click beside the dialog would lose what was typed.
    <Dialog open onOpenChange={(_event, { type, open }) => !open && type !== 'backdropClick' && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isDisabled) onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 10, gridAutoRows: 'max-content' }}>
              {children}
              <ProblemMessage problem={problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('cancel')}</Button>
              {back && <Button onClick={back.onBack}>{back.text}</Button>}
              <Button
                key={back === undefined ? 'fields' : 'look'}
                autoFocus={back !== undefined}
                type="submit"
                appearance="primary"
                // without it the focus would be lost while it is sent, and Esc with it
                disabledFocusable={isDisabled}
                style={{ whiteSpace: 'nowrap' }}
              >
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
