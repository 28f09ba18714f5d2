import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepState } from '@shared/domain/affiliation/steps';
import { stepName } from '@shared/messages/affiliation';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';

const LIMIT = 50;

/** Who stands at a step, longest first. */
export function AtStep({ step }: { readonly step: StepState }) {
  const { t } = useTranslation('affiliation');
  const title = stepName(step, useLanguage());
  const [offset, setOffset] = useState(0);
  const found = useRoute('affiliation.atStep', { step, offset, limit: LIMIT }, { keepPrevious: true });
  const { rows = [], total = 0 } = found.data ?? {};
  return (
    <Panel title={title}>
      <ProblemMessage problem={found.error?.problem} />
      <SimpleTable
        label={title}
        headers={[t('household'), t('holder'), t('center'), t('since'), t('days'), t('place')]}
        rows={rows.map(({ household, holder, populatedCenterName, since, days, waiting }) => ({
          key: household,
          cells: [
            <Link key="open" to="/households/$code" params={{ code: household }}>
              {household}
            </Link>,
            holder,
            populatedCenterName,
            since === null ? '—' : dayText(since),
            days ?? '—',
            waiting === null ? '' : t('waiting', waiting),
          ],
        }))}
      />
      <Pager offset={offset} limit={LIMIT} total={total} onOffset={setOffset} />
    </Panel>
  );
}
