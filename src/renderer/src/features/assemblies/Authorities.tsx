import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Controller, useFieldArray, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextCell } from '../../ui/Cells';
import { goToCellWithArrows, useKeysWithin } from '../../ui/fieldKeys';
import { AUTHORITIES_MAX, isTyped, NO_AUTHORITY, type MeetingValues } from './meetingValues';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: '4px' },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', minWidth: '680px', tableLayout: 'fixed' },
  header: {
    padding: '4px 6px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const COLUMNS = [
  { field: 'name', width: '30%' },
  { field: 'dni', width: '13%' },
  { field: 'position', width: '22%' },
  { field: 'organisation', width: '22%' },
] as const;

/** Typed like a spreadsheet: as soon as the last row is used, there is another one. */
export function Authorities({ control }: { readonly control: Control<MeetingValues> }) {
  const styles = useStyles();
  const { t } = useTranslation('assemblies');
  const keys = useKeysWithin<HTMLTableElement>(goToCellWithArrows);
  const { fields, append, remove } = useFieldArray({ control, name: 'authorities' });
  const rows = useWatch({ control, name: 'authorities' });
  const needsRow = rows.length < AUTHORITIES_MAX && (rows.length === 0 || isTyped(rows.at(-1)));
  useEffect(() => {
    if (needsRow) append(NO_AUTHORITY, { shouldFocus: false });
  }, [needsRow, append]);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('authorities')} ref={keys}>
        <thead>
          <tr>
            {COLUMNS.map(({ field, width }) => (
              <th key={field} className={styles.header} style={{ width }}>
                {t(`authority.${field}`)}
              </th>
            ))}
            <th className={styles.header} style={{ width: '90px' }} aria-label={t('remove')} />
          </tr>
        </thead>
        <tbody>
          {fields.map(({ id }, index) => (
            <tr key={id}>
              {COLUMNS.map(({ field }) => (
                <Controller
                  key={field}
                  control={control}
                  name={`authorities.${index}.${field}`}
                  render={({ field: { ref, ...input }, fieldState }) => (
                    <TextCell
                      {...input}
                      inputRef={ref}
                      label={t('authorityCell', { field: t(`authority.${field}`), number: index + 1 })}
                      error={fieldState.error?.message ?? ''}
                    />
                  )}
                />
              ))}
              <td>
                {isTyped(rows[index]) && (
                  <Button
                    size="small"
                    style={{ minWidth: 0 }}
                    appearance="subtle"
                    aria-label={t('removeAuthority', { number: index + 1 })}
                    onClick={() => remove(index)}
                  >
                    {t('remove')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
