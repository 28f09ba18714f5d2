import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { leaderRoutes } from '@shared/contract/leaders';
import { fullName } from '@shared/domain/households';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand, useRoute } from '../../app/queries';
import { DateField } from '../../ui/DateField';
import { SelectField } from '../../ui/SelectField';
import { SuggestField } from '../../ui/SuggestField';
import { TextField } from '../../ui/TextField';
import { useDebounced } from '../../ui/useDebounced';
import { useZoneFields } from '../../app/useZoneFields';

const LAST_YEAR = 2099;
type Stated = {
  readonly member: number | null;
  readonly name: string;
  readonly phone: string;
  readonly committee: string;
  readonly assembly: string;
  readonly evidence: string;
  readonly since: string | null;
  readonly lastDay: string | null;
};
const START: Stated = {
  member: null,
  name: '',
  phone: '',
  committee: '',
  assembly: '',
  evidence: '',
  since: null,
  lastDay: null,
};

type AddLeaderProps = { readonly onDone: (notice: string) => void; readonly onClose: () => void };

/** Names a person of an affiliated household, or whom the community named. */
export function AddLeader({ onDone, onClose }: AddLeaderProps) {
  const { t } = useTranslation('leaders');
  const add = useCommand('leaders.add');
  const [household, setHousehold] = useState('');
  const { control, handleSubmit } = useChangeForm(INPUT, START);
  const { zone, fields } = useZoneFields({ centers: [], households: [] });
  const { rows, members } = useHousehold(household);
  const assemblies = useRoute('assemblies.list', {}).data ?? [];
  const isChosen = useWatch({ control, name: 'member' }) !== null;
  return (
    <ChangeFrame
      title={t('addTitle')}
      problem={add.error?.problem}
      isPending={add.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        add.mutate(
          { ...input, ...zone, household: household.trim() },
          { onSuccess: ({ leader, name, families }) => onDone(t('named', { leader, name, count: families })) },
        ),
      )}
    >
      <SuggestField
        label={t('household')}
        hint={t('householdHint')}
        value={household}
        error=""
        suggestions={rows.map(({ code, holderName, populatedCenterName }) => ({
          value: code,
          text: code,
          detail: `${holderName} · ${populatedCenterName}`,
        }))}
        onType={setHousehold}
        onPick={({ value }) => setHousehold(value)}
        onBlur={() => undefined}
        inputRef={() => undefined}
      />
      {members.length > 0 && (
        <SelectField
          control={control}
          name="member"
          label={t('person')}
          required
          options={[
            { value: '', text: t('choose') },
            ...members.map((member) => ({
              value: String(member.number),
              text: `${member.number}. ${fullName(member)}`,
            })),
          ]}
          toValue={(chosen) => (chosen === '' ? null : Number(chosen))}
          fromValue={(value) => (typeof value === 'number' ? String(value) : '')}
        />
      )}
      {household.trim() === '' && !isChosen && <TextField control={control} name="name" label={t('personName')} />}
      {fields}
      <DateField control={control} name="since" label={t('since')} latestYear={LAST_YEAR} required />
      <DateField control={control} name="lastDay" label={t('lastDay')} latestYear={LAST_YEAR} />
      <TextField control={control} name="evidence" label={t('evidence')} hint={t('evidenceHint')} />
      {assemblies.length > 0 && (
        <SelectField
          control={control}
          name="assembly"
          label={t('assembly')}
          options={[
            { value: '', text: t('noAssembly') },
            ...assemblies.map(({ assembly, centers }) => ({
              value: assembly,
              text: `${assembly} · ${centers.join(', ')}`,
            })),
          ]}
        />
      )}
      <TextField control={control} name="phone" label={t('phone')} type="tel" required={false} />
      <TextField control={control} name="committee" label={t('committee')} required={false} />
    </ChangeFrame>
  );
}

const INPUT = leaderRoutes['leaders.add'].input;
const SHOWN = 8;
const TYPING_MS = 150;

/** What is typed finds households; a whole code, the people who live there. */
function useHousehold(typed: string) {
  const text = useDebounced(typed.trim(), TYPING_MS);
  const asked = { text: text.slice(0, 80), limit: SHOWN, status: 'AFFILIATED' } as const;
  const rows = useRoute('households.search', asked, { keepPrevious: true }).data?.rows ?? [];
  const isOne = rows.some(({ code }) => code === typed.trim());
  const one = useRoute('households.get', { code: typed.trim() || '-' }, { enabled: isOne }).data;
  return {
    rows: text === '' ? [] : rows,
    members: isOne ? (one?.members ?? []).filter(({ exitDate }) => exitDate === null) : [],
  };
}
