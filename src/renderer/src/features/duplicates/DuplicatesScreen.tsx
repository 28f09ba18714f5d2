import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import { refText } from '@shared/domain/duplicates/evidence';
import { decisionText } from '@shared/messages/duplicates';
import { useJob } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import type { GridColumn, GridPage } from '../../ui/InfiniteGrid';
import { JobDialog } from '../../ui/JobDialog';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Comparison } from './Comparison';
import { idOfPair, isSame, namesOf, shownPairs, SHOWS, type Show } from './pairs';
import { pairsAfter } from './registered';

const Grid = lazy(() =>
  import('../../ui/InfiniteGrid').then(({ InfiniteGrid }) => ({ default: InfiniteGrid<LikelyDuplicateAnswer> })),
);

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: '12px',
    flexGrow: 1,
    minHeight: '300px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { display: 'flex', minHeight: '300px' },
  one: { overflowY: 'auto', padding: '2px' },
});

/** Who may stand twice in the registry, the likeliest first, and what is decided about it. */
export function DuplicatesScreen() {
  const styles = useStyles();
  const { t } = useTranslation('duplicates');
  const scan = useJob('duplicates.scan');
  const [show, setShow] = useState<Show>('open');
  const look = () => scan.mutate({ show: 'all' });
  return (
    <Page title={t('title')}>
      <Text>{t('intro')}</Text>
      <div className={styles.bar}>
        <Button appearance="primary" disabled={scan.isPending} onClick={look}>
          {t('scan')}
        </Button>
        <Field label={t('show')}>
          <Select value={show} onChange={(_event, { value }) => setShow(SHOWS.find((one) => one === value) ?? 'open')}>
            {SHOWS.map((one) => (
              <option key={one} value={one}>
                {t(`shows.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ProblemMessage problem={scan.error?.problem} />
      {scan.data && <Pairs key={scan.submittedAt} scanned={scan.data} show={show} />}
      <JobDialog title={t('scanning')} running={scan.isPending} progress={scan.progress} onCancel={scan.cancel} />
    </Page>
  );
}

type PairsProps = { readonly scanned: readonly LikelyDuplicateAnswer[]; readonly show: Show };

/** The list at the left, the pair in hand side by side at the right. */
function Pairs({ scanned, show }: PairsProps) {
  const styles = useStyles();
  const { t } = useTranslation('duplicates');
  const [pairs, setPairs] = useState(scanned);
  const [chosen, setChosen] = useState<string>();
  const rows = useMemo(() => shownPairs(pairs, show), [pairs, show]);
  const load = useCallback(
    ({ offset, limit }: GridPage) => Promise.resolve({ rows: rows.slice(offset, offset + limit), total: rows.length }),
    [rows],
  );
  const [resolved, setResolved] = useState<LikelyDuplicateAnswer>();
  const current = [...pairs, ...(resolved === undefined ? [] : [resolved])].find((pair) => idOfPair(pair) === chosen);
  const twice = pairs.filter(isSame).length;
  const replace = (decided: LikelyDuplicateAnswer) =>
    setPairs(pairs.map((pair) => (idOfPair(pair) === idOfPair(decided) ? decided : pair)));
  return (
    <>
      <Text role="status">
        {t('summary', { count: rows.length })} {twice > 0 && show !== 'same' && t('twice', { count: twice })}
      </Text>
      <div className={styles.columns}>
        <div className={styles.list}>
          <Suspense>
            <Grid
              label={t('list')}
              columns={useColumns()}
              rowId={idOfPair}
              load={load}
              onFocused={(pair) => setChosen(idOfPair(pair))}
              onOpen={(pair) => setChosen(idOfPair(pair))}
            />
          </Suspense>
        </div>
        <div className={styles.one}>
          {current === undefined ? (
            <Text>{t('pickOne')}</Text>
          ) : (
            <Comparison
              key={chosen}
              pair={current}
              pairs={pairs}
              onDecided={replace}
              onResolved={(way) => {
                setResolved(current);
                setPairs(pairsAfter(pairs, way));
              }}
            />
          )}
        </div>
      </div>
    </>
  );
}

function useColumns(): readonly GridColumn<LikelyDuplicateAnswer>[] {
  const { t } = useTranslation('duplicates');
  const language = useLanguage();
  return useMemo(
    () => [
      {
        name: 'score',
        header: t('score'),
        text: ({ score }) => `${Math.round(score * 100)} %`,
        flex: 1,
        minWidth: 105,
        sortable: false,
      },
      {
        name: 'names',
        header: t('names'),
        text: (pair) => namesOf(pair, 'a'),
        flex: 3,
        minWidth: 160,
        sortable: false,
      },
      { name: 'a', header: t('first'), text: ({ a }) => refText(a), flex: 2, minWidth: 130, sortable: false },
      { name: 'b', header: t('second'), text: ({ b }) => refText(b), flex: 2, minWidth: 130, sortable: false },
      {
        name: 'decision',
        header: t('decision'),
        text: ({ decision }) => (decision === null ? '' : decisionText(decision.decision, language)),
        flex: 2,
        minWidth: 110,
        sortable: false,
      },
    ],
    [t, language],
  );
}
