import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@shared/contract/attachments';
import type { AttachmentKind } from '@shared/domain/attachments';
import { CLERKS } from '@shared/domain/users';
import { shell, type Asked } from '../../api';
import { momentText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { useCommand, useRoute } from '../queries';
import { useHasRole } from '../role';
import { AddScan } from './AddScan';

type AttachmentsProps = {
  readonly subject: Asked<'attachments.list'>['subject'];
  /** What may be added here, the likeliest first. */
  readonly kinds: readonly AttachmentKind[];
};

const BYTES_IN_KILOBYTE = 1024;

/** Scanned papers of a household or an assembly: what is kept, adding one, and taking a copy out. */
export function Attachments({ subject, kinds }: AttachmentsProps) {
  const { t } = useTranslation('attachments');
  const kept = useRoute('attachments.list', { subject });
  const mayHandle = useHasRole(CLERKS);
  return (
    <Panel title={t('title')}>
      <Text size={200}>{t('intro')}</Text>
      {mayHandle && <AddScan subject={subject} kinds={kinds} />}
      <ProblemMessage problem={kept.error?.problem} />
      {kept.data && <Kept kept={kept.data} mayCopy={mayHandle} />}
    </Panel>
  );
}

type KeptProps = { readonly kept: readonly Attachment[]; readonly mayCopy: boolean };

function Kept({ kept, mayCopy }: KeptProps) {
  const { t } = useTranslation('attachments');
  const { t: frame } = useTranslation();
  const save = useCommand('attachments.save');
  const [picked, setPicked] = useState('');
  const copy = async ({ id, name }: Attachment) => {
    const [file] = await shell.pick({ kind: 'save', name });
    if (file === undefined) return;
    setPicked(file.picked);
    save.mutate({ id, file: { picked: file.picked } });
  };
  return (
    <>
      <SimpleTable
        label={t('title')}
        empty={t('empty')}
        headers={[t('kind'), t('name'), t('size'), t('when'), t('by'), ...(mayCopy ? [t('copy')] : [])]}
        rows={kept.map((one) => ({
          key: one.id,
          cells: [
            t(`kinds.${one.kind}`),
            one.name,
            t('kilobytes', { kilobytes: Math.ceil(one.size / BYTES_IN_KILOBYTE) }),
            momentText(one.at),
            one.by,
            <Button
              key="copy"
              size="small"
              aria-label={t('saveNamed', { name: one.name })}
              disabled={save.isPending}
              onClick={() => void copy(one)}
            >
              {t('save')}
            </Button>,
          ].slice(0, mayCopy ? undefined : -1),
        }))}
      />
      <ProblemMessage problem={save.error?.problem} />
      {save.data && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('saved', { name: save.data.name })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void shell.show(picked)}>
              {frame('showFile')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
