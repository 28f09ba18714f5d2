import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { groupOf, noteBeside, type TimelineEntry, type TimelineGroup } from './timelineEntries';
import { useChangeText } from './useChangeText';
import { useTimelineText } from './useTimelineText';

const GROUPS = [
  'household',
  'member',
  'affiliation',
  'compliance',
  'payment',
] as const satisfies readonly TimelineGroup[];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '10px' },
  entry: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '10px' },
  when: { color: tokens.colorNeutralForeground2 },
  changes: { margin: '2px 0 0', paddingLeft: '18px' },
});

type TimelineProps = { readonly entries: readonly TimelineEntry[] };

/** Everything that happened to the household, newest first, with who did it. */
export function Timeline({ entries }: TimelineProps) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const { t: timeline } = useTranslation('timeline');
  const [group, setGroup] = useState<TimelineGroup>();
  const shown = entries.filter((entry) => group === undefined || groupOf(entry) === group);
  return (
    <Panel title={t('timeline')}>
      <Field label={t('timelineFilter')} orientation="horizontal">
        <Select value={group ?? ''} onChange={(_event, { value }) => setGroup(GROUPS.find((known) => known === value))}>
          <option value="">{timeline('groups.all')}</option>
          {GROUPS.map((known) => (
            <option key={known} value={known}>
              {timeline(`groups.${known}`)}
            </option>
          ))}
        </Select>
      </Field>
      {shown.length === 0 && <Text>{t('timelineEmpty')}</Text>}
      <ol className={styles.list} aria-label={t('timeline')}>
        {shown.map((entry, index) => (
          <li key={`${entry.at} ${entry.kind} ${entries.length - index}`} className={styles.entry}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** One event: what, when, who, and what changed into what. */
function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const styles = useStyles();
  const { t } = useTranslation('households');
  const changes = useChangeText()(entry);
  const sentence = useTimelineText()(entry);
  const note = noteBeside(entry, sentence);
  const { row } = entry.details;
  const from = [
    momentText(entry.at),
    ...(entry.by === '' ? [] : [t('by', { name: entry.by })]),
    ...(typeof row === 'number' ? [t('fromRow', { row })] : []),
  ];
  return (
    <>
      <Text block>{sentence}</Text>
      {note !== '' && <Text block>{note}</Text>}
      <Text block size={200} className={styles.when}>
        {from.join(' · ')}
      </Text>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map(({ field, text }) => (
            <li key={field}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
