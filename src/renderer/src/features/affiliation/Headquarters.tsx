import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { MANAGERS } from '@shared/domain/users';
import type { Asked } from '../../api';
import { AnswerDialog } from '../../app/affiliation/AnswerDialog';
import { AnswerOutcome } from '../../app/affiliation/AnswerOutcome';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { Decider } from './Decider';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' } });

type Sent = Output<'affiliation.pipeline'>['sent'];

/** Who decides, the proposals that headquarters has not answered, oldest first, and its answers. */
export function Headquarters() {
  const { t } = useTranslation('affiliation');
  const found = useRoute('affiliation.pipeline', {}, { keepPrevious: true });
  const mayAnswer = useHasRole(MANAGERS);
  return (
    <>
      <Decider />
      <ProblemMessage problem={found.error?.problem} />
      {found.data && (
        <Panel title={t('sent')}>
          <Answers sent={found.data.sent} mayAnswer={mayAnswer} />
        </Panel>
      )}
    </>
  );
}

type AnswersProps = { readonly sent: Sent; readonly mayAnswer: boolean };

function Answers({ sent, mayAnswer }: AnswersProps) {
  const styles = useStyles();
  const { t } = useTranslation('affiliation');
  const today = useRoute('registry.describe', {}).data?.today;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked<'affiliation.answer'>['codes']>();
  const [outcome, setOutcome] = useState<Output<'affiliation.answer'>>();
  const chosen = sent.map(({ household }) => household).filter((household) => ticked.has(household));
  const [oldest] = sent;
  return (
    <>
      <div className={styles.bar}>
        <span role="status">
          {oldest === undefined ? t('sentNone') : t('sentSummary', { count: sent.length, days: oldest.days })}
        </span>
        {mayAnswer && sent.length > 0 && (
          <Button onClick={() => setAsked('all')}>{t('answerAll', { count: sent.length })}</Button>
        )}
        {mayAnswer && chosen.length > 0 && (
          <Button onClick={() => setAsked(chosen)}>{t('answerChosen', { count: chosen.length })}</Button>
        )}
      </div>
      {outcome && <AnswerOutcome outcome={outcome} />}
      {sent.length > 0 && <SentTable sent={sent} ticked={ticked} onTicked={setTicked} mayTick={mayAnswer} />}
      {asked !== undefined && today !== undefined && (
        <AnswerDialog
          codes={asked}
          count={asked === 'all' ? sent.length : asked.length}
          today={today}
          onDone={(done) => {
            setOutcome(done);
            setTicked(new Set());
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

type SentTableProps = {
  readonly sent: Sent;
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
  readonly mayTick: boolean;
};

function SentTable({ sent, ticked, onTicked, mayTick }: SentTableProps) {
  const { t } = useTranslation('affiliation');
  const tick = (household: string, isTicked: boolean) =>
    onTicked(new Set([...ticked].filter((one) => one !== household).concat(isTicked ? [household] : [])));
  return (
    <SimpleTable
      label={t('sent')}
      headers={[...(mayTick ? [t('choose')] : []), t('household'), t('holder'), t('package'), t('sentOn'), t('days')]}
      rows={sent.map(({ household, holder, package: identifier, on, days }) => ({
        key: household,
        cells: [
          <Checkbox
            key="tick"
            aria-label={t('chooseOne', { household })}
            checked={ticked.has(household)}
            onChange={(_event, { checked }) => tick(household, checked === true)}
          />,
          <Link key="open" to="/households/$code" params={{ code: household }}>
            {household}
          </Link>,
          holder,
          identifier,
          dayText(on),
          days,
        ].slice(mayTick ? 0 : 1),
      }))}
    />
  );
}
