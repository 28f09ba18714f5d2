import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { cardRoutes } from '@shared/contract/cards';
import { CLERKS } from '@shared/domain/users';
import { ChangeFrame } from '../../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../../app/changes/useChangeForm';
import { pickWorkbook } from '../../../app/pickWorkbook';
import { useJob } from '../../../app/queries';
import { useHasRole } from '../../../app/role';

const { day, evidence } = cardRoutes['cards.export'].input.shape;
const STATED = z.strictObject({ day, evidence });
type Stated = { readonly day: string | null; readonly evidence: string };

/** Writes what the bank is asked for and records the requests as sent that day. */
export function RequestToBank() {
  const { t } = useTranslation('cards');
  const [isOpen, setOpen] = useState(false);
  const writing = useJob('cards.export');
  const mayWrite = useHasRole(CLERKS);
  const { control, handleSubmit } = useChangeForm<Stated, z.output<typeof STATED>>(STATED, { day: null, evidence: '' });
  const write = async (stated: z.output<typeof STATED>) => {
    const file = await pickWorkbook('cuentas-banco.xlsx');
    if (file !== undefined) writing.mutate({ ...stated, file }, { onSuccess: () => setOpen(false) });
  };
  return (
    <>
      {mayWrite && (
        <Button style={{ alignSelf: 'start', flexShrink: 0 }} onClick={() => setOpen(true)}>
          {t('askBank')}
        </Button>
      )}
      {writing.data && (
        <MessageBar intent="success" role="status" layout="multiline">
          <MessageBarBody>
            {t('asked', { count: writing.data.households })}{' '}
            {writing.data.withoutHolder.length > 0 && t('notAsked', { codes: writing.data.withoutHolder.join(', ') })}
          </MessageBarBody>
        </MessageBar>
      )}
      {isOpen && (
        <ChangeFrame
          title={t('askBankTitle')}
          action={t('askBankDo')}
          keys={t('askBankKeys')}
          problem={writing.error?.problem}
          isPending={writing.isPending}
          onClose={() => setOpen(false)}
          onSubmit={handleSubmit(write)}
        >
          <DayAndEvidence control={control} day="day" evidence="evidence" hint={t('evidenceHint')} />
        </ChangeFrame>
      )}
    </>
  );
}
