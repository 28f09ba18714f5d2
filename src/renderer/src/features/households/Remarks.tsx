import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Fault } from './formChecks';
import type { HouseholdForm } from './formValues';
import { useFaultText } from './useFaultText';
import { useFieldWords } from './useFieldWords';

type RemarksProps = { readonly remarks: readonly Fault[]; readonly members: HouseholdForm['members'] };

/** What may be saved but should be looked at, all of it in one place; each stands beside its field too. */
export function Remarks({ remarks, members }: RemarksProps) {
  const { t } = useTranslation('householdForm');
  const faultText = useFaultText();
  const words = useFieldWords();
  if (remarks.length === 0) return null;
  const placeOf = (path: string) => {
    const [part, index, field] = path.split('.');
    if (part !== 'members') return words.name(index ?? '');
    return t('memberAnd', { number: members[Number(index)]?.number ?? '', field: words.name(field ?? '') });
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
