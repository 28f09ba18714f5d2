import { Badge, makeStyles, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DutyResult } from '@shared/contract/compliance';
import type { Output } from '@shared/contract/routes';
import type { Period } from '@shared/domain/calendar';
import { dutyName, monthName, stateName } from '@shared/messages/compliance';
import { usePeriod } from '../../app/period';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

type Result = Output<'compliance.household'>['result'];
const COLORS = { COMPLIED: 'success', BREACH: 'danger', BLOCKED: 'warning' } as const satisfies Record<Result, string>;

const useStyles = makeStyles({ verdict: { alignSelf: 'start' }, duty: { marginBottom: '4px' } });

/** What was due from each member in the bimester in hand, what it came to, and why. */
export function HouseholdCompliance({ code }: { readonly code: string }) {
  const { t } = useTranslation('households');
  const { period } = usePeriod();
  if (period !== undefined) return <InPeriod code={code} period={period} />;
  return <Panel title={t('compliance', { period: '' }).trim()}>{t('noPeriod')}</Panel>;
}

function InPeriod({ code, period }: { readonly code: string; readonly period: Period }) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const { data, error } = useRoute('compliance.household', { period, code });
  const isOutside = error?.problem.code === 'not-found' || data?.duties.length === 0;
  return (
    <Panel title={t('compliance', { period })}>
      {isOutside ? <Text>{t('notInPeriod')}</Text> : <ProblemMessage problem={error?.problem} />}
      {data && !isOutside && (
        <>
          <Badge size="large" color={COLORS[data.result]} className={styles.verdict}>
            {t(`results.${data.result}`)}
          </Badge>
          {byMember(data.duties).map(([name, duties]) => (
            <MemberDuties key={name} name={name} duties={duties} />
          ))}
        </>
      )}
    </Panel>
  );
}

function MemberDuties({ name, duties }: { readonly name: string; readonly duties: readonly DutyResult[] }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <section aria-label={name}>
      <Text weight="semibold" block className={styles.duty}>
        {name}
      </Text>
      <ul>
        {duties.map(({ month, duty, state, explanation }) => (
          <li key={`${month} ${duty}`} className={styles.duty}>
            <b>
              {capital(monthName(month, language))}, {dutyName(duty, language)}: {stateName(state, language)}.
            </b>{' '}
            {explanation}
          </li>
        ))}
      </ul>
    </section>
  );
}

function byMember(duties: readonly DutyResult[]): readonly (readonly [string, readonly DutyResult[]])[] {
  const groups = new Map<string, DutyResult[]>();
  for (const duty of duties) {
    const key = `${duty.member}. ${duty.memberName}`;
    groups.set(key, [...(groups.get(key) ?? []), duty]);
  }
  return [...groups];
}
