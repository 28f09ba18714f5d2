import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUPERVISORS } from '@shared/domain/users';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { dayText } from '../../ui/dates';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { ReceiveFile } from './ReceiveFile';

const LIMIT = 100;

/** Households that headquarters names one by one, and the lists by which they come. */
export function NamedHouseholds() {
  const { t } = useTranslation('benefits');
  return (
    <>
      <Panel title={t('views.named')}>
        <Text>{t('namedHint')}</Text>
        {useHasRole(SUPERVISORS) && (
          <ReceiveFile
            analyse="benefits.analyse"
            apply="benefits.apply"
            template="hogares-nombrados"
            label={t('namedReceive')}
          />
        )}
      </Panel>
      <Named />
    </>
  );
}

function Named() {
  const { t } = useTranslation('benefits');
  const language = useLanguage();
  const [list, setList] = useState('');
  const [offset, setOffset] = useState(0);
  const asked = { ...(list === '' ? {} : { list }), offset, limit: LIMIT };
  const { data, error } = useRoute('benefits.named', asked, { keepPrevious: true });
  if (data === undefined) return <ProblemMessage problem={error?.problem} />;
  return (
    <>
      <Panel title={t('lists')}>
        <SimpleTable
          label={t('lists')}
          headers={[t('list'), t('gives'), t('term'), t('households')]}
          amounts={[3]}
          rows={data.lists.map((one) => ({
            key: one.list,
            cells: [
              one.list,
              one.names.map((name) => name[language]).join('; '),
              `${dayText(one.validFrom)} – ${one.validTo === null ? '' : dayText(one.validTo)}`,
              String(one.households),
            ],
          }))}
        />
      </Panel>
      <Panel title={t('namedHouseholds')}>
        <Choice
          label={t('list')}
          value={list}
          options={[
            { value: '', text: t('allLists') },
            ...data.lists.map((one) => ({ value: one.list, text: one.list })),
          ]}
          onChoose={(chosen) => {
            setList(chosen);
            setOffset(0);
          }}
        />
        <SimpleTable
          label={t('namedHouseholds')}
          headers={[t('list'), t('household'), t('holder'), t('since'), t('reference'), t('file')]}
          empty={t('noneNamed')}
          rows={data.rows.map((row) => ({
            key: `${row.list} ${row.household}`,
            cells: [row.list, row.household, row.holder, dayText(row.since), row.reference, row.file],
          }))}
        />
        <Pager offset={offset} limit={LIMIT} total={data.total} onOffset={setOffset} />
      </Panel>
    </>
  );
}
