import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { FormDialog } from '../../ui/FormDialog';

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
  /** What Enter does, where it is not saving, and the line that says so. */
  readonly action?: string;
  readonly keys?: string;
  readonly onSubmit: () => Promise<void>;
  /** Of a last look before it is done: back to the fields. Enter does it then. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The frame of a change: its fields, what stood against it, Enter saves, Esc leaves. */
export function ChangeFrame({ title, problem, isPending, children, ...asked }: ChangeFrameProps) {
  const { action, keys, onSubmit, onBack, onClose } = asked;
  const { t } = useTranslation('membership');
  const { t: frame } = useTranslation();
  return (
    <FormDialog
      title={title}
      submit={action ?? frame('save')}
      problem={problem}
      isDisabled={isPending}
      {...(onBack && { back: { text: t('back'), onBack } })}
      onSubmit={() => void onSubmit()}
      onClose={onClose}
    >
      {children}
      <Text size={200}>{keys ?? t('keys')}</Text>
    </FormDialog>
  );
}
