import { Button, Field, Input, makeStyles, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { SHIPPED_LAYOUTS, type NamedLayout } from '@shared/domain/payerFiles/layout';
import { useCommand, useRoute } from '../../../app/queries';
import { Choice } from '../../../ui/Choice';
import { Panel } from '../../../ui/Panel';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { LayoutColumns } from './LayoutColumns';
import { LayoutFields } from './LayoutFields';
import { LayoutPreview } from './LayoutPreview';
import { mutableLayout } from './mutableLayout';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });

type LayoutEditorProps = { readonly period: Period; readonly onClose: () => void };

/** How a payer wants its file, begun from a known layout, looked at with the list of the bimester and kept by name. */
export function LayoutEditor({ period, onClose }: LayoutEditorProps) {
  const styles = useStyles();
  const { t } = useTranslation('payerFiles');
  /** A shipped one stays as it is: what is made of it is saved by another name. */
  const begun = (one: NamedLayout | undefined, isShipped: boolean): NamedLayout | undefined =>
    one && { name: isShipped ? t('layouts.new', { name: one.name }) : one.name, layout: one.layout };
  const known = useRoute('payerFiles.layouts', {}).data ?? [];
  const saving = useCommand('payerFiles.saveLayout');
  const [base, setBase] = useState(SHIPPED_LAYOUTS[0]?.name ?? '');
  const [draft, setDraft] = useState<NamedLayout | undefined>(() => begun(SHIPPED_LAYOUTS[0], true));
  if (draft === undefined) return null;
  const { name, layout } = draft;
  const change = (changed: Partial<NamedLayout['layout']>) => {
    saving.reset();
    setDraft({ name, layout: { ...layout, ...changed } });
  };
  const begin = (chosen: string) => {
    const found = known.find((one) => one.name === chosen);
    setBase(chosen);
    setDraft(begun(found, found?.isShipped ?? true));
  };
  return (
    <Panel title={t('layouts.title')}>
      <div className={styles.bar}>
        <Choice
          label={t('layouts.base')}
          value={base}
          minWidth={260}
          options={known.map((one) => ({ value: one.name, text: one.name }))}
          onChoose={begin}
        />
        <Field label={t('layouts.name')} required>
          <Input
            value={name}
            maxLength={60}
            onChange={(_event, { value }) => {
              saving.reset();
              setDraft({ name: value, layout });
            }}
          />
        </Field>
      </div>
      <LayoutFields layout={layout} onChange={change} />
      <LayoutColumns layout={layout} onChange={(columns) => change({ columns })} />
      <LayoutPreview period={period} layout={layout} />
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabled={name.trim() === '' || saving.isPending}
          onClick={() => saving.mutate({ name: name.trim(), layout: mutableLayout(layout) })}
        >
          {t('layouts.save')}
        </Button>
        <Button onClick={onClose}>{t('layouts.close')}</Button>
      </div>
      <ProblemMessage problem={saving.error?.problem} />
      {saving.isSuccess && <MessageBar intent="success">{t('layouts.saved', { name })}</MessageBar>}
    </Panel>
  );
}
