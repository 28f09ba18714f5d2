import { Button, Field, Input, makeStyles, MessageBar, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { districtName } from '@shared/domain/territory/districts';
import { useRoute } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useDebounced } from '../../ui/useDebounced';
import { AddCenter } from './AddCenter';
import { CenterTable, type ListedCenter } from './CenterTable';
import { GateWhy } from './GateWhy';
import { GiveCode } from './GiveCode';
import type { Place } from './looked';

const SHOWN = 300;
const TYPING_MS = 150;
const EVERYWHERE = '';
const useStyles = makeStyles({
  bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' },
  search: { width: '420px', maxWidth: '100%' },
});

type Opened = { readonly what: 'add' } | { readonly what: 'why' | 'code'; readonly center: ListedCenter };

/** Populated centres of a district: who lives there, by which code, and why the gate opens or not. */
export function Centers(place: Place) {
  const styles = useStyles();
  const { t } = useTranslation('territory');
  const [text, setText] = useState('');
  const [where, setWhere] = useState(place.ubigeo);
  const [opened, setOpened] = useState<Opened>();
  const [notice, setNotice] = useState('');
  const wanted = useDebounced(text.trim(), TYPING_MS);
  const asked = { text: wanted, limit: SHOWN, ...(where !== EVERYWHERE && { ubigeo: where }) };
  const found = useRoute('territory.centers', asked, { keepPrevious: true });
  const close = () => setOpened(undefined);
  const done = (said: string) => {
    close();
    setNotice(said);
  };
  return (
    <>
      <div className={styles.bar}>
        <Field label={t('searchCenter')} className={styles.search}>
          <Input type="search" value={text} onChange={(_event, { value }) => setText(value.slice(0, 80))} />
        </Field>
        <Field label={t('where')}>
          <Select value={where} onChange={(_event, { value }) => setWhere(value)}>
            <option value={place.ubigeo}>{districtName(place.ubigeo)}</option>
            <option value={EVERYWHERE}>{t('allDistricts')}</option>
          </Select>
        </Field>
        <Button onClick={() => setOpened({ what: 'add' })}>{t('addCenter')}</Button>
        {found.data && (
          <Text role="status" style={{ paddingBottom: 6 }}>
            {t('centersFound', { count: found.data.total })}
          </Text>
        )}
      </div>
      <ProblemMessage problem={found.error?.problem} />
      {notice !== '' && <MessageBar intent="success">{notice}</MessageBar>}
      {opened?.what === 'why' && <GateWhy {...place} key={opened.center.code} center={opened.center} onClose={close} />}
      {found.data && (
        <CenterTable
          centers={found.data.centers}
          onWhy={(center) => setOpened({ what: 'why', center })}
          onGiveCode={(center) => setOpened({ what: 'code', center })}
        />
      )}
      {opened?.what === 'add' && <AddCenter ubigeo={place.ubigeo} onDone={done} onClose={close} />}
      {opened?.what === 'code' && <GiveCode center={opened.center} onDone={done} onClose={close} />}
    </>
  );
}
