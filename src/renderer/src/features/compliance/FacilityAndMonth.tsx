import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { monthName } from '@shared/messages/compliance';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Choice } from '../../ui/Choice';
import type { useFacilityDecision } from './useFacilityDecision';

type Forms = Output<'rosters.forms'>;
type FacilityAndMonthProps = {
  readonly period: Period;
  readonly deciding: ReturnType<typeof useFacilityDecision>;
};

/** Those that did not return their workbook come first: it is mostly about them. */
export function FacilityAndMonth({ period, deciding }: FacilityAndMonthProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const forms = useRoute('rosters.forms', { period });
  const facilities = lateFirst(forms.data ?? []).map(({ facility, facilityName, returnedAt }) => ({
    value: facility,
    text: `${facilityName} (${facility})${returnedAt === null ? ` · ${t('notReturned')}` : ''}`,
  }));
  return (
    <>
      <Choice
        label={t('facilityName')}
        value={deciding.facility}
        options={facilities}
        onChoose={deciding.chooseFacility}
      />
      <Choice
        label={t('month')}
        value={deciding.month}
        options={deciding.months.map((value) => ({ value, text: capital(monthName(value, language)) }))}
        onChoose={deciding.chooseMonth}
      />
    </>
  );
}

const lateFirst = (forms: Forms): Forms =>
  forms.toSorted((one, other) => Number(other.returnedAt === null) - Number(one.returnedAt === null));
