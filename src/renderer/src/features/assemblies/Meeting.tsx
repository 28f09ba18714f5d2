import { Field, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/DateField';
import { goOnWithEnter, useKeysWithin } from '../../ui/fieldKeys';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';
import { useLeaving } from '../../ui/useLeaving';
import { Authorities } from './Authorities';
import { MeetingFacts } from './MeetingFacts';
import { Quorum } from './Quorum';
import type { ViewProps } from './viewProps';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px' },
  fields: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    alignItems: 'start',
  },
});

/** The meeting itself: day, times, place, people, authorities, agreements. */
export const Meeting = (props: ViewProps) =>
  props.mayWrite ? <MeetingFields {...props} /> : <MeetingFacts assembly={props.assembly} />;

/** Saved on leaving each field. */
function MeetingFields({ assembly, meeting }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const keys = useKeysWithin<HTMLFormElement>(goOnWithEnter);
  const { form, settle, problem, latestYear } = meeting;
  useLeaving(keys, settle);
  const { control } = form;
  const time = { control, hint: t('timeHint'), required: false } as const;
  return (
    <form ref={keys} className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <MeetingMark meeting={meeting} />
      <ProblemMessage problem={problem} />
      <Panel title={t('views.meeting')}>
        <div className={styles.fields}>
          <DateField control={control} name="heldOn" label={t('day')} latestYear={latestYear} required />
          <TextField {...time} name="startTime" label={t('start')} />
          <TextField {...time} name="endTime" label={t('end')} />
          <TextField control={control} name="place" label={t('place')} required={false} />
          <TextField control={control} name="attendees" label={t('attendees')} required={false} />
        </div>
        <Quorum assembly={assembly} />
        <Controller
          control={control}
          name="notes"
          render={({ field }) => (
            <Field label={t('notes')}>
              <Textarea {...field} resize="vertical" />
            </Field>
          )}
        />
      </Panel>
      <Panel title={t('authorities')}>
        <Authorities control={control} />
      </Panel>
    </form>
  );
}

function MeetingMark({ meeting: { isSaved, isPending } }: Pick<ViewProps, 'meeting'>) {
  const { t } = useTranslation('assemblies');
  const waits = t(isPending ? 'saving' : 'unsaved');
  return <Text role="status">{isSaved ? `✓ ${t('meetingSaved')}` : waits}</Text>;
}
