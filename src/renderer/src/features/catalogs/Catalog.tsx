import { Button, Field, Input, MessageBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogKind } from '@shared/contract/catalogs';
import { CLERKS } from '@shared/domain/users';
import { shell } from '../../api';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { useCommand, useJob, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';

const SHOWN = 200;

export function Catalog({ kind }: { readonly kind: CatalogKind }) {
  const { t } = useTranslation('catalogs');
  const [text, setText] = useState('');
  const listed = useRoute('catalogs.list', { kind, text, limit: SHOWN }, { keepPrevious: true });
  const isClerk = useHasRole(CLERKS);
  const template = useCommand('templates.write');
  const flow = useImport({
    analyse: 'catalogs.analyse',
    apply: 'catalogs.apply',
    remarks: 'file',
    inputOf: (files) => ({ kind, file: { picked: files[0]?.picked ?? '' } }),
  });
  const exporting = useJob('catalogs.export');
  const askTarget = async () => {
    const filters = [{ name: 'Excel', extensions: ['xlsx'] }];
    const [file] = await shell.pick({ kind: 'save', name: `${kind}.xlsx`, filters });
    return file === undefined ? undefined : { picked: file.picked };
  };
  const saveTemplate = async () => {
    const file = await askTarget();
    if (file !== undefined) template.mutate({ kind, file });
  };
  const exportAll = async () => {
    const file = await askTarget();
    if (file !== undefined) exporting.mutate({ kind, file });
  };
  return (
    <>
      {isClerk && <ImportPanel flow={flow} pickLabel={t('import')} pick="file" />}
      <ProblemMessage problem={template.error?.problem ?? exporting.error?.problem ?? listed.error?.problem} />
      {template.isSuccess && <MessageBar intent="success">{t('templateSaved')}</MessageBar>}
      {exporting.data && <MessageBar intent="success">{t('exported', { count: exporting.data.rows })}</MessageBar>}
      <JobDialog
        title={t('exporting')}
        running={exporting.isPending}
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'end' }}>
        <Field label={t('search')} style={{ width: 320 }}>
          <Input type="search" value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <Button onClick={() => void saveTemplate()}>{t('template')}</Button>
        <Button onClick={() => void exportAll()}>{t('export')}</Button>
        {listed.data !== undefined && (
          <Text style={{ paddingBottom: 6 }}>{t('total', { count: listed.data.total })}</Text>
        )}
      </div>
      <SimpleTable
        label={t(`kinds.${kind}`)}
        headers={[t('code'), t('name'), t('ubigeo'), t(`places.${kind}`), t(`details.${kind}`)]}
        {...(listed.data === undefined ? {} : { empty: t(text === '' ? 'empty' : 'noMatch') })}
        rows={(listed.data?.entries ?? []).map(({ code, name, ubigeo, place, detail }) => ({
          key: code,
          cells: [code, name, ubigeo, place, detail],
        }))}
      />
    </>
  );
}
