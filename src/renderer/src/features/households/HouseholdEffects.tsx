import { Badge, makeStyles, MessageBar, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import {
  appealText,
  breachText,
  bimesterText,
  countMeaning,
  countReason,
  countText,
  effectName,
} from '@shared/messages/effects';
import { proposalReason } from '@shared/messages/proposals';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

const useStyles = makeStyles({ count: { alignSelf: 'start' }, one: { marginBottom: '4px' } });

type Standing = Output<'effects.household'>;

/** «1 de 3»: which bimesters count towards exit and why, what it means, and what runs against the household. */
export function HouseholdEffects({ code }: { readonly code: string }) {
  const { t } = useTranslation('effects');
  const { data, error } = useRoute('effects.household', { code });
  // who never was affiliated has no standing
  const problem = error?.problem.code === 'not-found' ? undefined : error?.problem;
  return (
    <Panel title={t('card')}>
      <ProblemMessage problem={problem} />
      {data ? <Shown standing={data} /> : <Text>{t('noneOfHousehold')}</Text>}
    </Panel>
  );
}

function Shown({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const { count, max, bimesters, appealDays, interruptions } = standing;
  return (
    <>
      <Badge size="large" color={count === 0 ? 'success' : 'warning'} className={styles.count}>
        {countText(count, max, language)}
      </Badge>
      <Text>{countMeaning(count, max, language)}</Text>
      <Exit standing={standing} />
      {bimesters.length === 0 && <Text>{t('noneOfHousehold')}</Text>}
      <ul>
        {bimesters.map((one) => (
          <Bimester key={one.period} one={one} max={max} />
        ))}
      </ul>
      {interruptions.map(({ since, until, reason }) => (
        <Text key={since}>
          {t('interruptedDays', {
            since: dayText(since),
            until: until === null ? t('untilNow') : dayText(until),
            reason,
          })}
        </Text>
      ))}
      {bimesters.length > 0 && <Text>{t('appealDays', { days: appealDays })}</Text>}
    </>
  );
}

function Bimester({ one, max }: { readonly one: Standing['bimesters'][number]; readonly max: number | null }) {
  const styles = useStyles();
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const { period, office, why, place, effects, breaches, appeal } = one;
  const elsewhere = office === '' ? '' : ` (${t('judgedIn', { office })})`;
  const counted = place === 0 ? '' : ` (${countText(place, max, language)})`;
  return (
    <li className={styles.one}>
      <b>
        {capital(bimesterText(period, language))}
        {elsewhere}: {countReason(why, language)}
        {counted}.
      </b>{' '}
      {breaches.map((breach) => breachText(breach, language)).join(' ')}{' '}
      {why === 'COUNTED' && `${effects.map((effect) => effectName(effect, language)).join(' · ')}.`}{' '}
      {appeal && t('appealed', { date: dayText(appeal.lodgedOn), result: appealText(appeal.result, language) })}
    </li>
  );
}

function Exit({ standing: { isExitDue, isExitProposed, exit } }: { readonly standing: Standing }) {
  const { t } = useTranslation('effects');
  const language = useLanguage();
  if (exit !== null) {
    const days = { from: dayText(exit.effectiveOn), until: dayText(exit.appealUntil) };
    const reason = proposalReason(exit.reason, language);
    return <MessageBar intent="warning">{t('exitDays', { reason, ...days })}</MessageBar>;
  }
  if (!isExitDue && !isExitProposed) return null;
  return <MessageBar intent="warning">{t(isExitProposed ? 'exitProposed' : 'exitDue')}</MessageBar>;
}
