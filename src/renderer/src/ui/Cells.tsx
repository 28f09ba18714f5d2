import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { RefCallBack } from 'react-hook-form';
import { useDateText, type DateTextProps } from './useDateText';

const useStyles = makeStyles({
  cell: {
    padding: '1px',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    width: '100%',
    height: '30px',
    boxSizing: 'border-box',
    padding: '0 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  },
  option: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  // a corner, as spreadsheets mark theirs: a shape, not only a colour
  changed: {
    backgroundImage: `linear-gradient(225deg, ${tokens.colorBrandForeground1} 5px, transparent 5.5px)`,
    '& input, & select': { backgroundColor: 'transparent' },
  },
  warning: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200, padding: '0 6px 2px' },
  wrong: { boxShadow: `inset 0 0 0 1px ${tokens.colorStatusDangerBorder2}` },
  error: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, padding: '0 6px 2px' },
  check: { display: 'grid', placeItems: 'center', height: '30px', '& input': { width: '18px', height: '18px' } },
});

/** What every cell of a table of inputs has: its name for who cannot see the header, its error below. */
export type CellProps = {
  readonly label: string;
  readonly name: string;
  readonly error: string;
  readonly onBlur: () => void;
  readonly inputRef: RefCallBack;
  /** Enter goes past it. */
  readonly passed?: boolean | undefined;
  /** Not saved yet: marked at its corner. */
  readonly changed?: boolean | undefined;
  /** Accepted, but somebody should look. */
  readonly warning?: string | undefined;
};
type Naming = Pick<CellProps, 'label' | 'name' | 'onBlur' | 'passed'>;

const naming = ({ label, name, onBlur, passed = false }: Naming) => ({
  'aria-label': label,
  name,
  onBlur,
  ...(passed ? { 'data-passed': true } : {}),
});

/** The cell around an input: `note` says more where there is no error. */
function Cell({
  error,
  errorId,
  changed = false,
  warning = '',
  note,
  children,
}: Pick<CellProps, 'error' | 'changed' | 'warning'> & {
  readonly errorId: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, changed && styles.changed)}>
      {children}
      {error !== '' && (
        <div id={errorId} className={styles.error} role="alert">
          {error}
        </div>
      )}
      {error === '' && warning !== '' && <div className={styles.warning}>⚠ {warning}</div>}
      {note}
    </td>
  );
}

function useField({ error }: Pick<CellProps, 'error'>) {
  const styles = useStyles();
  const errorId = useId();
  const invalid = error !== '';
  const described = invalid ? { 'aria-invalid': true, 'aria-describedby': errorId } : {};
  return { errorId, attributes: { ...described, className: mergeClasses(styles.field, invalid && styles.wrong) } };
}

type TextCellProps = CellProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Id of the list that completes what is typed. */
  readonly list?: string;
  readonly note?: ReactNode;
  /** What one key takes over, shown where nothing is typed. */
  readonly offered?: string | undefined;
};

export function TextCell({ value, onChange, list, note, offered = '', error, inputRef, ...cell }: TextCellProps) {
  const { errorId, attributes } = useField({ error });
  return (
    <Cell error={error} errorId={errorId} changed={cell.changed} warning={cell.warning} note={note}>
      <input
        {...naming(cell)}
        {...attributes}
        {...(list === undefined ? {} : { list })}
        ref={inputRef}
        value={value}
        placeholder={offered}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </Cell>
  );
}

export function DateCell({
  error,
  inputRef,
  placeholder,
  ...props
}: CellProps & DateTextProps & { readonly placeholder: string }) {
  const { errorId, attributes } = useField({ error });
  const { text, change, settle } = useDateText(props);
  return (
    <Cell error={error} errorId={errorId} changed={props.changed} warning={props.warning}>
      <input
        {...naming(props)}
        {...attributes}
        ref={inputRef}
        value={text}
        placeholder={placeholder}
        inputMode="numeric"
        autoComplete="off"
        onChange={({ target }) => change(target.value)}
        onBlur={() => {
          settle();
          props.onBlur();
        }}
      />
    </Cell>
  );
}

type SelectCellProps = CellProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly text: string }[];
};

export function SelectCell({ value, onChange, options, error, inputRef, ...cell }: SelectCellProps) {
  const styles = useStyles();
  const { errorId, attributes } = useField({ error });
  return (
    <Cell error={error} errorId={errorId} changed={cell.changed} warning={cell.warning}>
      <select
        {...naming(cell)}
        {...attributes}
        ref={inputRef}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className={styles.option}>
            {option.text}
          </option>
        ))}
      </select>
    </Cell>
  );
}

type CheckCellProps = CellProps & { readonly value: boolean; readonly onChange: (value: boolean) => void };

export function CheckCell({ value, onChange, error, inputRef, ...cell }: CheckCellProps) {
  const styles = useStyles();
  const { errorId, attributes } = useField({ error });
  const { className: _field, ...described } = attributes;
  return (
    <Cell error={error} errorId={errorId} changed={cell.changed} warning={cell.warning}>
      <span className={styles.check}>
        <input
          {...naming(cell)}
          {...described}
          ref={inputRef}
          type="checkbox"
          checked={value}
          onChange={({ target }) => onChange(target.checked)}
        />
      </span>
    </Cell>
  );
}
