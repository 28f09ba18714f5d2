import { Button, Field, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, yearOf } from '@shared/domain/calendar';
import { useCommand, useRoute } from '../../app/queries';
import { DateInput } from '../../ui/DateField';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import type { ViewProps } from './viewProps';

const useStyles = makeStyles({ form: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });

/** The public list was posted: from that day its households are notified. */
export function Posting({ assembly: { assembly, notifiedOn }, mayWrite }: Pick<ViewProps, 'assembly' | 'mayWrite'>) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const today = useRoute('registry.describe', {}).data?.today;
  const [typed, setTyped] = useState<string | null>();
  const notify = useCommand('assemblies.notify');
  const on = typed === undefined ? today : typed;
  return (
    <Panel title={t('posting')}>
      <Text>{t('postingText')}</Text>
      <Text role="status">{notifiedOn === null ? t('notNotified') : t('notified', { date: dayText(notifiedOn) })}</Text>
      {mayWrite && today !== undefined && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (on != null && isIsoDate(on)) notify.mutate({ assembly, on });
          }}
        >
          <Field label={t('postedOn')}>
            <DateInput value={on ?? null} onChange={setTyped} latestYear={yearOf(today)} />
          </Field>
          <Button type="submit" disabled={on == null || !isIsoDate(on) || notify.isPending}>
            {t('notify')}
          </Button>
        </form>
      )}
      <ProblemMessage problem={notify.error?.problem} />
    </Panel>
  );
}
