import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '@shared/contract/routes';
import { ChangeFrame } from '../../../app/changes/ChangeFrame';
import { useDoneText } from '../../../app/changes/useDoneText';
import { useCommand } from '../../../app/queries';
import { TransferPreview } from './TransferPreview';

type Change = Input<'membership.preview'>['change'];

type TransferFrameProps = {
  readonly title: string;
  /** Hands over what the form states, once it is complete. */
  readonly onState: (review: (change: Change) => void) => Promise<void>;
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A change between households: stated, shown old → new, and only then saved, or proposed to a second person. */
export function TransferFrame({ title, onState, onDone, onClose, children }: TransferFrameProps) {
  const { t } = useTranslation('transfers');
  const [shown, setShown] = useState<{ readonly change: Change; readonly preview: Output<'membership.preview'> }>();
  const preview = useCommand('membership.preview');
  const record = useRecording(onDone);
  const review = (change: Change) =>
    preview.mutate({ change }, { onSuccess: (answer) => setShown({ change, preview: answer }) });
  if (shown === undefined) {
    return (
      <ChangeFrame
        title={title}
        problem={preview.error?.problem}
        isPending={preview.isPending}
        action={t('review')}
        keys={t('reviewKeys')}
        onClose={onClose}
        onSubmit={() => onState(review)}
      >
        {children}
      </ChangeFrame>
    );
  }
  return (
    <ChangeFrame
      title={title}
      problem={record.problem}
      isPending={record.isPending}
      action={t(shown.preview.proposal === null ? 'carryOut' : 'propose')}
      onBack={() => {
        record.forget();
        setShown(undefined);
      }}
      onClose={onClose}
      onSubmit={() => Promise.resolve(record.mutate(shown.change))}
    >
      <TransferPreview preview={shown.preview} />
    </ChangeFrame>
  );
}

function useRecording(onDone: (notice: string) => void) {
  const doneText = useDoneText();
  const [join, split, merge] = [
    useCommand('membership.join'),
    useCommand('membership.split'),
    useCommand('membership.merge'),
  ];
  const all = [join, split, merge];
  const onSuccess = (done: Output<'membership.join'>) => onDone(doneText(done));
  return {
    problem: all.find(({ error }) => error !== null)?.error?.problem,
    isPending: all.some(({ isPending }) => isPending),
    forget: () => {
      for (const { reset } of all) reset();
    },
    mutate(change: Change) {
      if (change.what === 'join') join.mutate(change.input, { onSuccess });
      if (change.what === 'split') split.mutate(change.input, { onSuccess });
      if (change.what === 'merge') merge.mutate(change.input, { onSuccess });
    },
  };
}
