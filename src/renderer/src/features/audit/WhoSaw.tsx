import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isIsoDate, type IsoDate } from '@shared/domain/calendar';
import { DayField } from '../../app/DayField';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';
import { SeenRows } from './SeenRows';

type Form = { readonly person: string; readonly from: string | null; readonly to: string | null };
type Asked = { readonly person: string; readonly from: IsoDate; readonly to: IsoDate };

/** Informe de acceso: who looked at, found, exported, printed or changed the data of one person between two days. */
export function WhoSaw() {
  const { t } = useTranslation('audit');
  const today = useRoute('registry.describe', {}).data?.today;
  const [asked, setAsked] = useState<Asked>();
  const { control, handleSubmit, setError } = useForm<Form>({
    defaultValues: { person: '', from: today ?? null, to: today ?? null },
  });
  const submit = handleSubmit(({ person, from, to }) => {
    if (person.trim().length < 4) return setError('person', { message: t('personMissing') });
    if (from === null || !isIsoDate(from)) return setError('from', { message: t('dayWrong') });
    if (to === null || !isIsoDate(to)) return setError('to', { message: t('dayWrong') });
    setAsked({ person: person.trim(), from, to });
  });
  return (
    <Panel title={t('whoSawTitle')}>
      <Text>{t('whoSawIntro')}</Text>
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'start' }}
        aria-label={t('whoSawTitle')}
      >
        <TextField control={control} name="person" label={t('person')} />
        <DayField control={control} name="from" label={t('from')} />
        <DayField control={control} name="to" label={t('to')} />
        <Button type="submit" style={{ marginTop: 24 }}>
          {t('ask')}
        </Button>
      </form>
      {asked && <Answer asked={asked} />}
    </Panel>
  );
}

function Answer({ asked }: { readonly asked: Asked }) {
  const found = useRoute('audit.whoSaw', asked);
  return (
    <>
      <ProblemMessage problem={found.error?.problem} />
      {found.data && <SeenRows found={found.data} />}
    </>
  );
}
