import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';
import type { ShownImport } from './ImportScreen';

/** The file as it came, and made anew with its remarks; both leave the encrypted registry only into a file one names. */
export function SaveCopies({ file: { id, name, hasOriginal, hasRemarks } }: { readonly file: ShownImport }) {
  const { t } = useTranslation('received');
  const save = useCommand('imports.save');
  const saveAs = async (what: 'original' | 'remarks', proposed: string) => {
    const [target] = await shell.pick({ kind: 'save', name: proposed });
    if (target !== undefined) save.mutate({ id, what, file: { picked: target.picked } });
  };
  const plain = name.replace(/\.[^.]*$/, '');
  return (
    <>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' }}>
        {hasOriginal ? (
          <Button onClick={() => void saveAs('original', name)}>{t('saveOriginal')}</Button>
        ) : (
          <Text>{t('noOriginal')}</Text>
        )}
        {hasRemarks && (
          <Button onClick={() => void saveAs('remarks', `Observaciones - ${plain}.xlsx`)}>{t('saveRemarks')}</Button>
        )}
      </div>
      <ProblemMessage problem={save.error?.problem} />
      {save.data && (
        <MessageBar intent="success">
          <MessageBarBody>{t('saved', save.data)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
