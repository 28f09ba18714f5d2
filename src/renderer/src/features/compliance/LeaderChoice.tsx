import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';

type LeaderChoiceProps = {
  /** '': every zone, and who is in none. */
  readonly leader: string;
  readonly onChoose: (leader: string) => void;
};

/** The zone of one mother leader in office, or everybody. */
export function LeaderChoice({ leader, onChoose }: LeaderChoiceProps) {
  const { t } = useTranslation('ahead');
  const leaders = useRoute('leaders.list', {}).data ?? [];
  return (
    <Field label={t('leader')}>
      <Select value={leader} onChange={(_event, { value }) => onChoose(value)}>
        <option value="">{t('allLeaders')}</option>
        {leaders
          .filter(({ inOffice }) => inOffice)
          .map((one) => (
            <option key={one.leader} value={one.leader}>
              {one.leader} · {one.name}
            </option>
          ))}
      </Select>
    </Field>
  );
}
