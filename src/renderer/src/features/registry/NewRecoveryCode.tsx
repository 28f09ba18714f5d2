import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCommand, useRoute } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';
import { TextField } from '../../ui/TextField';
import { KeepRecoveryCode } from './RecoveryCode';

/** For who administers: another code to print where the paper was lost or seen by somebody. */
export function NewRecoveryCode() {
  const { t } = useTranslation('registry');
  const [code, setCode] = useState<string>();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button style={{ alignSelf: 'start' }} onClick={() => setAsking(true)}>
        {t('newCode')}
      </Button>
      {asking && <AskForCode onClose={() => setAsking(false)} onCode={setCode} />}
      {code !== undefined && <ShowCode code={code} onKept={() => setCode(undefined)} />}
    </>
  );
}

type AskProps = { readonly onClose: () => void; readonly onCode: (code: string) => void };

function AskForCode({ onClose, onCode }: AskProps) {
  const { t } = useTranslation('registry');
  const renew = useCommand('users.renewRecovery');
  const { control, handleSubmit } = useForm({ defaultValues: { passphrase: '' } });
  const submit = handleSubmit((typed) =>
    renew.mutate(typed, {
      onSuccess: ({ recoveryCode }) => {
        onCode(recoveryCode);
        onClose();
      },
    }),
  );
  return (
    <FormDialog
      title={t('newCodeTitle')}
      submit={t('newCodeMake')}
      problem={renew.error?.problem}
      isDisabled={renew.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Text>{t('newCodeAbout')}</Text>
      <TextField control={control} name="passphrase" type="password" label={t('current')} autoFocus />
    </FormDialog>
  );
}

/** Nothing closes it but the person who put the code away. */
function ShowCode({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  const { t } = useTranslation('registry');
  const { t: frame } = useTranslation();
  const registry = useRoute('registry.describe', {}).data;
  if (!registry?.office || registry.user === null) return null;
  const { office, user, today } = registry;
  const sheet = { office: office.name, ubigeo: office.ubigeo, userName: user.name, today, code };
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('newCodeTitle')}</DialogTitle>
          <DialogContent style={{ display: 'grid', gap: 12 }}>
            <KeepRecoveryCode sheet={sheet} leave={frame('close')} onKept={onKept} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
