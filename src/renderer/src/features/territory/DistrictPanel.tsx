import { Button, MessageBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { districtName, findDistrict } from '@shared/domain/territory/districts';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { IndexFacts } from './IndexFacts';
import { dayOf, type Place } from './looked';
import { RuleHistory } from './RuleHistory';
import { StateDistrict } from './StateDistrict';
import { usePercent } from './usePercent';

type Shown = Output<'territory.district'>;

/** One district: its codes, whether it is operated on the day, its index, and everything a list ever said of it. */
export function DistrictPanel({ ubigeo, looked, onSeeCenters }: Place & { readonly onSeeCenters: () => void }) {
  const { t } = useTranslation('territory');
  const [isChanging, setIsChanging] = useState(false);
  const [isStated, setIsStated] = useState(false);
  const shown = useRoute('territory.district', { ubigeo, ...dayOf(looked) }, { keepPrevious: true });
  if (shown.data === undefined) return <ProblemMessage problem={shown.error?.problem} />;
  const { district, index, rules, ruleSet } = shown.data;
  return (
    <Panel title={districtName(district.inei)}>
      <ProblemMessage problem={shown.error?.problem} />
      <DistrictFacts shown={shown.data} />
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <Button onClick={() => setIsChanging(true)}>{t('change')}</Button>
        <Button onClick={onSeeCenters}>{t('seeCenters')}</Button>
      </div>
      {isStated && <MessageBar intent="success">{t('stated')}</MessageBar>}
      <IndexFacts index={index} />
      <RuleHistory rules={rules} />
      {isChanging && (
        <StateDistrict
          district={district}
          ruleSet={ruleSet}
          onClose={() => setIsChanging(false)}
          onDone={() => {
            setIsChanging(false);
            setIsStated(true);
          }}
        />
      )}
    </Panel>
  );
}

function DistrictFacts({ shown: { district, on, ruleSet } }: { readonly shown: Shown }) {
  const { t } = useTranslation('territory');
  const percent = usePercent();
  const { inei, reniec, operated, povertyPct } = district;
  const taken = inei === reniec ? undefined : findDistrict(reniec);
  const state = operated === null ? 'noList' : operated ? 'operated' : 'notOperated';
  return (
    <>
      <Facts
        facts={[
          [t('codes'), `${t('inei', { code: inei })} · ${t('reniec', { code: reniec })}`],
          [t('onDay', { date: dayText(on), ruleSet }), t(state)],
          [t('poverty'), povertyPct === null ? t('noPoverty') : percent(povertyPct)],
        ]}
      />
      {inei === reniec && <Text size={200}>{t('sameCode')}</Text>}
      {taken && <Text size={200}>{t('otherDistrict', { code: reniec, name: districtName(taken.inei) })}</Text>}
    </>
  );
}
