import type { HouseholdStatus, Relationship } from '@shared/domain/households';
import { householdFieldsEn, householdFieldsEs } from '../messages/householdFields';
import { useLanguage } from '../messages/useLanguage';

/** What is said of a household and its members in any screen, in the words of its form. */
export function useHouseholdWords() {
  const { values } = useLanguage() === 'en' ? householdFieldsEn : householdFieldsEs;
  return {
    relationship: (relationship: Relationship) => values.relationship[relationship],
    relationships: Object.entries(values.relationship).map(([value, text]) => ({ value, text })),
    status: (status: HouseholdStatus) => values.status[status],
  };
}
