import { Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceivedFile } from '@shared/contract/imports';
import { importKindName, importOutcomeName } from '@shared/messages/imports';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { momentText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { Pager } from '../../ui/Pager';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { EVERYTHING, filterInput, ImportFilter } from './ImportFilter';

const SHOWN = 50;

/** Every file somebody received: what it was, what it came to, who applied it or took it back. */
export function ImportsScreen() {
  const { t } = useTranslation('received');
  const [filter, setFilter] = useState(EVERYTHING);
  const [offset, setOffset] = useState(0);
  const list = useRoute('imports.list', { ...filterInput(filter), offset, limit: SHOWN }, { keepPrevious: true });
  return (
    <Page title={t('title')}>
      <Text>{t('intro')}</Text>
      <ImportFilter
        filter={filter}
        onFilter={(chosen) => {
          setFilter(chosen);
          setOffset(0);
        }}
      />
      <ProblemMessage problem={list.error?.problem} />
      {list.data && (
        <>
          <Files files={list.data.files} />
          <Pager offset={offset} limit={SHOWN} total={list.data.total} onOffset={setOffset} />
        </>
      )}
    </Page>
  );
}

function Files({ files }: { readonly files: readonly ReceivedFile[] }) {
  const { t } = useTranslation('received');
  const language = useLanguage();
  return (
    <SimpleTable
      label={t('title')}
      empty={t('none')}
      headers={[
        t('at'),
        t('file'),
        t('kind'),
        t('period'),
        t('outcome'),
        t('by'),
        t('read'),
        t('remarks'),
        t('changes'),
      ]}
      rows={files.map((file) => ({
        key: file.id,
        cells: [
          momentText(file.at),
          <Link key="open" to="/imports/$id" params={{ id: file.id }}>
            {file.name}
          </Link>,
          [importKindName(file.kind, language), file.facility ?? ''].filter(Boolean).join(' · '),
          file.period ?? '',
          importOutcomeName(file.outcome, language),
          file.by,
          file.rows.read,
          file.remarks,
          file.changes,
        ],
      }))}
    />
  );
}
