import { Button, Field, Text, Textarea, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperCheckRow } from '@shared/contract/paperChecks';
import { requiredNote } from '@shared/contract/values';
import type { Period } from '@shared/domain/calendar';
import { knownDuty } from '@shared/domain/compliance/duties';
import { MANAGERS } from '@shared/domain/users';
import { dutyName, monthName } from '@shared/messages/compliance';
import { typedText } from '@shared/messages/paperChecks';
import { useCommand, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { FormDialog } from '../../ui/FormDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';

/** Breaches typed from paper (decisions E20): shown while any waits for a second person, or was refused. */
export function PaperChecks({ period }: { readonly period: Period }) {
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const isManager = useHasRole(MANAGERS);
  const rows = useRoute('compliance.paperChecks', { period }).data ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={`${t('checks')} (${rows.length})`}>
      <Text>{t('checksHelp')}</Text>
      <SimpleTable
        label={t('checks')}
        headers={[t('household'), t('member'), t('duty'), t('typed'), '']}
        widths={[undefined, undefined, undefined, undefined, '170px']}
        rows={rows.map((row) => ({
          key: `${row.household} ${row.member} ${row.month} ${row.duty}`,
          cells: [
            row.household,
            row.memberName,
            `${capital(monthName(row.month, language))}, ${dutyName(row.duty, language)}`,
            <div key="typed">
              {row.typed.map((one) => (
                <div key={one.form}>{typedText(one, language)}</div>
              ))}
              {row.answer === 'REFUSED' && <div>{t('refused', { by: row.checkedBy, note: row.note })}</div>}
            </div>,
            isManager ? <Answer key="answer" period={period} row={row} /> : '',
          ],
        }))}
      />
    </Panel>
  );
}

type AnswerProps = { readonly period: Period; readonly row: PaperCheckRow };

/** Another person than who typed it, with the sheet at hand, says whether it says so. */
function Answer({ period, row }: AnswerProps) {
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const [isRefusing, setRefusing] = useState(false);
  const check = useCommand('compliance.checkPaper');
  const { household, member, month, memberName } = row;
  const duty = knownDuty(row.duty);
  const named = { name: memberName, duty: dutyName(row.duty, language) };
  const mine = row.typed.some((one) => one.mine);
  if (duty === undefined) return null;
  const about = { period, household, member, month, duty };
  const confirm = (
    <Button
      size="small"
      disabledFocusable={mine || check.isPending}
      aria-label={t('confirmOf', named)}
      onClick={() => check.mutate({ ...about, answer: 'CONFIRMED' })}
    >
      {t('confirm')}
    </Button>
  );
  return (
    <div style={{ display: 'grid', gap: 6, justifyItems: 'start' }}>
      {mine ? (
        <Tooltip content={t('mine')} relationship="description">
          {confirm}
        </Tooltip>
      ) : (
        confirm
      )}
      {row.answer === null && (
        <Button
          size="small"
          disabledFocusable={mine}
          aria-label={t('refuseOf', named)}
          onClick={() => setRefusing(true)}
        >
          {t('refuse')}
        </Button>
      )}
      <ProblemMessage problem={check.error?.problem} />
      {isRefusing && (
        <Refuse
          problem={check.error?.problem}
          onRefuse={(note) =>
            check.mutate({ ...about, answer: 'REFUSED', note }, { onSuccess: () => setRefusing(false) })
          }
          onClose={() => setRefusing(false)}
        />
      )}
    </div>
  );
}

type RefuseProps = {
  readonly problem: Parameters<typeof FormDialog>[0]['problem'];
  readonly onRefuse: (note: string) => void;
  readonly onClose: () => void;
};

function Refuse({ problem, onRefuse, onClose }: RefuseProps) {
  const { t } = useTranslation('paperForms');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={t('refuseTitle')}
      submit={t('refuse')}
      problem={problem}
      isDisabled={!requiredNote.safeParse(note).success}
      onSubmit={() => onRefuse(note)}
      onClose={onClose}
    >
      <Text>{t('refuseText')}</Text>
      <Field label={t('refuseNote')} required>
        <Textarea autoFocus value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
    </FormDialog>
  );
}
