import { Field, Input, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { TOTAL_REASONS, type TotalDifference } from '@shared/domain/rosters/paperTotals';
import { differenceText, totalReasonName } from '@shared/messages/paperTotals';
import { useLanguage } from '../../../messages/useLanguage';
import { capital } from '../../../ui/capital';
import type { Form } from './sheetState';
import type { Why } from './Sheet';

type DifferencesProps = {
  readonly form: Form;
  readonly differences: readonly TotalDifference[];
  readonly why: Why;
  readonly onWhy: (why: Why) => void;
};

/** What differs from the sheet, by name; it is saved so only where somebody says why. */
export function Differences({ form: { months }, differences, why, onWhy }: DifferencesProps) {
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const told = differences.map((one) => capital(differenceText(one, months, language)));
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {t('differences')}
          {told.map((text) => (
            <div key={text}>{text}</div>
          ))}
        </MessageBarBody>
      </MessageBar>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Field label={t('reason')}>
          <Select
            value={why.reason ?? ''}
            onChange={(_event, { value }) =>
              onWhy({ ...why, reason: TOTAL_REASONS.find((reason) => reason === value) })
            }
          >
            <option value="">{t('noReason')}</option>
            {TOTAL_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {totalReasonName(reason, language)}
              </option>
            ))}
          </Select>
        </Field>
        {why.reason !== undefined && (
          <Field label={t('note')}>
            <Input value={why.note} maxLength={1000} onChange={(_event, { value }) => onWhy({ ...why, note: value })} />
          </Field>
        )}
      </div>
    </>
  );
}
