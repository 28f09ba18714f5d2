import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotLocatedCase, OtherPersonAnswer } from '@shared/contract/notLocated';
import type { Period } from '@shared/domain/calendar';
import { CLERKS } from '@shared/domain/users';
import { otherRuleText } from '@shared/messages/notLocated';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { ConfirmOther } from './ConfirmOther';
import { LocateDialog } from './LocateDialog';

type OtherPersonsProps = {
  readonly period: Period;
  readonly others: readonly OtherPersonAnswer[];
  readonly cases: readonly NotLocatedCase[];
  readonly onDone: (text: string) => void;
};

/** Otros estudiantes and Otras personas atendidas: nothing follows from a row until somebody confirms whose it is. */
export function OtherPersons({ period, others, cases, onDone }: OtherPersonsProps) {
  const { t } = useTranslation('notLocated');
  const language = useLanguage();
  const canType = useHasRole(CLERKS);
  const [confirming, setConfirming] = useState<OtherPersonAnswer>();
  const close = () => setConfirming(undefined);
  const told = (text: string) => {
    close();
    onDone(text);
  };
  const sought = confirming && soughtAs(confirming, cases);
  return (
    <Panel title={`${t('others')} (${others.length})`}>
      <SimpleTable
        label={t('others')}
        headers={[t('writtenName'), t('document'), t('birthDate'), t('writtenBy'), t('mayBe'), '']}
        widths={['160px', '90px', '90px', '160px', '220px']}
        empty={t('noOthers')}
        rows={others.map((one) => ({
          key: one.other,
          cells: [
            one.name,
            one.document,
            one.birthDate === null ? '' : dayText(one.birthDate),
            `${one.facilityName} (${one.facility})`,
            <div key="may-be">
              {one.candidates.map(({ household, member, name }) => (
                <div key={`${household} ${member}`}>
                  {name} · {household}
                </div>
              ))}
              {otherRuleText(one.rule, language)}
            </div>,
            canType && one.candidates.length > 0 ? (
              <Button key="confirm" size="small" style={{ whiteSpace: 'nowrap' }} onClick={() => setConfirming(one)}>
                {t(soughtAs(one, cases) === undefined ? 'confirm' : 'locate')}
              </Button>
            ) : (
              ''
            ),
          ],
        }))}
      />
      {sought && <LocateDialog period={period} one={sought} onClose={close} onDone={told} />}
      {confirming && !sought && <ConfirmOther period={period} one={confirming} onClose={close} onDone={told} />}
    </Panel>
  );
}

/** Who is looked for and surely is this person moves here; to confirm only what was written would leave the case behind (O1). */
const soughtAs = ({ other }: OtherPersonAnswer, cases: readonly NotLocatedCase[]) =>
  cases.find(({ proposals }) => proposals.some((one) => one.other === other && one.rule === 'O1'));
