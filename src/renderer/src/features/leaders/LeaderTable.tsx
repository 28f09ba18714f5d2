import { Badge, Button, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedLeader } from '@shared/contract/leaders';
import { termText, zoneText } from '@shared/messages/leaders';
import { useLanguage } from '../../messages/useLanguage';
import { SimpleTable } from '../../ui/SimpleTable';
import type { Opened } from './LeadersScreen';

type LeaderTableProps = {
  readonly leaders: readonly ListedLeader[];
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
};

export function LeaderTable({ leaders, mayWrite, onOpen }: LeaderTableProps) {
  const { t } = useTranslation('leaders');
  const language = useLanguage();
  return (
    <SimpleTable
      label={t('title')}
      widths={[undefined, '150px', undefined, undefined, '150px', undefined, '100px', '160px']}
      headers={[t('code'), t('name'), t('phone'), t('committee'), t('zone'), t('families'), t('term'), t('actions')]}
      rows={leaders.map((leader) => ({
        key: leader.leader,
        cells: [
          leader.leader,
          <Who key="who" leader={leader} />,
          leader.phone,
          leader.committee,
          zoneText(leader, language),
          leader.families,
          termText(leader),
          <span key="actions" style={{ display: 'flex', gap: 6, flexWrap: 'wrap', whiteSpace: 'nowrap' }}>
            {(['families', 'change', 'end'] as const)
              .filter((what) => what === 'families' || (mayWrite && leader.endReason === ''))
              .map((what) => (
                <Button
                  key={what}
                  size="small"
                  aria-label={t(LABELS[what].of, { name: leader.name })}
                  onClick={() => onOpen({ what, leader })}
                >
                  {t(LABELS[what].text)}
                </Button>
              ))}
          </span>,
        ],
      }))}
    />
  );
}

const LABELS = {
  families: { text: 'seeFamilies', of: 'seeFamiliesOf' },
  change: { text: 'change', of: 'changeOf' },
  end: { text: 'end', of: 'endOf' },
} as const;

function Who({
  leader: { name, household, affiliated, inOffice, lastDay, endReason },
}: {
  readonly leader: ListedLeader;
}) {
  const { t } = useTranslation('leaders');
  const isToCome = !inOffice && endReason === '' && lastDay === null;
  return (
    <>
      {name}
      <Text block size={200}>
        {household === '' ? (
          t('community')
        ) : (
          <Link to="/households/$code" params={{ code: household }}>
            {household}
          </Link>
        )}
      </Text>
      {!affiliated && (
        <Badge appearance="outline" color="warning">
          {t('notAffiliated')}
        </Badge>
      )}
      {isToCome && <Badge appearance="outline">{t('notYet')}</Badge>}
    </>
  );
}
