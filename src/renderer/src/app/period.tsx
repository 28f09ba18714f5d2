import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { useRoute } from './queries';

// The bimester a person works on is the same on every screen until another is chosen.
let chosen: Period | undefined;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function choosePeriod(period: Period): void {
  chosen = period;
  for (const listener of listeners) listener();
}

/** The bimester in hand: the one chosen, else the newest. */
export function usePeriod() {
  const known = useRoute('compliance.periods', {}).data;
  const wanted = useSyncExternalStore(subscribe, () => chosen);
  const current = known?.find(({ period }) => period === wanted) ?? known?.[0];
  return { period: current?.period, status: current?.status, known };
}

export function PeriodPicker() {
  const { t } = useTranslation('frame');
  const { period, known } = usePeriod();
  return (
    <Field label={t('period')} orientation="horizontal">
      <Dropdown
        value={period ?? t('noPeriod')}
        selectedOptions={period === undefined ? [] : [period]}
        onOptionSelect={(_event, { optionValue }) => {
          const found = known?.find((one) => one.period === optionValue);
          if (found !== undefined) choosePeriod(found.period);
        }}
        style={{ minWidth: 160, whiteSpace: 'nowrap' }}
      >
        {(known ?? []).map((one) => (
          <Option key={one.period}>{one.period}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}
