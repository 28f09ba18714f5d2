import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterForm } from '@shared/contract/rosters';
import type { Period } from '@shared/domain/calendar';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { ALL_FORMS, FormFilter, isShown } from './FormFilter';
import { PrintForms } from './PrintForms';
import { PrintReminders } from './Reminders';
import { TrackDialog, type Tracking } from './TrackDialog';
import { useStateText } from './useStateText';

/** Where each facility's form is: who carries it, handed over or not, returned, late, complete. */
export function Forms({ period }: { readonly period: Period }) {
  const { t } = useTranslation('rosters');
  const [filter, setFilter] = useState(ALL_FORMS);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tracking, setTracking] = useState<Tracking>();
  const forms = useRoute('rosters.forms', { period }).data ?? [];
  const rows = forms.filter((form) => isShown(form, filter));
  const facilities = rows.map(({ facility }) => facility).filter((code) => chosen.includes(code));
  const [first] = forms;
  return (
    <Panel title={`${t('forms')} (${rows.length})`}>
      {first && <Text>{t('dueOn', { date: dayText(first.due) })}</Text>}
      <FormFilter forms={forms} filter={filter} onFilter={setFilter} />
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' }}>
        <Checkbox
          label={t('chooseAll')}
          checked={rows.length > 0 && facilities.length === rows.length}
          onChange={(_event, { checked }) => setChosen(checked === true ? rows.map(({ facility }) => facility) : [])}
        />
        <Text>{t('chosen', { count: facilities.length })}</Text>
        <Button disabled={facilities.length === 0} onClick={() => setTracking('send')}>
          {t('send')}
        </Button>
        <Button disabled={facilities.length === 0} onClick={() => setTracking('assign')}>
          {t('assign')}
        </Button>
        <Button disabled={forms.length === 0} onClick={() => setTracking('due')}>
          {t('setDue')}
        </Button>
        <PrintForms period={period} facilities={facilities} />
        <PrintReminders period={period} forms={rows} />
      </div>
      <FormTable
        forms={rows}
        chosen={chosen}
        onChoose={(code, on) => setChosen(on ? [...chosen, code] : chosen.filter((one) => one !== code))}
      />
      {tracking && (
        <TrackDialog
          tracking={tracking}
          period={period}
          facilities={facilities}
          onClose={() => setTracking(undefined)}
        />
      )}
    </Panel>
  );
}

type FormTableProps = {
  readonly forms: readonly RosterForm[];
  readonly chosen: readonly string[];
  readonly onChoose: (facility: string, on: boolean) => void;
};

function FormTable({ forms, chosen, onChoose }: FormTableProps) {
  const { t } = useTranslation('rosters');
  const stateText = useStateText();
  return (
    <SimpleTable
      label={t('forms')}
      empty={t('noForms')}
      headers={[
        t('chooseColumn'),
        t('facility'),
        t('kind'),
        t('answered'),
        t('state'),
        t('sent'),
        t('returned'),
        t('manager'),
        t('route'),
      ]}
      rows={forms.map((form) => ({
        key: form.form,
        cells: [
          <Checkbox
            key="choose"
            aria-label={t('choose', { facility: form.facility })}
            checked={chosen.includes(form.facility)}
            onChange={(_event, { checked }) => onChoose(form.facility, checked === true)}
          />,
          <div key="facility">
            {form.facilityName} ({form.facility})<div>{form.form}</div>
          </div>,
          t(`kinds.${form.kind}`),
          t('ofRows', { answered: form.answered, rows: form.rows }),
          stateText(form),
          form.sentOn === null ? '' : [dayText(form.sentOn), form.receivedBy].filter(Boolean).join(' · '),
          form.returnedAt === null ? '' : dayText(form.returnedAt),
          form.manager,
          form.route,
        ],
      }))}
    />
  );
}
