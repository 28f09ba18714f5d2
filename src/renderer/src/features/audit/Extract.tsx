import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { shell } from '../../api';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';

const EXCEL = [{ name: 'Excel', extensions: ['xlsx'] }];

/** Extracto seudonimizado: a workbook for statistics, with what it is for. */
export function Extract() {
  const { t } = useTranslation('audit');
  const extract = useJob('audit.extract');
  const { control, handleSubmit, setError } = useForm({ defaultValues: { purpose: '' } });
  const submit = handleSubmit(async ({ purpose }) => {
    if (!requiredNote.safeParse(purpose).success) return setError('purpose', { message: t('purposeMissing') });
    const [file] = await shell.pick({ kind: 'save', name: 'extracto.xlsx', filters: EXCEL });
    if (file !== undefined) extract.mutate({ purpose, file: { picked: file.picked } });
  });
  return (
    <Panel title={t('extractTitle')}>
      <Text>{t('extractIntro')}</Text>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'start' }}
        aria-label={t('extractTitle')}
      >
        <TextField control={control} name="purpose" label={t('purpose')} />
        <Button type="submit" disabled={extract.isPending} style={{ marginTop: 24 }}>
          {t('extract')}
        </Button>
      </form>
      {extract.data && (
        <MessageBar intent="success" role="status" layout="multiline">
          <MessageBarBody>{t('extracted', extract.data)}</MessageBarBody>
        </MessageBar>
      )}
      <ProblemMessage problem={extract.error?.problem} />
      <JobDialog
        title={t('extractTitle')}
        running={extract.isPending}
        progress={extract.progress}
        onCancel={extract.cancel}
      />
    </Panel>
  );
}
