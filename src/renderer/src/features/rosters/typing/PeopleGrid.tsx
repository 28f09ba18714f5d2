import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_SHAPES } from '@shared/domain/rosters/paperForm';
import { countTotals } from '@shared/domain/rosters/paperTotals';
import { plainMonth } from '@shared/messages/dutyCalendar';
import { useLanguage } from '../../../messages/useLanguage';
import { capital } from '../../../ui/capital';
import { Panel } from '../../../ui/Panel';
import { PersonRow } from './PersonRow';
import { sheetSent, type Form, type SheetState } from './sheetState';
import type { Change } from './useSheet';
import { useCellHint } from './useCellHint';

const useStyles = makeStyles({
  // of a long sheet the headers stay in sight, and so does the number of the row
  scroll: {
    overflow: 'auto',
    maxHeight: 'max(320px, calc(100vh - 260px))',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '4px',
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', fontSize: tokens.fontSizeBase200 },
  header: {
    padding: '4px 6px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    position: 'sticky',
    top: 0,
    zIndex: 1,
  },
  number: { left: 0, zIndex: 2 },
  total: {
    padding: '4px 6px',
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

type PeopleGridProps = { readonly form: Form; readonly state: SheetState; readonly change: Change };

/** Row by row as printed, with the cells that are printed and no others; at the foot what they come to so far. */
export function PeopleGrid({ form, state, change }: PeopleGridProps) {
  const styles = useStyles();
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const hint = useCellHint(form.kind);
  const type = useCallback(
    (key: string, place: number, text: string) =>
      change((before) => ({
        ...before,
        rows: { ...before.rows, [key]: (before.rows[key] ?? []).map((cell, at) => (at === place ? text : cell)) },
      })),
    [change],
  );
  const toggle = useCallback(
    (key: string) =>
      change((before) => ({
        ...before,
        absent: before.absent.includes(key) ? before.absent.filter((one) => one !== key) : [...before.absent, key],
      })),
    [change],
  );
  return (
    <Panel title={`${t('people')} (${form.rows.length})`}>
      <Text size={200}>{`${t('blank')} ${t('letters', { cell: t('remark'), letters: hint('remark') })}`}</Text>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('people')}>
          <thead>
            <tr>
              <th className={mergeClasses(styles.header, styles.number)}>N.º</th>
              <th className={styles.header} style={{ minWidth: 180 }}>
                {t('name')}
              </th>
              {columnsOf(form).map(({ id, key, month }) => (
                <th key={id} className={styles.header} style={{ minWidth: WIDTHS[key] ?? 56 }}>
                  {key === 'due' ? t('due') : t(`cells.${key as 'dates'}`)}
                  <div>{capital(plainMonth(month, language))}</div>
                </th>
              ))}
              <th className={styles.header} style={{ minWidth: 130 }}>
                {t('remark')}
              </th>
              <th className={styles.header}>{t('absent')}</th>
            </tr>
          </thead>
          <tbody>
            {form.rows.map((row) => (
              <PersonRow
                key={row.key}
                form={form}
                row={row}
                cells={state.rows[row.key] ?? NO_CELLS}
                isAbsent={state.absent.includes(row.key)}
                onType={type}
                onAbsent={toggle}
              />
            ))}
          </tbody>
          <Running form={form} state={state} />
        </table>
      </div>
    </Panel>
  );
}

/** Least widths in pixels, where a cell holds more than a number or a letter. */
const WIDTHS: Readonly<Record<string, number>> = { due: 84, dates: 80 };
const NO_CELLS: readonly string[] = [];

/** Month columns of a row, `due` of a health post's form among them, which is ours and only read. */
const columnsOf = ({ kind, months }: Form) =>
  months.flatMap((month) =>
    [...(kind === 'HEALTH_POST' ? ['due'] : []), ...PAPER_SHAPES[kind].month.map(({ key }) => key)].map((key) => ({
      id: `${month} ${key}`,
      key,
      month,
    })),
  );

function Running({ form, state }: Pick<PeopleGridProps, 'form' | 'state'>) {
  const styles = useStyles();
  const { t } = useTranslation('paperForms');
  const counted = countTotals(
    form.kind,
    sheetSent(form, state).rows.map(({ cells }) => cells),
  );
  const counts = new Map(counted.map(({ what, month, typed }) => [`${form.months[month - 1] ?? ''} ${what}`, typed]));
  return (
    <tfoot>
      <tr>
        <th colSpan={2} className={styles.total} style={{ textAlign: 'left' }}>
          {t('running')}
        </th>
        {columnsOf(form).map(({ id }) => (
          <td key={id} className={styles.total}>
            {counts.get(id)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
