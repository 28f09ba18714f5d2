import { Badge, Card, makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ArrowCircleRightFilled, ClockRegular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';

const useStyles = makeStyles({
  card: { height: '100%', boxSizing: 'border-box', gap: '6px' },
  next: { outline: `2px solid ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', alignItems: 'start', gap: '8px' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
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
  AFFILIATION: '/enrolment',
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

/** Steps that are more than done or not done. */
const COUNTED = ['CATALOGS', 'HOUSEHOLDS', 'AFFILIATION', 'ROSTERS_OUT', 'ROSTERS_BACK', 'QUESTIONS'] as const;
/** Of these there is nothing to count before a bimester is open. */
const OF_THE_BIMESTER: readonly BoardStep['step'][] = ['ROSTERS_OUT', 'ROSTERS_BACK', 'QUESTIONS'];

/** Questions that were still open at closing are no longer to be settled for it. */
const wordFor = (counted: (typeof COUNTED)[number], state: BoardStep['state']) =>
  counted === 'QUESTIONS' && state === 'DONE' ? 'LEFT_OPEN' : counted;

type StepProps = BoardStep & { readonly number: number; readonly isOpen: boolean };

/** One step of the bimester: its number, how far it is, and the way to its work queue. */
export function Step({ number, isOpen, step, state, done, total }: StepProps) {
  const styles = useStyles();
  const { t } = useTranslation('board');
  const { icon: Icon, color } = LOOKS[state];
  const counted = COUNTED.find((name) => name === step && (isOpen || !OF_THE_BIMESTER.includes(name)));
  return (
    <li>
      <Card className={mergeClasses(styles.card, state === 'NEXT' && styles.next)} data-step={step} data-state={state}>
        <div className={styles.head}>
          <Link to={SCREENS[step]} className={styles.link}>
            {number}. {t(`steps.${step}`)}
          </Link>
          <Badge className={styles.badge} color={color} icon={<Icon />}>
            {t(`states.${state}`)}
          </Badge>
        </div>
        {counted && (
          <Text size={500}>{t(`counts.${wordFor(counted, state)}`, { done, total, open: total - done })}</Text>
        )}
        {counted && total > 0 && (
          <ProgressBar value={done} max={total} aria-label={t(`steps.${step}`)} thickness="large" />
        )}
        {state === 'NEXT' && <Text>{t(`actions.${step}`)}</Text>}
      </Card>
    </li>
  );
}
