import { useTranslation } from 'react-i18next';
import type { WrittenReasonAnswer } from '@shared/contract/notLocated';
import { duplicateFieldName, howText } from '@shared/messages/duplicates';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { SimpleTable } from '../../ui/SimpleTable';

/** What was written beside what is registered, field by field. */
export function WrittenReasons({ reasons }: { readonly reasons: readonly WrittenReasonAnswer[] }) {
  const { t } = useTranslation('notLocated');
  const language = useLanguage();
  const shown = ({ field }: WrittenReasonAnswer, value: string) =>
    field === 'birthDate' && value !== '' ? dayText(value) : value;
  return (
    <SimpleTable
      label={t('reasons')}
      headers={[t('field'), t('registered'), t('written'), t('how')]}
      rows={reasons.map((reason) => ({
        key: reason.field,
        cells: [
          duplicateFieldName(reason.field, language),
          shown(reason, reason.registered),
          shown(reason, reason.written),
          howText(reason.how, language),
        ],
      }))}
    />
  );
}
