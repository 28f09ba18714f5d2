import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { IMPORT_KINDS, IMPORT_OUTCOMES, type ImportKindName, type ImportOutcome } from '@shared/contract/imports';
import { importKindName, importOutcomeName } from '@shared/messages/imports';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';

export type Filter = {
  readonly kind: ImportKindName | 'ALL';
  readonly outcome: ImportOutcome | 'ALL';
  readonly text: string;
};

export const EVERYTHING: Filter = { kind: 'ALL', outcome: 'ALL', text: '' };

export const filterInput = ({ kind, outcome, text }: Filter) => ({
  ...(kind === 'ALL' ? {} : { kind }),
  ...(outcome === 'ALL' ? {} : { outcome }),
  text,
});

const useStyles = makeStyles({ row: { display: 'flex', gap: '12px', flexWrap: 'wrap', alignItems: 'end' } });

type ImportFilterProps = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void };

/** By kind, by what became of it, by part of the name. */
export function ImportFilter({ filter, onFilter }: ImportFilterProps) {
  const styles = useStyles();
  const { t } = useTranslation('received');
  const language = useLanguage();
  const all = { value: 'ALL' as const, text: t('all') };
  return (
    <div className={styles.row}>
      <Choice
        label={t('kind')}
        value={filter.kind}
        options={[all, ...IMPORT_KINDS.map((value) => ({ value, text: importKindName(value, language) }))]}
        onChoose={(kind) => onFilter({ ...filter, kind })}
        minWidth={220}
      />
      <Choice
        label={t('outcome')}
        value={filter.outcome}
        options={[all, ...IMPORT_OUTCOMES.map((value) => ({ value, text: importOutcomeName(value, language) }))]}
        onChoose={(outcome) => onFilter({ ...filter, outcome })}
      />
      <Field label={t('name')}>
        <Input
          value={filter.text}
          maxLength={200}
          onChange={(_event, { value }) => onFilter({ ...filter, text: value })}
        />
      </Field>
    </div>
  );
}
