import { Button, MessageBar, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { PAYERS } from '@shared/domain/users';
import { findingSentence } from '@shared/messages/audit';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { solesText } from '../../ui/money';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { Withhold } from './Withhold';

const LIMIT = 100;

/** What stands against paying, the findings that stop the approval first; each can be withheld from here. */
export function Findings({ period }: { readonly period: Period }) {
  const { t } = useTranslation('paymentLife');
  const language = useLanguage();
  const audit = useRoute('payments.audit', { period });
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<string>();
  const mayWithhold = useHasRole(PAYERS);
  if (audit.data === undefined) return <ProblemMessage problem={audit.error?.problem} />;
  const { totals, stops } = audit.data;
  const findings = audit.data.findings.toSorted(
    (a, b) => Number(b.severity === 'STOPS') - Number(a.severity === 'STOPS'),
  );
  return (
    <Panel title={t('findings')}>
      <Text>
        {t('totals', { households: totals.households, total: solesText(totals.cents), hash: totals.hash.slice(0, 12) })}
      </Text>
      {stops > 0 && <MessageBar intent="warning">{t('stops', { count: stops })}</MessageBar>}
      <SimpleTable
        label={t('findings')}
        empty={t('noFindings')}
        headers={[t('severity'), t('household'), t('finding'), t('actions')]}
        rows={findings.slice(offset, offset + LIMIT).map(({ code, severity, household, facts }, index) => ({
          key: `${household ?? ''} ${code} ${index}`,
          cells: [
            t(`severities.${severity}`),
            household === null ? (
              ''
            ) : (
              <Link key="open" to="/households/$code" params={{ code: household }}>
                {household}
              </Link>
            ),
            findingSentence({ code, facts }, language),
            household !== null && mayWithhold ? (
              <Button
                key="withhold"
                size="small"
                aria-label={t('ofHousehold', { action: t('askWithhold'), code: household })}
                onClick={() => setChosen(household)}
              >
                {t('askWithhold')}
              </Button>
            ) : null,
          ],
        }))}
      />
      <Pager offset={offset} limit={LIMIT} total={findings.length} onOffset={setOffset} />
      {chosen !== undefined && <Withhold household={chosen} onClose={() => setChosen(undefined)} />}
    </Panel>
  );
}
