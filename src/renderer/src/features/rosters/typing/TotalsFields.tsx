import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Month } from '@shared/domain/calendar';
import { countTotals, totalColumns, type TotalDifference } from '@shared/domain/rosters/paperTotals';
import { differenceText, totalName } from '@shared/messages/paperTotals';
import { useLanguage } from '../../../messages/useLanguage';
import { capital } from '../../../ui/capital';
import { Panel } from '../../../ui/Panel';
import { sheetSent, type Form, type SheetState } from './sheetState';
import type { Change } from './useSheet';

const useStyles = makeStyles({
  // in sight while the rows below are typed, where the screen is high enough for both
  stay: {
    '@media (min-height: 700px)': { position: 'sticky', top: 0, zIndex: 3 },
    boxShadow: tokens.shadow4,
    borderRadius: tokens.borderRadiusMedium,
  },
  fields: {
    display: 'grid',
    alignItems: 'start',
    gap: '8px 12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
  },
});

type TotalsFieldsProps = {
  readonly form: Form;
  readonly state: SheetState;
  readonly differences: readonly TotalDifference[];
  readonly change: Change;
};

/** The totals somebody signed, typed before the rows; beside each what the rows come to so far. */
export function TotalsFields({ form, state, differences, change }: TotalsFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const { rows } = sheetSent(form, state);
  const counted = countTotals(
    form.kind,
    rows.map(({ cells }) => cells),
  );
  const differing = (what: TotalDifference['what'], month: number) =>
    differences.find((one) => one.what === what && one.month === month);
  return (
    <div className={styles.stay}>
      <Panel title={t('totals')}>
        <div className={styles.fields}>
          <Total
            label={t('persons')}
            autoFocus
            value={state.persons}
            typed={rows.length}
            difference={differing('persons', 0)}
            months={form.months}
            onChange={(persons) => change((before) => ({ ...before, persons }))}
          />
          {totalColumns(form.kind).map(({ what, month }, place) => (
            <Total
              key={`${what} ${month}`}
              label={capital(totalName(what, form.months[month - 1] ?? form.months[0] ?? ('' as Month), language))}
              value={state.totals[place] ?? ''}
              typed={counted[place]?.typed ?? 0}
              difference={differing(what, month)}
              months={form.months}
              onChange={(text) =>
                change((before) => ({ ...before, totals: before.totals.map((one, at) => (at === place ? text : one)) }))
              }
            />
          ))}
        </div>
      </Panel>
    </div>
  );
}

type TotalProps = {
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly value: string;
  readonly typed: number;
  readonly difference: TotalDifference | undefined;
  readonly months: readonly Month[];
  readonly onChange: (text: string) => void;
};

function Total({ label, autoFocus = false, value, typed, difference, months, onChange }: TotalProps) {
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const told =
    difference === undefined ? t('agrees', { count: typed }) : capital(differenceText(difference, months, language));
  return (
    <Field
      label={label}
      size="small"
      validationState={difference === undefined ? 'success' : 'warning'}
      validationMessage={told}
    >
      <Input
        autoFocus={autoFocus}
        value={value}
        inputMode="numeric"
        maxLength={5}
        onChange={(_event, { value: text }) => onChange(text)}
      />
    </Field>
  );
}
