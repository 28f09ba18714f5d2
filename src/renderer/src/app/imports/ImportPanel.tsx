import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { FileReports } from './FileReports';
import { hasOpenCells, OpenCells } from './OpenCells';
import type { ImportFlow, ImportSteps } from './useImport';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    flexWrap: 'wrap',
  },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

type ImportPanelProps = {
  readonly flow: ImportFlow;
  readonly pickLabel: string;
  readonly pick: 'file' | 'files' | 'folder';
  readonly filters?: typeof SPREADSHEETS;
  readonly disabled?: boolean;
  /** Other ways in, beside the button. */
  readonly children?: ReactNode;
};

const SPREADSHEETS = [{ name: 'Excel, CSV', extensions: ['xlsx', 'xls', 'xlsm', 'ods', 'csv', 'txt'] }];

/** Choose or drop files; see what they would change; apply, or keep the remarks for whoever filled them in. */
export function ImportPanel({
  flow,
  pickLabel,
  pick,
  filters = SPREADSHEETS,
  disabled = false,
  children,
}: ImportPanelProps) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const choose = async () => flow.start(await shell.pick({ kind: pick, ...(pick === 'folder' ? {} : { filters }) }));
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    if (!disabled) void shell.dropped([...event.dataTransfer.files]).then(flow.start);
  };
  return (
    <>
      <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={dropped} data-testid="drop">
        <Button appearance="primary" disabled={disabled} onClick={() => void choose()}>
          {pickLabel}
        </Button>
        {children}
        <span>{t(pick === 'file' ? 'dropOne' : 'drop')}</span>
      </div>
      <ImportOutcome flow={flow} />
    </>
  );
}

/** What stands against it, what was found, what was done; and what runs meanwhile. */
export function ImportOutcome({ flow }: { readonly flow: ImportSteps }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <ProblemMessage problem={flow.analysing.error?.problem ?? flow.applying.error?.problem ?? flow.remarksProblem} />
      {flow.found !== undefined && <Outcome key={flow.found.analysisId} flow={flow} />}
      <JobDialog
        title={t('reading')}
        running={flow.analysing.isPending}
        progress={flow.analysing.progress}
        onCancel={flow.analysing.cancel}
      />
      <JobDialog
        title={t('applying')}
        running={flow.applying.isPending}
        progress={flow.applying.progress}
        onCancel={flow.applying.cancel}
      />
    </>
  );
}

function Outcome({ flow }: { readonly flow: ImportSteps }) {
  const { t } = useTranslation('imports');
  const { files, found, applied, remarksWritten, confirm } = flow;
  const [isWaiting, setWaiting] = useState(false);
  const canApply = applied === undefined && files.some(({ status }) => status === 'ready' || status === 'with-errors');
  const missing = found?.missing ?? [];
  return (
    <>
      {applied === undefined ? (
        <MessageBar>{t('nothingSaved')}</MessageBar>
      ) : (
        <MessageBar intent="success">
          {t('done', {
            new: applied.new,
            changed: applied.changed,
            rejected: applied.rejected,
          })}
        </MessageBar>
      )}
      <Actions flow={flow} canApply={canApply} isWaiting={isWaiting} />
      {remarksWritten !== undefined && (
        <MessageBar intent="success">{t('remarksSaved', { count: remarksWritten })}</MessageBar>
      )}
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('missing', { count: missing.length, names: namesOf(missing) })}</MessageBarBody>
        </MessageBar>
      )}
      {canApply && confirm !== undefined && hasOpenCells(files) && (
        <OpenCells files={files} onConfirm={confirm} onWaiting={setWaiting} />
      )}
      <FileReports files={files} />
    </>
  );
}

type ActionsProps = { readonly flow: ImportSteps; readonly canApply: boolean; readonly isWaiting: boolean };

/** What was chosen and not yet looked at would be lost by applying. */
function Actions({ flow, canApply, isWaiting }: ActionsProps) {
  const styles = useStyles();
  const { t } = useTranslation('imports');
  const hasErrors = flow.files.some(({ status }) => status === 'with-errors');
  return (
    <div className={styles.actions}>
      {canApply && !hasErrors && (
        <Button appearance="primary" disabled={isWaiting} onClick={() => flow.applyAll(false)}>
          {t('applyAll')}
        </Button>
      )}
      {canApply && hasErrors && (
        <Button disabled={isWaiting} onClick={() => flow.applyAll(true)}>
          {t('applyGood')}
        </Button>
      )}
      {flow.files.some(({ problems }) => problems.length > 0) && (
        <Button onClick={() => void flow.saveRemarks()}>{t('saveRemarks')}</Button>
      )}
    </div>
  );
}

/** The tracker lists them all. */
const NAMES_SHOWN = 8;
const namesOf = (missing: readonly { readonly name: string }[]) => {
  const names = missing.slice(0, NAMES_SHOWN).map(({ name }) => name);
  return [...names, ...(missing.length > names.length ? ['…'] : [])].join(', ');
};
