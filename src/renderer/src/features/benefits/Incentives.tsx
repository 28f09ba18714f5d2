import { Checkbox, makeStyles, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf } from '@shared/domain/calendar';
import { CLERKS } from '@shared/domain/users';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { Choice } from '../../ui/Choice';
import { Facts } from '../../ui/Facts';
import { solesText } from '../../ui/money';
import { Pager } from '../../ui/Pager';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { CandidateTable } from './CandidateTable';
import { ExportCandidates } from './ExportCandidates';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const YEARS_BACK = 5;

/** Incentivos VRAEM: the candidates of a school year, out to the schools and back, and what each wins. */
export function Incentives() {
  const today = useRoute('registry.describe', {}).data?.today;
  return today === undefined ? null : <IncentivesUntil last={yearOf(today)} />;
}

/** The last school year that ended is the one schools tell of. */
function IncentivesUntil({ last }: { readonly last: number }) {
  const styles = useStyles();
  const { t } = useTranslation('benefits');
  const [year, setYear] = useState(String(last - 1));
  const isClerk = useHasRole(CLERKS);
  const flow = useImport({
    analyse: 'incentives.analyse',
    apply: 'incentives.apply',
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(last - back));
  return (
    <>
      <Panel title={t('views.incentives')}>
        <div className={styles.bar}>
          <Choice
            label={t('year')}
            value={year}
            options={years.map((value) => ({ value, text: value }))}
            onChoose={setYear}
          />
          {isClerk && <ExportCandidates year={Number(year)} />}
        </div>
        {isClerk && <ImportPanel flow={flow} pickLabel={t('receive')} pick="file" />}
      </Panel>
      <Candidates key={year} year={Number(year)} />
    </>
  );
}

const LIMIT = 100;

function Candidates({ year }: { readonly year: number }) {
  const { t } = useTranslation('benefits');
  const [unansweredOnly, setUnansweredOnly] = useState(false);
  const [offset, setOffset] = useState(0);
  const { data, error } = useRoute(
    'incentives.list',
    { year, unansweredOnly, offset, limit: LIMIT },
    { keepPrevious: true },
  );
  if (data === undefined) return <ProblemMessage problem={error?.problem} />;
  if (data.districts.length === 0) return <MessageBar>{t('noDistrict')}</MessageBar>;
  return (
    <Panel title={t('candidates', { year })}>
      <Facts
        facts={[
          [t('districts'), data.districts.join(', ')],
          [t('unanswered'), String(data.unanswered)],
          [t('withoutSchool'), String(data.withoutSchool)],
          [t('winners'), `${data.winners} (${solesText(data.awardedCents)})`],
        ]}
      />
      <Checkbox
        label={t('unansweredOnly')}
        checked={unansweredOnly}
        onChange={(_event, { checked }) => {
          setUnansweredOnly(checked === true);
          setOffset(0);
        }}
      />
      <CandidateTable rows={data.rows} />
      <Pager offset={offset} limit={LIMIT} total={data.total} onOffset={setOffset} />
    </Panel>
  );
}
