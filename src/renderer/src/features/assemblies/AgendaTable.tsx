import { Button } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssemblyDetail } from '@shared/contract/assemblies';
import { MANAGERS } from '@shared/domain/users';
import { useHasRole } from '../../app/role';
import { momentText } from '../../ui/dates';
import { SimpleTable } from '../../ui/SimpleTable';
import { CorrectDialog } from './CorrectDialog';
import type { AgendaHousehold } from './typedRow';

/** The agenda to read; of a closed assembly, each result may be corrected with a reason. */
export function AgendaTable({ assembly }: { readonly assembly: AssemblyDetail }) {
  const { t } = useTranslation('assemblies');
  const mayCorrect = useHasRole(MANAGERS) && assembly.status === 'CLOSED';
  const [corrected, setCorrected] = useState<AgendaHousehold>();
  return (
    <>
      <SimpleTable
        label={t('views.agenda')}
        headers={[
          t('number'),
          t('household'),
          t('holder'),
          t('present'),
          t('result'),
          t('observation'),
          ...(mayCorrect ? [t('correct')] : []),
        ]}
        rows={assembly.agenda.map((row) => ({
          key: row.household,
          cells: [
            row.number,
            <Link key="open" to="/households/$code" params={{ code: row.household }}>
              {row.household}
            </Link>,
            row.holder,
            row.present === null ? '—' : t(row.present ? 'yes' : 'no'),
            <Result key="result" row={row} />,
            row.observation,
            ...(mayCorrect
              ? [
                  <Button
                    key="correct"
                    size="small"
                    aria-label={t('correctOf', { holder: row.holder || row.household })}
                    onClick={() => setCorrected(row)}
                  >
                    {t('correct')}
                  </Button>,
                ]
              : []),
          ],
        }))}
      />
      {corrected && (
        <CorrectDialog assembly={assembly.assembly} row={corrected} onClose={() => setCorrected(undefined)} />
      )}
    </>
  );
}

function Result({ row: { result, corrections } }: { readonly row: AgendaHousehold }) {
  const { t } = useTranslation('assemblies');
  return (
    <div>
      {result === null ? '—' : t(`results.${result}`)}
      {corrections.map(({ from, result: to, reason, by, at }) => (
        <div key={at}>
          {t('correction', { from: t(`results.${from}`), to: t(`results.${to}`), reason, by, at: momentText(at) })}
        </div>
      ))}
    </div>
  );
}
