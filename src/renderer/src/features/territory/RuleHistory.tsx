import { Subtitle2 } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { addDays } from '@shared/domain/calendar';
import { dayText } from '../../ui/dates';
import { SimpleTable } from '../../ui/SimpleTable';
import { usePercent } from './usePercent';

/** What each list said of a district, newest first within each set of rules. */
export function RuleHistory({ rules }: { readonly rules: Output<'territory.district'>['rules'] }) {
  const { t } = useTranslation('territory');
  const percent = usePercent();
  return (
    <section>
      <Subtitle2 as="h3" block>
        {t('history')}
      </Subtitle2>
      <SimpleTable
        label={t('history')}
        empty={t('noHistory')}
        headers={[t('rules'), t('state'), t('since'), t('lastDay'), t('poverty'), t('reference')]}
        rows={rules.map((rule) => ({
          key: `${rule.ruleSet} ${rule.since}`,
          cells: [
            rule.ruleSet,
            t(rule.operated ? 'operated' : 'notOperated'),
            dayText(rule.since),
            rule.until === null ? t('stillHolds') : dayText(addDays(rule.until, -1)),
            percent(rule.povertyPct),
            rule.reference,
          ],
        }))}
      />
    </section>
  );
}
