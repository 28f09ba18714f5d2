import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { newColumn, PAYER_FIELDS, type PayerColumn, type PayerLayout } from '@shared/domain/payerFiles/layout';
import { payerWords } from '@shared/messages/payerFiles';
import { useLanguage } from '../../../messages/useLanguage';
import { SimpleTable } from '../../../ui/SimpleTable';
import { columnCells } from './columnCells';

const NARROW = { minWidth: 32 };

type LayoutColumnsProps = {
  readonly layout: PayerLayout;
  readonly onChange: (columns: readonly PayerColumn[]) => void;
};

/** The columns in the order of the file; width and fill count in fixed-width files alone. */
export function LayoutColumns({ layout, onChange }: LayoutColumnsProps) {
  const { t } = useTranslation('payerFiles');
  const { fields } = payerWords[useLanguage()];
  const { columns } = layout;
  const hasText = columns.some(({ field }) => field === 'TEXT');
  const isFixed = layout.form === 'FIXED';
  const put = (index: number, changed: Partial<PayerColumn>) =>
    onChange(columns.map((column, at) => (at === index ? { ...column, ...changed } : column)));
  const move = (from: number, to: number) => {
    const moved = columns[from];
    if (moved !== undefined) onChange(columns.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  const add = () => {
    const field = PAYER_FIELDS.find((one) => columns.every((column) => column.field !== one)) ?? 'TEXT';
    onChange([...columns, newColumn(field, fields[field])]);
  };
  const fixed = ['width', 'align', 'fill', 'mayCut'] as const;
  return (
    <>
      <SimpleTable
        label={t('layouts.columns')}
        headers={[
          t('layouts.field'),
          t('layouts.columnTitle'),
          ...(hasText ? [t('layouts.text')] : []),
          ...(isFixed ? fixed.map((name) => t(`layouts.${name}`)) : []),
          t('layouts.order'),
        ]}
        rows={columns.map((column, index) => ({
          key: String(index),
          cells: [
            ...columnCells({
              column,
              number: index + 1,
              isFixed,
              hasText,
              fields,
              t,
              put: (changed) => put(index, changed),
            }),
            <div key="order" style={{ display: 'flex', gap: 4 }}>
              <Button
                size="small"
                style={NARROW}
                aria-label={t('layouts.up', { title: column.title })}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                style={NARROW}
                aria-label={t('layouts.down', { title: column.title })}
                disabled={index === columns.length - 1}
                onClick={() => move(index, index + 1)}
              >
                ↓
              </Button>
              <Button
                size="small"
                style={NARROW}
                aria-label={t('layouts.remove', { title: column.title })}
                onClick={() => onChange(columns.toSpliced(index, 1))}
              >
                ✕
              </Button>
            </div>,
          ],
        }))}
      />
      <Button style={{ alignSelf: 'start' }} onClick={add}>
        {t('layouts.add')}
      </Button>
    </>
  );
}
