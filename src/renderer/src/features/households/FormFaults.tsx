import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HouseholdFormApi } from './useHouseholdForm';

/** After an attempt to save: how many values stand in the way. Each says so in its own place. */
export function FormFaults({ form }: { readonly form: HouseholdFormApi }) {
  const { t } = useTranslation('householdForm');
  const { errors, submitCount } = useFormState({ control: form.control });
  const count = countOf(errors);
  if (submitCount === 0 || count === 0) return null;
  return (
    <MessageBar intent="error" role="alert">
      <MessageBarBody>{t('faultsTitle', { count })}</MessageBarBody>
    </MessageBar>
  );
}

/** Errors hang in a tree of the form's own shape; a leaf has a message. */
function countOf(errors: unknown): number {
  if (typeof errors !== 'object' || errors === null || errors instanceof Element) return 0;
  if ('message' in errors) return 1;
  return Object.values(errors).reduce<number>((sum, inner) => sum + countOf(inner), 0);
}
