import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { gateReason } from '../../app/eligibility/gateWords';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { Facts } from '../../ui/Facts';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import type { ListedCenter } from './CenterTable';
import { dayOf, type Place } from './looked';
import { LookedBar } from './LookedBar';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });

type GateWhyProps = Place & { readonly center: ListedCenter; readonly onClose: () => void };

/** The geographic gate for whoever lives in a centre, in the gate's own words. */
export function GateWhy({ center, onClose, ...place }: GateWhyProps) {
  const styles = useStyles();
  const { t } = useTranslation('territory');
  const language = useLanguage();
  const { data, error } = useRoute(
    'territory.explain',
    { code: center.code, ...dayOf(place.looked) },
    { keepPrevious: true },
  );
  return (
    <Panel title={t('whyTitle', { name: center.name })}>
      <div className={styles.bar}>
        <LookedBar {...place} />
        <Button autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <ProblemMessage problem={error?.problem} />
      {data && error === null && (
        <div role="status">
          <Text as="p" block weight="semibold">
            {`${t('onDay', { date: dayText(data.on), ruleSet: data.ruleSet })}: ${t(data.gate.passed ? 'passes' : 'fails')}. ${gateReason(data.gate, language)}`}
          </Text>
          <Facts
            facts={[
              [t('foundFact'), data.gate.found],
              [t('required'), data.gate.required],
              [t('reference'), data.gate.reference],
            ]}
          />
        </div>
      )}
    </Panel>
  );
}
