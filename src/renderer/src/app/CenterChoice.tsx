import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useRoute } from './queries';

type CenterChoiceProps = {
  /** '': every populated centre. */
  readonly center: string;
  readonly onChoose: (center: string) => void;
};

/** One of the populated centres with households, or all of them. */
export function CenterChoice({ center, onChoose }: CenterChoiceProps) {
  const { t } = useTranslation('documents');
  const centers = useRoute('households.centers', {});
  return (
    <Field label={t('center')}>
      <Select value={center} onChange={(_event, { value }) => onChoose(value)}>
        <option value="">{t('allCenters')}</option>
        {(centers.data ?? []).map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
