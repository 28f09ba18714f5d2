import { Button, makeStyles, mergeClasses, MessageBar } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { assemblyRoutes } from '@shared/contract/assemblies';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { goOnWithEnter, useKeysWithin } from '../../ui/fieldKeys';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { TextField } from '../../ui/TextField';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: '10px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    alignItems: 'start',
  },
  whole: { gridColumn: '1 / -1' },
  button: { justifySelf: 'start' },
});

const FIELDS = [
  { name: 'surname1', label: 'surname1', required: true },
  { name: 'surname2', label: 'surname2', required: false },
  { name: 'givenNames', label: 'givenNames', required: true },
  { name: 'document', label: 'document', required: false },
  { name: 'populatedCenter', label: 'addCenter', required: false },
  { name: 'observation', label: 'observation', required: false },
] as const;

const BLANK = { surname1: '', surname2: '', givenNames: '', document: '', populatedCenter: '', observation: '' };

/** One family after the other: Enter goes on, and from the last field it is the button's. */
export function NewReferral({ assembly }: { readonly assembly: string }) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const keys = useKeysWithin<HTMLFormElement>(goOnWithEnter);
  const refer = useCommand('assemblies.refer');
  const start = { assembly, referral: BLANK };
  const form = useChangeForm(assemblyRoutes['assemblies.refer'].input, start);
  const { setFocus } = form;
  useEffect(() => {
    // after the emptied fields are there again
    if (refer.data !== undefined) setFocus('referral.surname1');
  }, [refer.data, setFocus]);
  const submit = form.handleSubmit((input) => refer.mutate(input, { onSuccess: () => form.reset(start) }));
  return (
    <form
      ref={keys}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!refer.isPending) void submit();
      }}
    >
      {FIELDS.map(({ name, label, required }) => (
        <TextField key={name} control={form.control} name={`referral.${name}`} label={t(label)} required={required} />
      ))}
      <Button
        className={mergeClasses(styles.whole, styles.button)}
        type="submit"
        appearance="primary"
        disabledFocusable={refer.isPending}
      >
        {t('refer')}
      </Button>
      <div className={styles.whole}>
        <ProblemMessage problem={refer.error?.problem} />
        {refer.data && <MessageBar intent="success">{t('referred', { number: refer.data.number })}</MessageBar>}
      </div>
    </form>
  );
}
