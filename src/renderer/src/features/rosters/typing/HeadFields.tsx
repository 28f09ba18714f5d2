import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isKnownCell, PAPER_SHAPES } from '@shared/domain/rosters/paperForm';
import { plainMonth } from '@shared/messages/dutyCalendar';
import { useLanguage } from '../../../messages/useLanguage';
import { capital } from '../../../ui/capital';
import { Panel } from '../../../ui/Panel';
import type { Form, SheetState } from './sheetState';
import type { Change } from './useSheet';
import { useCellHint } from './useCellHint';

/** A line for each month, as printed. */
const MONTH = {
  display: 'grid',
  alignItems: 'start',
  gap: '8px 12px',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
};

type HeadFieldsProps = { readonly form: Form; readonly state: SheetState; readonly change: Change };

/** What the facility says of each month, above the rows. */
export function HeadFields({ form: { kind, months }, state, change }: HeadFieldsProps) {
  const { t } = useTranslation('paperForms');
  const language = useLanguage();
  const hint = useCellHint(kind);
  const type = (month: number, place: number, text: string) =>
    change((before) => ({
      ...before,
      months: before.months.map((cells, at) =>
        at === month ? cells.map((cell, index) => (index === place ? text : cell)) : cells,
      ),
    }));
  return (
    <Panel title={t('head')}>
      {months.map((month, at) => (
        <div key={month} style={MONTH}>
          {PAPER_SHAPES[kind].head.map((key, place) => {
            const value = state.months[at]?.[place] ?? '';
            const name = t(`headCells.${key as 'classDays'}`); // the keys of the head are those of the messages
            const isKnown = isKnownCell(kind, key, value, month);
            return (
              <Field
                key={key}
                size="small"
                label={`${name}, ${plainMonth(month, language)}`}
                hint={hint(key)}
                {...(isKnown ? {} : { validationMessage: capital(hint(key)) })}
              >
                <Input value={value} maxLength={30} onChange={(_event, { value: text }) => type(at, place, text)} />
              </Field>
            );
          })}
        </div>
      ))}
    </Panel>
  );
}
