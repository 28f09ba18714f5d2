import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@shared/contract/problems';
import { useCommand } from '../../app/queries';
import { momentText } from '../../ui/dates';
import { goOnWithEnter, useKeysWithin } from '../../ui/fieldKeys';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useShortcuts } from '../../ui/useShortcuts';
import { Conflict } from './Conflict';
import { deleteDraft, useDraftSaving } from './drafts';
import type { Fault } from './formChecks';
import { FormFaults } from './FormFaults';
import type { SavedHousehold } from './formValues';
import { HouseholdFieldsets } from './HouseholdFieldsets';
import { MembersGrid } from './MembersGrid';
import { Remarks } from './Remarks';
import { useFaultText } from './useFaultText';
import type { FormStart } from './useFormStart';
import { useHouseholdForm, useRefusalInFields, type HouseholdFormApi } from './useHouseholdForm';
import { useRemarks } from './useRemarks';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '10px', gridTemplateColumns: 'minmax(0, 1fr)' },
  line: { display: 'flex', gap: '16px', flexWrap: 'wrap', justifyContent: 'space-between' },
});

type HouseholdFormProps = { readonly start: FormStart; readonly startAnew: () => void };

/** The form itself. Leaving it never loses anything: the draft waits for whoever comes back. */
export function HouseholdForm({ start, startAnew }: HouseholdFormProps) {
  const styles = useStyles();
  const { t } = useTranslation('householdForm');
  const { code } = start;
  const [revision, setRevision] = useState(start.revision);
  const form = useHouseholdForm({ ...start, revision });
  const draft = useDraftSaving(start.key, form, revision);
  const { submit, leave, problem, isSaving } = useSaving(start, form, draft.stop);
  const keepMine = (newest: number) => {
    setRevision(newest);
    submit(newest);
  };
  const remarks = useRemarks(form, { today: start.today, revision });
  const texts = useRemarkTexts(remarks);
  const keys = useKeysWithin<HTMLFormElement>(goOnWithEnter);
  const saveNow = () => {
    settleField();
    submit(revision);
  };
  useShortcuts({ 'Ctrl+s': saveNow, Escape: leave });
  const actions = (
    <>
      <Button onClick={leave}>{t('leave')}</Button>
      <Button type="submit" form="household" appearance="primary" disabled={isSaving}>
        {isSaving ? t('saving') : t('save')}
      </Button>
    </>
  );
  return (
    <Page title={code === undefined ? t('newTitle') : t('editTitle', { code })} actions={actions}>
      <form
        id="household"
        ref={keys}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(revision);
        }}
      >
        <div className={styles.line}>
          <Text size={200}>{t('shortcuts')}</Text>
          <Unsaved form={form} />
          <DraftState saving={draft.saving} />
        </div>
        {start.draftOf !== undefined && <Restored at={start.draftOf} onDiscard={startAnew} />}
        {problem?.code === 'registry-changed' && code !== undefined ? (
          <Conflict code={code} form={form} onKeepMine={keepMine} onTakeTheirs={startAnew} />
        ) : (
          <ProblemMessage problem={problem} />
        )}
        <FormFaults form={form} />
        <HouseholdFieldsets form={form} remarks={texts} today={start.today} isNew={code === undefined} />
        <MembersGrid form={form} start={start} remarks={texts} />
        <Remarks remarks={remarks} members={form.getValues('members')} />
      </form>
    </Page>
  );
}

/** What is completed on leaving a field is completed before it is saved too. */
function settleField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return;
  field.blur();
  field.focus();
}

/** The sentence of each remark, by its place in the form. */
function useRemarkTexts(remarks: readonly Fault[]): ReadonlyMap<string, string> {
  const faultText = useFaultText();
  return useMemo(() => new Map(remarks.map(({ path, code }) => [path, faultText(path, code)])), [remarks, faultText]);
}

/** Saves; a refusal goes into the field that caused it, or above the form. */
function useSaving({ code, key }: FormStart, form: HouseholdFormApi, stopDraft: () => void) {
  const navigate = useNavigate();
  const saving = useCommand('households.save');
  const placeInFields = useRefusalInFields(form);
  const [problem, setProblem] = useState<Problem>();
  const open = (saved: string) => void navigate({ to: '/households/$code', params: { code: saved } });
  const save = (household: SavedHousehold) => {
    setProblem(undefined);
    saving.mutate(household, {
      onSuccess: (saved) => {
        stopDraft();
        void deleteDraft(key).then(() => open(saved.code));
      },
      onError: (refused) => setProblem(placeInFields(refused.problem) ? undefined : refused.problem),
    });
  };
  const submit = (revision: number | null) => void form.handleSubmit((valid) => save({ ...valid, revision }))();
  const leave = () => (code === undefined ? void navigate({ to: '/households' }) : open(code));
  return { submit, leave, problem, isSaving: saving.isPending };
}

/** How many values are not saved yet; each is marked in its place. */
function Unsaved({ form }: { readonly form: HouseholdFormApi }) {
  const { t } = useTranslation('householdForm');
  const { dirtyFields } = useFormState({ control: form.control });
  const count = countMarks(dirtyFields);
  return <Text size={200}>{count === 0 ? '' : t('unsavedCount', { count })}</Text>;
}

const countMarks = (marks: unknown): number => {
  if (marks === true) return 1;
  if (typeof marks !== 'object' || marks === null) return 0;
  return Object.values(marks).reduce<number>((sum, inner) => sum + countMarks(inner), 0);
};

function DraftState({ saving: { at, failed } }: Pick<ReturnType<typeof useDraftSaving>, 'saving'>) {
  const { t } = useTranslation('householdForm');
  if (failed) return <Text role="alert">{t('draftNotSaved')}</Text>;
  const time = at === undefined ? undefined : new Date(at).toLocaleTimeString('es-PE', { timeStyle: 'short' });
  return (
    <Text size={200} role="status">
      {time === undefined ? '' : t('draftSaved', { time })}
    </Text>
  );
}

function Restored({ at, onDiscard }: { readonly at: string; readonly onDiscard: () => void }) {
  const { t } = useTranslation('householdForm');
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('draftRestored', { when: momentText(at) })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDiscard}>{t('discardDraft')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
