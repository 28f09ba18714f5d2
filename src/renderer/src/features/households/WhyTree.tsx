import { Badge, makeStyles, tokens, Tree, TreeItem, TreeItemLayout } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { WhyDuty } from '@shared/contract/why';
import type { Output } from '@shared/contract/routes';
import { dutyName, monthName } from '@shared/messages/compliance';
import { whyLines } from '@shared/messages/why';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';

export type Why = Output<'compliance.why'>;
type WhyMonth = Why['months'][number];

const COLORS = { COMPLIED: 'success', BREACH: 'danger', BLOCKED: 'warning' } as const;

const useStyles = makeStyles({
  // Sentences are longer than a name of a file: they go on below.
  item: { '& > *': { whiteSpace: 'normal' }, minHeight: '28px', height: 'auto', alignItems: 'start' },
  line: { display: 'block', paddingBlock: '2px', overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground2 },
});

/** Household → month → member → duty → rule, figures, source and law: opens level by level, with the arrows. */
export function WhyTree({ why }: { readonly why: Why }) {
  const { t } = useTranslation('why');
  const members = why.months.flatMap(({ month, members: own }) => own.map(({ member }) => `${month} ${member}`));
  return (
    <Tree
      key={`${why.household} ${why.period}`}
      aria-label={t('tree', { code: why.household })}
      defaultOpenItems={[...why.months.map(({ month }) => month), ...members]}
    >
      {why.months.map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </Tree>
  );
}

function Month({ month: { month, result, members } }: { readonly month: WhyMonth }) {
  const styles = useStyles();
  const { t } = useTranslation('why');
  const language = useLanguage();
  return (
    <TreeItem itemType="branch" value={month}>
      <TreeItemLayout
        className={styles.item}
        aside={<Badge color={COLORS[result]}>{t(`monthResults.${result}`)}</Badge>}
      >
        <b>{capital(monthName(month, language))}</b>
      </TreeItemLayout>
      <Tree>
        {members.map(({ member, name, duties }) => (
          <TreeItem key={member} itemType="branch" value={`${month} ${member}`}>
            <TreeItemLayout className={styles.item}>
              {member}. {name}
            </TreeItemLayout>
            <Tree>
              {duties.map((duty) => (
                <Duty key={duty.duty} duty={duty} value={`${month} ${member} ${duty.duty}`} />
              ))}
            </Tree>
          </TreeItem>
        ))}
        {members.length === 0 && (
          <TreeItem itemType="leaf" value={`${month} nobody`}>
            <TreeItemLayout className={styles.item}>{t('nobody')}</TreeItemLayout>
          </TreeItem>
        )}
      </Tree>
    </TreeItem>
  );
}

function Duty({ duty, value }: { readonly duty: WhyDuty; readonly value: string }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <TreeItem itemType="branch" value={value}>
      <TreeItemLayout className={styles.item}>
        <span className={styles.line}>
          <b>{capital(dutyName(duty.duty, language))}:</b> {duty.explanation}
        </span>
      </TreeItemLayout>
      <Tree>
        {whyLines(duty, language).map(({ topic, label, text }) => (
          <TreeItem key={`${topic} ${text}`} itemType="leaf" value={`${value} ${topic} ${text}`}>
            <TreeItemLayout className={styles.item}>
              <span className={styles.line}>
                <span className={styles.label}>{label}:</span> {text}
              </span>
            </TreeItemLayout>
          </TreeItem>
        ))}
      </Tree>
    </TreeItem>
  );
}
