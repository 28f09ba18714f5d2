import { Button, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { BASE } from '@shared/domain/payments/lines';
import { MANAGERS } from '@shared/domain/users';
import { correctionStateName, correctionSubject } from '@shared/messages/corrections';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { solesText } from '../../ui/money';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { Recover, type CorrectionRow } from './Recover';

/** Earlier bimesters that come to another amount now than was paid of them, and what follows. */
export function Corrections({ period }: { readonly period: Period }) {
  const { t } = useTranslation('corrections');
  const language = useLanguage();
  const found = useRoute('payments.corrections', { period });
  const [chosen, setChosen] = useState<CorrectionRow>();
  const mayPropose = useHasRole(MANAGERS);
  return (
    <Panel title={t('title')}>
      <Text>{t('text')}</Text>
      <ProblemMessage problem={found.error?.problem} />
      {found.data && (
        <SimpleTable
          label={t('title')}
          amounts={[3, 4]}
          empty={t('none')}
          headers={[t('household'), t('bimester'), t('benefit'), t('settled'), t('entitled'), t('state'), t('actions')]}
          rows={found.data.rows.map((row) => ({
            key: `${row.household} ${row.period} ${row.benefit} ${row.member ?? ''}`,
            cells: [
              <Link key="open" to="/households/$code" params={{ code: row.household }}>
                {row.household}
              </Link>,
              row.period,
              correctionSubject(row, language),
              solesText(row.settledCents),
              solesText(row.entitledCents),
              correctionStateName(row.state, language),
              row.state === 'OVERPAID' && row.benefit === BASE && mayPropose ? (
                <Button
                  key="recover"
                  size="small"
                  aria-label={t('ofHousehold', { action: t('recover'), code: row.household })}
                  onClick={() => setChosen(row)}
                >
                  {t('recover')}
                </Button>
              ) : null,
            ],
          }))}
        />
      )}
      {chosen && <Recover row={chosen} onClose={() => setChosen(undefined)} />}
    </Panel>
  );
}
