import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { territoryRoutes } from '@shared/contract/territory';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { DateField } from '../../ui/DateField';
import { TextField } from '../../ui/TextField';
import type { ListedCenter } from './CenterTable';

const LAST_YEAR = 2099;

type GiveCodeProps = {
  readonly center: ListedCenter;
  readonly onDone: (notice: string) => void;
  readonly onClose: () => void;
};

type Stated = {
  readonly provisional: string;
  readonly code: string;
  readonly since: string | null;
  readonly reason: string;
};

/** The official code of a centre that had a provisional one. */
export function GiveCode({ center, onDone, onClose }: GiveCodeProps) {
  const { t } = useTranslation('territory');
  const give = useCommand('territory.makeOfficial');
  const start: Stated = { provisional: center.code, code: center.ubigeo, since: null, reason: '' };
  const { control, handleSubmit } = useChangeForm(territoryRoutes['territory.makeOfficial'].input, start);
  return (
    <ChangeFrame
      title={t('giveTitle', { name: center.name, code: center.code })}
      problem={give.error?.problem}
      isPending={give.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        give.mutate(input, {
          onSuccess: ({ name, code, households }) => onDone(t('given', { name, code, count: households })),
        }),
      )}
    >
      <Text>{t('giveHint')}</Text>
      <TextField control={control} name="code" label={t('officialCode')} autoFocus />
      <DateField control={control} name="since" label={t('since')} latestYear={LAST_YEAR} required />
      <TextField control={control} name="reason" label={t('reason')} hint={t('reasonHint')} />
    </ChangeFrame>
  );
}
