import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar';
import { useDebounced } from '../../ui/useDebounced';
import { remarksOn } from './formChecks';
import type { HouseholdForm } from './formValues';
import { useFaultText } from './useFaultText';
import { useFieldWords } from './useFieldWords';
import type { HouseholdFormApi } from './useHouseholdForm';

type RemarksProps = {
  readonly form: HouseholdFormApi;
  readonly today: IsoDate;
  readonly revision: number | null;
};

const PAUSE_MS = 500;

/** What may be saved but should be looked at. */
export function Remarks({ form, ...given }: RemarksProps) {
  const { t } = useTranslation('householdForm');
  const faultText = useFaultText();
  const words = useFieldWords();
  // Every field has a value from the start.
  const values = useDebounced(useWatch({ control: form.control }) as HouseholdForm, PAUSE_MS);
  const remarks = remarksOn(values, given);
  if (remarks.length === 0) return null;
  const placeOf = (path: string) => {
    const [part, index, field] = path.split('.');
    if (part !== 'members') return words.name(index ?? '');
    return t('memberAnd', { number: values.members[Number(index)]?.number ?? '', field: words.name(field ?? '') });
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('remarks')}</MessageBarTitle>
        <ul>
          {remarks.map(({ path, code }) => (
            <li key={`${path} ${code}`}>
              {placeOf(path)}: {faultText(path, code)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
