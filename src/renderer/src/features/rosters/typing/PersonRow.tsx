import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Month } from '@shared/domain/calendar';
import { isKnownCell, paperCells } from '@shared/domain/rosters/paperForm';
import { plainMonth } from '@shared/messages/dutyCalendar';
import { useLanguage } from '../../../messages/useLanguage';
import { TextCell } from '../../../ui/Cells';
import type { Form } from './sheetState';
import { useCellHint } from './useCellHint';

const useStyles = makeStyles({
  read: { padding: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  number: { position: 'sticky', left: 0, backgroundColor: tokens.colorNeutralBackground1 },
  absent: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  check: { textAlign: 'center', '& input': { width: '18px', height: '18px' } },
});

type PersonRowProps = {
  readonly form: Form;
  readonly row: Form['rows'][number];
  readonly cells: readonly string[];
  readonly isAbsent: boolean;
  readonly onType: (key: string, place: number, text: string) => void;
  readonly onAbsent: (key: string) => void;
};

/** One printed row. Drawn again only when its own cells change: a sheet has hundreds of rows. */
export const PersonRow = memo(function PersonRow(props: PersonRowProps) {
  const { form, row, cells, isAbsent, onType, onAbsent } = props;
  const styles = useStyles();
  const { t } = useTranslation('paperForms');
  const columns = paperCells(form.kind);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    onAbsent(row.key);
  };
  const read = mergeClasses(styles.read, isAbsent && styles.absent);
  return (
    <tr onKeyDown={press}>
      <td className={mergeClasses(read, styles.number)}>{row.number}</td>
      <td className={read}>
        {row.name}
        <div>{[row.key, row.document, row.detail].filter(Boolean).join(' · ')}</div>
      </td>
      {columns.map(({ key, month }, place) => {
        const isFirst = place % (columns.length / 2) === 0;
        return [
          form.kind === 'HEALTH_POST' && isFirst ? (
            <td key={`due${month}`} className={read}>
              {row.due[month - 1] ?? ''}
            </td>
          ) : null,
          <Entry
            key={`${key}${month}`}
            form={form}
            row={row}
            place={place}
            column={key}
            month={form.months[month - 1]}
            text={cells[place] ?? ''}
            onType={onType}
          />,
        ];
      })}
      <Entry
        form={form}
        row={row}
        place={columns.length}
        column="remark"
        month={form.months[0]}
        text={cells[columns.length] ?? ''}
        onType={onType}
      />
      <td className={mergeClasses(styles.read, styles.check)}>
        <input
          type="checkbox"
          data-passed
          tabIndex={-1}
          aria-label={t('absentOf', { name: row.name })}
          checked={isAbsent}
          onChange={() => onAbsent(row.key)}
        />
      </td>
    </tr>
  );
});

type EntryProps = {
  readonly form: Form;
  readonly row: Form['rows'][number];
  readonly place: number;
  readonly column: string;
  readonly month: Month | undefined;
  readonly text: string;
  readonly onType: PersonRowProps['onType'];
};

function Entry({ form: { kind }, row, place, column, month, text, onType }: EntryProps) {
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const hint = useCellHint(kind);
  if (month === undefined) throw new Error('a form without months');
  const label =
    column === 'remark'
      ? t('remarkOf', { name: row.name })
      : t('cellOf', { cell: t(`cells.${column as 'dates'}`), month: plainMonth(month, language), name: row.name }); // keys of the shape
  return (
    <TextCell
      label={label}
      name={`${row.key}.${place}`}
      error={isKnownCell(kind, column, text, month) ? '' : hint(column)}
      onBlur={nothing}
      inputRef={nothing}
      value={text}
      onChange={(typed) => onType(row.key, place, typed)}
    />
  );
}

const nothing = () => undefined;
