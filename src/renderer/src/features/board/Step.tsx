import { Badge, Card, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ArrowCircleRightFilled, ClockRegular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';

const useStyles = makeStyles({
  card: { height: '100%', boxSizing: 'border-box', gap: '6px' },
  next: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    flexGrow: 1,
    ':hover': { textDecorationLine: 'underline' },
  },
});

type BoardStep = Output<'board.get'>['steps'][number];

/** Where each step is worked off. */
const SCREENS = {
  CATALOGS: '/catalogs',
  HOUSEHOLDS: '/households',
  AFFILIATION: '/eligibility',
  PERIOD: '/compliance',
  ROSTERS_OUT: '/rosters',
  ROSTERS_BACK: '/rosters',
  QUESTIONS: '/compliance',
  CLOSE: '/compliance',
  CALCULATE: '/payments',
  APPROVE: '/payments',
  EXPORT: '/payments',
  PACKAGE: '/packages',
} as const satisfies Record<BoardStep['step'], string>;

const LOOKS = {
  DONE: { icon: CheckmarkCircleFilled, color: 'success' },
  NEXT: { icon: ArrowCircleRightFilled, color: 'brand' },
  WAITING: { icon: ClockRegular, color: 'informative' },
} as const;

/** One step of the bimester: its number, how far it is, and the way to its work queue. */
export function Step({ number, step, state, done, total }: BoardStep & { readonly number: number }) {
  const styles = useStyles();
  const { t } = useTranslation('board');
  const { icon: Icon, color } = LOOKS[state];
  return (
    <li>
      <Card
        className={state === 'NEXT' ? `${styles.card} ${styles.next}` : styles.card}
        data-step={step}
        data-state={state}
      >
        <div className={styles.head}>
          <Link to={SCREENS[step]} className={styles.link}>
            {number}. {t(`steps.${step}`)}
          </Link>
          <Badge color={color} icon={<Icon />}>
            {t(`states.${state}`)}
          </Badge>
        </div>
        <Text size={500}>{t('count', { done, total })}</Text>
        {total > 0 && <ProgressBar value={done} max={total} aria-label={t(`steps.${step}`)} thickness="large" />}
        {state === 'NEXT' && <Text>{t(`actions.${step}`)}</Text>}
      </Card>
    </li>
  );
}
