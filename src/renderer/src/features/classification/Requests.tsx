import { makeStyles } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { NewRequest } from './NewRequest';
import { NoteStep } from './NoteStep';

const useStyles = makeStyles({
  forms: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: '12px',
  },
});

/** What was asked of SISFOH and is not answered yet, oldest first. */
export function Requests() {
  const styles = useStyles();
  const { t } = useTranslation('classification');
  const board = useRoute('classification.requests', { limit: 1000 });
  const { bands = [], rows = [] } = board.data ?? {};
  const bandText = ({ from, to }: (typeof bands)[number]) =>
    to === null ? t('ageBandOpen', { from }) : t('ageBand', { from, to });
  return (
    <>
      <ProblemMessage problem={board.error?.problem} />
      <span role="status">{bands.map((band) => `${bandText(band)}: ${band.requests}`).join(' · ')}</span>
      <SimpleTable
        label={t('views.requests')}
        {...(board.data === undefined ? {} : { empty: t('noRequests') })}
        headers={[
          t('household'),
          t('holder'),
          t('center'),
          t('kind'),
          t('number'),
          t('step'),
          t('day'),
          t('reference'),
          t('age'),
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <Link key="open" to="/households/$code" params={{ code: row.household }}>
              {row.household}
            </Link>,
            row.holder,
            row.populatedCenterName,
            t(`kinds.${row.kind}`),
            row.number,
            t(`steps.${row.step}`),
            dayText(row.stepOn),
            row.reference,
            row.ageDays,
          ],
        }))}
      />
      <div className={styles.forms}>
        <Panel title={t('newRequest')}>
          <NewRequest />
        </Panel>
        <Panel title={t('nextStep')}>
          <NoteStep rows={rows} />
        </Panel>
      </div>
    </>
  );
}
