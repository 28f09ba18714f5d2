import { Button, Checkbox, MessageBar } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { MANAGERS } from '@shared/domain/users';
import { outcomeName, percentText } from '@shared/messages/recertification';
import { useCommand, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { RecordOutcome } from './RecordOutcome';

type Row = Output<'recertification.due'>['households'][number];

/** Who is to be recertified, what came out, whose confirmation is missing, and with which share of the grant each stays. */
export function Recertifications() {
  const { t } = useTranslation('benefits');
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const found = useRoute('recertification.due', { all }, { keepPrevious: true });
  const confirm = useCommand('recertification.confirm');
  const mayManage = useHasRole(MANAGERS);
  const lastText = ({ last }: Row) =>
    last === null ? '' : `${outcomeName(last.outcome, language)} (${dayText(last.on)})`;
  const shareText = ({ factor, steps }: Row) =>
    steps.map((step) => t('shareSince', { share: percentText(step.factor), date: dayText(step.from) })).join('; ') ||
    percentText(factor);
  return (
    <Panel title={t('recertifications')}>
      <Checkbox label={t('all')} checked={all} onChange={(_event, { checked }) => setAll(checked === true)} />
      <ProblemMessage problem={found.error?.problem ?? confirm.error?.problem} />
      {confirm.data && (
        <MessageBar intent="success">
          {t(confirm.data.proposedExit ? 'exitProposed' : 'confirmed', confirm.data)}
        </MessageBar>
      )}
      {found.data && (
        <SimpleTable
          label={t('recertifications')}
          empty={t('noRecertification')}
          headers={[t('household'), t('center'), t('affiliated'), t('due'), t('last'), t('share'), t('actions')]}
          rows={found.data.households.map((row) => ({
            key: row.household,
            cells: [
              <Link key="open" to="/households/$code" params={{ code: row.household }}>
                {row.household}
              </Link>,
              row.populatedCenterName,
              dayText(row.affiliated),
              dayText(row.due),
              lastText(row),
              shareText(row),
              mayManage && (
                <Act
                  key="act"
                  row={row}
                  onRecord={setChosen}
                  onConfirm={(household) => confirm.mutate({ household })}
                />
              ),
            ],
          }))}
        />
      )}
      {chosen !== undefined && <RecordOutcome household={chosen} onClose={() => setChosen(undefined)} />}
    </Panel>
  );
}

type ActProps = {
  readonly row: Row;
  readonly onRecord: (household: string) => void;
  readonly onConfirm: (household: string) => void;
};

/** What comes next of a household: to state what came out, or to confirm what somebody else stated. */
function Act({ row: { household, waiting }, onRecord, onConfirm }: ActProps) {
  const { t } = useTranslation('benefits');
  const language = useLanguage();
  if (waiting === null) {
    return (
      <Button size="small" aria-label={t('recordOf', { household })} onClick={() => onRecord(household)}>
        {t('record')}
      </Button>
    );
  }
  const { outcome, on, evidence } = waiting;
  return (
    <>
      <div>{t('waiting', { outcome: outcomeName(outcome, language), date: dayText(on), evidence })}</div>
      <Button size="small" aria-label={t('confirmOf', { household })} onClick={() => onConfirm(household)}>
        {t('confirm')}
      </Button>
    </>
  );
}
