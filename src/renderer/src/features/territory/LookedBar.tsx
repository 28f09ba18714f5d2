import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { yearOf } from '@shared/domain/calendar';
import { useRoute } from '../../app/queries';
import { DateInput } from '../../ui/DateField';
import type { Place } from './looked';

type LookedBarProps = Pick<Place, 'looked' | 'onLook' | 'today'>;

/** By which rules and on which day the list and the index are looked at. */
export function LookedBar({ looked, onLook, today }: LookedBarProps) {
  const { t } = useTranslation('territory');
  const sets = useRoute('rules.list', {}).data?.sets ?? [];
  return (
    <>
      <Field label={t('judgeBy')}>
        <Select value={looked.ruleSet} onChange={(_event, { value }) => onLook({ ...looked, ruleSet: value })}>
          <option value="">{t('officeRules')}</option>
          {sets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('on')}>
        <DateInput value={looked.on ?? today} onChange={(on) => onLook({ ...looked, on })} latestYear={yearOf(today)} />
      </Field>
    </>
  );
}
