import { Checkbox, Input, Select } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { PAYER_FIELDS, type PayerColumn, type PayerField } from '@shared/domain/payerFiles/layout';

type Asked = {
  readonly column: PayerColumn;
  readonly number: number;
  readonly isFixed: boolean;
  readonly hasText: boolean;
  readonly fields: Readonly<Record<PayerField, string>>;
  readonly t: TFunction<'payerFiles'>;
  readonly put: (changed: Partial<PayerColumn>) => void;
};

/** The cells in which one column of a layout is typed. */
export function columnCells({ column, number, isFixed, hasText, fields, t, put }: Asked): readonly ReactNode[] {
  const named = (label: string) => `${label}, ${t('layouts.column')} ${number}`;
  const { field, title, text, width, align, fill, mayCut } = column;
  const cells = [
    <Select
      key="field"
      aria-label={named(t('layouts.field'))}
      value={field}
      onChange={(_event, { value }) => {
        const chosen = PAYER_FIELDS.find((one) => one === value) ?? field;
        put({ field: chosen, title: title === fields[field] ? fields[chosen] : title });
      }}
    >
      {PAYER_FIELDS.map((one) => (
        <option key={one} value={one}>
          {fields[one]}
        </option>
      ))}
    </Select>,
    <Input
      key="title"
      aria-label={named(t('layouts.columnTitle'))}
      value={title}
      maxLength={60}
      onChange={(_event, { value }) => put({ title: value })}
    />,
    ...(hasText
      ? [
          field === 'TEXT' ? (
            <Input
              key="text"
              aria-label={named(t('layouts.text'))}
              value={text}
              maxLength={100}
              onChange={(_event, { value }) => put({ text: value })}
            />
          ) : (
            ''
          ),
        ]
      : []),
  ];
  if (!isFixed) return cells;
  return [
    ...cells,
    <Input
      key="width"
      aria-label={named(t('layouts.width'))}
      type="number"
      min={1}
      max={500}
      style={{ width: 80 }}
      value={String(width)}
      onChange={(_event, { value }) => put({ width: Math.min(500, Math.max(1, Number.parseInt(value, 10) || 1)) })}
    />,
    <Select
      key="align"
      aria-label={named(t('layouts.align'))}
      value={align}
      onChange={(_event, { value }) => put({ align: value === 'RIGHT' ? 'RIGHT' : 'LEFT' })}
    >
      <option value="LEFT">{t('layouts.aligns.LEFT')}</option>
      <option value="RIGHT">{t('layouts.aligns.RIGHT')}</option>
    </Select>,
    <Input
      key="fill"
      aria-label={named(t('layouts.fill'))}
      style={{ width: 60 }}
      value={fill}
      maxLength={1}
      onChange={(_event, { value }) => put({ fill: value })}
    />,
    <Checkbox
      key="mayCut"
      aria-label={named(t('layouts.mayCut'))}
      checked={mayCut}
      onChange={(_event, { checked }) => put({ mayCut: checked === true })}
    />,
  ];
}
