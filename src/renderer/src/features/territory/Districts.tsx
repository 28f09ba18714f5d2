import { Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useDebounced } from '../../ui/useDebounced';
import { DistrictPanel } from './DistrictPanel';
import { DistrictTree } from './DistrictTree';
import { dayOf, type Place } from './looked';
import { LookedBar } from './LookedBar';

const ALL = 2000;
const TYPING_MS = 150;
const useStyles = makeStyles({
  bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' },
  search: { width: '380px', maxWidth: '100%' },
  halves: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(380px, 100%), 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
});

type DistrictsProps = Place & {
  readonly onChoose: (ubigeo: string) => void;
  readonly onSeeCenters: () => void;
};

/** Every district of the country by department and province, and what is known of the one chosen. */
export function Districts({ onChoose, onSeeCenters, ...place }: DistrictsProps) {
  const styles = useStyles();
  const { t } = useTranslation('territory');
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim(), TYPING_MS);
  const found = useRoute(
    'territory.districts',
    { text: wanted, limit: ALL, ...dayOf(place.looked) },
    { keepPrevious: true },
  );
  return (
    <>
      <div className={styles.bar}>
        <Field label={t('searchDistrict')} className={styles.search}>
          <Input type="search" value={text} onChange={(_event, { value }) => setText(value.slice(0, 80))} />
        </Field>
        <LookedBar {...place} />
        {found.data && (
          <Text role="status" style={{ paddingBottom: 6 }}>
            {found.data.total === 0 ? t('noDistrict') : t('found', { count: found.data.total })}
          </Text>
        )}
      </div>
      <ProblemMessage problem={found.error?.problem} />
      <div className={styles.halves}>
        {found.data && (
          <DistrictTree
            // other districts open anew; the same ones on another day stay as they are
            key={`${found.data.total} ${found.data.districts[0]?.inei ?? ''}`}
            districts={found.data.districts}
            chosen={place.ubigeo}
            isSearch={wanted !== ''}
            onChoose={onChoose}
          />
        )}
        <DistrictPanel key={place.ubigeo} {...place} onSeeCenters={onSeeCenters} />
      </div>
    </>
  );
}
