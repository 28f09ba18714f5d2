import { Button, makeStyles, MessageBar } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { CenterChoice } from '../../app/CenterChoice';
import { useClassificationWords } from '../../app/classificationWords';
import { usePrinting } from '../../app/printing';
import { useCommand, useRoute } from '../../app/queries';
import { Choice } from '../../ui/Choice';
import { dayText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { Letters } from './Letters';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });

type Queue = Output<'classification.expiring'>;
const ALL = 'all';

/** Whose classification lapses, soonest first; their letters, printed and handed over. */
export function Expiring() {
  const styles = useStyles();
  const { t } = useTranslation('classification');
  const [chosen, setChosen] = useState(ALL);
  const [center, setCenter] = useState('');
  const term = { center, ...(chosen === ALL ? {} : { within: Number(chosen) }) };
  const queue = useRoute('classification.expiring', { ...term, limit: 1000 }, { keepPrevious: true });
  const letters = useRoute('classification.letters', term, { keepPrevious: true });
  const about = useRoute('registry.describe', {}).data;
  const note = useCommand('classification.noteLetters');
  const { print, sheet } = usePrinting();
  if (queue.data === undefined) return <ProblemMessage problem={queue.error?.problem} />;
  const due = letters.data ?? [];
  const onPaper = (to: 'paper' | 'pdf') => {
    if (about === undefined || due.length === 0) return;
    const office = { office: about.office?.name ?? '', today: about.today };
    // each letter is a paper of its own, and goes to another family
    print(<Letters letters={due} about={office} />, { to, name: to === 'pdf' ? 'cartas.pdf' : 'cartas', foot: null });
    note.mutate({ codes: due.map(({ household }) => household), what: 'PRINTED' });
  };
  const { warnDays, bands, expired, undated } = queue.data;
  const shown = [
    `${t('expired')}: ${expired}`,
    ...bands.toReversed().map(({ within, households }) => `${t('withinDays', { days: within })}: ${households}`),
    `${t('undated')}: ${undated}`,
  ];
  return (
    <>
      <div className={styles.bar}>
        <Choice
          label={t('within')}
          value={chosen}
          options={[
            { value: ALL, text: t('all') },
            ...warnDays.map((days) => ({ value: String(days), text: t('withinDays', { days }) })),
          ]}
          onChoose={setChosen}
        />
        <CenterChoice center={center} onChoose={setCenter} />
        <Button onClick={() => onPaper('paper')}>{t('printLetters', { count: due.length })}</Button>
        <Button onClick={() => onPaper('pdf')}>{t('lettersPdf', { count: due.length })}</Button>
        <span role="status">{shown.join(' · ')}</span>
      </div>
      {sheet}
      <ProblemMessage problem={note.error?.problem} />
      {queue.data.total === 0 ? (
        <MessageBar>{t('noExpiring')}</MessageBar>
      ) : (
        <Rows rows={queue.data.rows} onHanded={(household) => note.mutate({ codes: [household], what: 'HANDED' })} />
      )}
    </>
  );
}

type RowsProps = { readonly rows: Queue['rows']; readonly onHanded: (household: string) => void };

function Rows({ rows, onHanded }: RowsProps) {
  const { t } = useTranslation('classification');
  const words = useClassificationWords();
  const letterText = ({ letterPrintedOn, letterHandedOn }: Queue['rows'][number]) => {
    if (letterHandedOn !== null) return t('handedOn', { date: dayText(letterHandedOn) });
    return letterPrintedOn === null ? '—' : t('printedOn', { date: dayText(letterPrintedOn) });
  };
  return (
    <SimpleTable
      label={t('views.expiring')}
      headers={[
        t('household'),
        t('holder'),
        t('center'),
        t('expiry'),
        t('daysLeft'),
        t('request'),
        t('letter'),
        t('handed'),
      ]}
      rows={rows.map((row) => ({
        key: row.household,
        cells: [
          <Link key="open" to="/households/$code" params={{ code: row.household }}>
            {row.household}
          </Link>,
          row.holder,
          row.populatedCenterName,
          words.expiry(row),
          row.daysLeft ?? '—',
          words.day(row.requestFiledOn),
          letterText(row),
          row.expiry === null || row.letterHandedOn !== null ? (
            ''
          ) : (
            <Button
              key="handed"
              size="small"
              aria-label={`${t('handed')}: ${row.household}`}
              onClick={() => onHanded(row.household)}
            >
              {t('handed')}
            </Button>
          ),
        ],
      }))}
    />
  );
}
