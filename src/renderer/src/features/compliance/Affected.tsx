import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DutyResult } from '@shared/contract/compliance';
import { dutyName } from '@shared/messages/compliance';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';

/** Whom a decision would be about. */
export function Affected({ rows }: { readonly rows: readonly DutyResult[] }) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  return (
    <>
      <Text role="status">{t('affected', { count: rows.length })}</Text>
      <ul style={{ margin: 0 }}>
        {rows.map((row) => (
          <li key={`${row.household} ${row.member} ${row.duty}`}>
            {row.memberName} · {capital(dutyName(row.duty, language))} · {row.household}
          </li>
        ))}
      </ul>
    </>
  );
}
