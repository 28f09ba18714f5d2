import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { noticeDue } from '@shared/domain/audit/incident';
import { isIsoDate } from '@shared/domain/calendar';
import { DayField } from '../../app/DayField';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { TextField } from '../../ui/TextField';
import { typedTime } from '../../ui/typedTime';
import type { IncidentAsked, IncidentForm, Told } from './incidentForm';
import { PreparedIncident } from './PreparedIncident';

/** Informe de incidente: filled in from the access log, told by hand, printed. */
export function IncidentReport() {
  const { t } = useTranslation('audit');
  const today = useRoute('registry.describe', {}).data?.today ?? null;
  const [asked, setAsked] = useState<{ readonly of: IncidentAsked; readonly told: Told }>();
  const { control, handleSubmit, setError } = useForm<IncidentForm>({
    defaultValues: {
      happened: '',
      knownOn: today,
      knownAt: '',
      measures: '',
      from: today,
      to: today,
      user: '',
      households: '',
    },
  });
  const submit = handleSubmit(({ happened, knownOn, knownAt, measures, from, to, user, households }) => {
    if (happened.trim() === '') return setError('happened', { message: t('happenedMissing') });
    if (knownOn === null || !isIsoDate(knownOn)) return setError('knownOn', { message: t('dayWrong') });
    const due = noticeDue(knownOn, typedTime(knownAt));
    if (due === undefined) return setError('knownAt', { message: t('timeWrong') });
    if (from === null || !isIsoDate(from)) return setError('from', { message: t('dayWrong') });
    if (to === null || !isIsoDate(to)) return setError('to', { message: t('dayWrong') });
    const codes = households
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== '');
    setAsked({ of: { from, to, user: user.trim(), households: codes }, told: { happened, measures, due } });
  });
  return (
    <Panel title={t('incidentTitle')}>
      <Text>{t('incidentIntro')}</Text>
      <form onSubmit={(event) => void submit(event)} noValidate style={FORM} aria-label={t('incidentTitle')}>
        <TextField control={control} name="happened" label={t('happened')} />
        <DayField control={control} name="knownOn" label={t('knownOn')} />
        <TextField control={control} name="knownAt" label={t('knownAt')} />
        <TextField control={control} name="measures" label={t('measures')} required={false} />
        <DayField control={control} name="from" label={t('incidentFrom')} />
        <DayField control={control} name="to" label={t('incidentTo')} />
        <TextField control={control} name="user" label={t('onlyUser')} required={false} />
        <TextField
          control={control}
          name="households"
          label={t('onlyHouseholds')}
          hint={t('codesHint')}
          required={false}
        />
        <div>
          <Button type="submit">{t('prepare')}</Button>
        </div>
      </form>
      {asked && <PreparedIncident of={asked.of} told={asked.told} />}
    </Panel>
  );
}

const FORM = {
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
  alignItems: 'start',
};
