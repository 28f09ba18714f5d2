import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { DUTY_STATES, type DutyState } from '@shared/domain/compliance/duties';
import { stateName } from '@shared/messages/compliance';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';

export type Filter = {
  readonly openOnly: boolean;
  readonly state: DutyState | 'ANY';
  readonly facility: string;
  readonly household: string;
};

export const ALL_OPEN: Filter = { openOnly: true, state: 'ANY', facility: '', household: '' };

type WorkListFilterProps = { readonly filter: Filter; readonly onChange: (filter: Filter) => void };

/** Which duties are listed. */
export function WorkListFilter({ filter, onChange }: WorkListFilterProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const states = DUTY_STATES.map((value) => ({ value, text: stateName(value, language) }));
  return (
    <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'end' }}>
      <Checkbox
        label={t('openOnly')}
        checked={filter.openOnly}
        onChange={(_event, { checked }) => onChange({ ...filter, openOnly: checked === true })}
      />
      <Choice
        label={t('state')}
        value={filter.state}
        options={[{ value: 'ANY' as const, text: t('anyState') }, ...states]}
        onChoose={(state) => onChange({ ...filter, state })}
      />
      {(['facility', 'household'] as const).map((name) => (
        <Field key={name} label={t(name)}>
          <Input value={filter[name]} onChange={(_event, { value }) => onChange({ ...filter, [name]: value })} />
        </Field>
      ))}
    </div>
  );
}
