import { Button, MessageBar, MessageBarBody, Spinner, Text } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { importKindName, importOutcomeName } from '@shared/messages/imports';
import { FileReports } from '../../app/imports/FileReports';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { momentText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useShortcuts } from '../../ui/useShortcuts';
import { SaveCopies } from './SaveCopies';
import { UndoImport } from './UndoImport';

export type ShownImport = Output<'imports.show'>;

/** One file: what it came to, what it changed, copies of it, and taking it back. */
export function ImportScreen() {
  const { t } = useTranslation('received');
  const { id } = useParams({ from: '/imports/$id' });
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/imports' });
  useShortcuts({ Escape: leave });
  const shown = useRoute('imports.show', { id });
  const actions = (
    <Button icon={<ArrowLeftRegular />} onClick={leave}>
      {t('back')}
    </Button>
  );
  return (
    <Page title={shown.data?.name ?? t('title')} actions={actions}>
      <ProblemMessage problem={shown.error?.problem} />
      {shown.data === undefined ? !shown.error && <Spinner /> : <File file={shown.data} />}
    </Page>
  );
}

function File({ file }: { readonly file: ShownImport }) {
  const { t } = useTranslation('received');
  const language = useLanguage();
  const facts = [importKindName(file.kind, language), file.period, file.facility, file.report.form].filter(Boolean);
  return (
    <>
      <Text>
        {facts.join(' · ')} · {t('applied', { by: file.by, at: momentText(file.at) })}
      </Text>
      <MessageBar intent={file.outcome === 'APPLIED' ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          {importOutcomeName(file.outcome, language)}
          {file.undone && `: ${t('undone', { ...file.undone, at: momentText(file.undone.at) })}`}
        </MessageBarBody>
      </MessageBar>
      <SaveCopies file={file} />
      <Panel title={t('came')}>
        <FileReports files={[file.report]} />
      </Panel>
      <UndoImport file={file} />
    </>
  );
}
