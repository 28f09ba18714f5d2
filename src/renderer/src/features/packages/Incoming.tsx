import { Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '@shared/contract/bridge';
import type { Output } from '@shared/contract/routes';
import { downloadKindName, takenText } from '@shared/messages/downloads';
import { shell } from '../../api';
import { FileReports } from '../../app/imports/FileReports';
import { useJob } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Conflicts, type Decided } from './Conflicts';
import { PACKAGES_TO_OPEN } from './packageFiles';

const UNDECIDED: Decided = { rule: 'ASK', decisions: {} };

/** A package of headquarters: seen with what it would change, its conflicts decided, then applied; a receipt at once. */
export function Incoming() {
  const { t } = useTranslation('downloads');
  const language = useLanguage();
  const analysing = useJob('downloads.analyse');
  const applying = useJob('downloads.apply');
  const receiving = useJob('packages.import');
  const [file, setFile] = useState<PickedFile>();
  const [decided, setDecided] = useState(UNDECIDED);
  const see = ({ picked }: PickedFile, { rule, decisions }: Decided) =>
    analysing.mutate(
      {
        file: { picked },
        conflicts: rule === 'ASK' ? null : rule,
        decisions: Object.entries(decisions).map(([key, keep]) => ({ key, keep })),
      },
      { onSuccess: ({ analysis }) => analysis === null && receiving.mutate({ file: { picked } }) },
    );
  const choose = async () => {
    const [picked] = await shell.pick({ kind: 'file', filters: PACKAGES_TO_OPEN });
    if (picked === undefined) return;
    applying.reset();
    receiving.reset();
    setFile(picked);
    setDecided(UNDECIDED);
    see(picked, UNDECIDED);
  };
  const decide = (next: Decided) => {
    setDecided(next);
    if (file !== undefined) see(file, next);
  };
  const seen = analysing.data;
  return (
    <>
      <Text>{t('intro')}</Text>
      <div>
        <Button onClick={() => void choose()}>{t('pick')}</Button>
      </div>
      <ProblemMessage problem={analysing.error?.problem ?? applying.error?.problem ?? receiving.error?.problem} />
      {receiving.data && <MessageBar intent="success">{takenText(receiving.data, language)}</MessageBar>}
      {seen?.analysis && (
        <>
          <Header header={seen.header} />
          <Steps seen={seen.analysis} applied={applying.data} onApply={(input) => applying.mutate(input)} />
          {applying.data === undefined && (
            <Conflicts conflicts={seen.analysis.conflicts} decided={decided} onDecide={decide} />
          )}
          <FileReports files={applying.data?.files ?? seen.analysis.files} />
        </>
      )}
      <JobDialog
        title={t('opening')}
        running={analysing.isPending}
        progress={analysing.progress}
        onCancel={analysing.cancel}
      />
      <JobDialog
        title={t('applying')}
        running={applying.isPending}
        progress={applying.progress}
        onCancel={applying.cancel}
      />
    </>
  );
}

function Header({ header }: { readonly header: Output<'downloads.analyse'>['header'] }) {
  const { t } = useTranslation('downloads');
  const language = useLanguage();
  const { sequence, identifier, from, expires } = header;
  const kind = downloadKindName(header.kind, language);
  return (
    <Text weight="semibold">
      {t('header', { identifier, sequence, from, kind, date: dayText(header.date) })}{' '}
      {expires === null ? '' : t('expires', { day: dayText(expires) })}
    </Text>
  );
}

type StepsProps = {
  readonly seen: NonNullable<Output<'downloads.analyse'>['analysis']>;
  readonly applied: Output<'downloads.apply'> | undefined;
  readonly onApply: (input: { analysisId: string; goodRowsOnly: boolean }) => void;
};

function Steps({ seen: { analysisId, files, totals }, applied, onApply }: StepsProps) {
  const { t } = useTranslation('downloads');
  if (applied !== undefined)
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t('done', applied.totals)}</MessageBarBody>
      </MessageBar>
    );
  if (files.every(({ status }) => status === 'refused')) return null;
  const goodRowsOnly = totals.rejected > 0;
  return (
    <>
      <MessageBar>{t('nothingSaved')}</MessageBar>
      <div>
        <Button
          appearance={goodRowsOnly ? 'secondary' : 'primary'}
          onClick={() => onApply({ analysisId, goodRowsOnly })}
        >
          {goodRowsOnly ? t('applyGood') : t('apply')}
        </Button>
      </div>
    </>
  );
}
