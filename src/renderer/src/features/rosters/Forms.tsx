import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { useRoute } from '../../app/queries';
import { Choice } from '../../ui/Choice';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';

const STATES = ['ISSUED', 'RETURNED', 'WITH_ERRORS'] as const;

/** Each facility's workbook: handed out, returned, or late. */
export function Forms({ period }: { readonly period: Period }) {
  const { t } = useTranslation('rosters');
  const [shown, setShown] = useState<'ALL' | (typeof STATES)[number]>('ALL');
  const forms = useRoute('rosters.forms', { period });
  const rows = (forms.data ?? []).filter(({ state }) => shown === 'ALL' || state === shown);
  const options = [
    { value: 'ALL' as const, text: t('all') },
    ...STATES.map((state) => ({ value: state, text: t(`states.${state}`) })),
  ];
  return (
    <Panel title={`${t('forms')} (${rows.length})`}>
      <Choice label={t('filter')} value={shown} options={options} onChoose={setShown} />
      <SimpleTable
        label={t('forms')}
        headers={[t('facility'), t('kind'), t('form'), t('rows'), t('issued'), t('returned'), t('state')]}
        widths={['24%', '9%', '26%', '8%', '11%', '11%']}
        rows={rows.map((form) => ({
          key: form.form,
          cells: [
            `${form.facilityName} (${form.facility})`,
            t(`kinds.${form.kind}`),
            form.form,
            form.rows,
            dayText(form.issuedAt),
            form.returnedAt === null ? '' : dayText(form.returnedAt),
            t(`states.${form.state}`),
          ],
        }))}
      />
    </Panel>
  );
}
