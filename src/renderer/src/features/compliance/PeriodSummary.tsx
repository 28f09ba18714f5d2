import { Badge, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { DUTIES, DUTY_STATES } from '@shared/domain/compliance/duties';
import { dutyName, stateName } from '@shared/messages/compliance';
import { ruleSetsText } from '@shared/messages/rules';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { ClosePeriod } from './ClosePeriod';

/** How many households and duties came to what. */
export function PeriodSummary({ period }: { readonly period: Period }) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const summary = useRoute('compliance.status', { period });
  if (summary.data === undefined) return <ProblemMessage problem={summary.error?.problem} />;
  const { status, ruleSets, households, duties } = summary.data;
  const states = DUTY_STATES.filter((state) => DUTIES.some((duty) => (duties[duty]?.[state] ?? 0) > 0));
  return (
    <Panel title={t('byDuty')}>
      <div style={{ display: 'flex', gap: 16, flexWrap: 'wrap', alignItems: 'center' }}>
        <Badge size="large" color={status === 'OPEN' ? 'brand' : 'informative'}>
          {t(`statuses.${status}`)}
        </Badge>
        <Text>
          {t('rules')}: <b>{ruleSetsText(period, ruleSets, language)}</b>
        </Text>
        <Text weight="semibold">{t('householdCount', { count: households.total })}</Text>
        {(['complied', 'breach', 'blocked'] as const).map((name) => (
          <Text key={name} data-count={name}>
            {t(name)}: <b>{households[name]}</b>
          </Text>
        ))}
      </div>
      <SimpleTable
        label={t('byDuty')}
        headers={[t('duty'), ...states.map((state) => stateName(state, language))]}
        rows={DUTIES.filter((duty) => duties[duty] !== undefined).map((duty) => ({
          key: duty,
          cells: [capital(dutyName(duty, language)), ...states.map((state) => duties[duty]?.[state] ?? 0)],
        }))}
      />
      <ClosePeriod key={period} period={period} isOpen={status === 'OPEN'} blocked={households.blocked} />
    </Panel>
  );
}
