import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentKind } from '@shared/domain/attachments';
import type { Asked } from '../../api';
import { Choice } from '../../ui/Choice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useCommand } from '../queries';
import { usePickScan } from './usePickScan';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });

type AddScanProps = {
  readonly subject: Asked<'attachments.add'>['subject'];
  readonly kinds: readonly AttachmentKind[];
};

/** What the paper is, and its file. */
export function AddScan({ subject, kinds: [first = 'OTHER', ...others] }: AddScanProps) {
  const styles = useStyles();
  const { t } = useTranslation('attachments');
  const add = useCommand('attachments.add');
  const [kind, setKind] = useState<AttachmentKind>(first);
  const pickScan = usePickScan();
  const pick = async () => {
    const file = await pickScan();
    if (file !== undefined) add.mutate({ subject, kind, file: { picked: file.picked } });
  };
  return (
    <>
      <div className={styles.bar}>
        <Choice
          label={t('kind')}
          value={kind}
          options={[first, ...others].map((value) => ({ value, text: t(`kinds.${value}`) }))}
          onChoose={setKind}
        />
        <Button disabled={add.isPending} onClick={() => void pick()}>
          {t('add')}
        </Button>
      </div>
      <ProblemMessage problem={add.error?.problem} />
      {add.data && (
        <MessageBar intent="success">
          <MessageBarBody>{t('added', { name: add.data.name })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
