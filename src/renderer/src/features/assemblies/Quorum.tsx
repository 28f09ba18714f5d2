import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { hasQuorum } from '@shared/domain/assemblies/results';
import type { ViewProps } from './viewProps';

/** How many people the rules ask for, and how many are missing. */
export function Quorum({ assembly: { meeting, quorum, ruleSet } }: Pick<ViewProps, 'assembly'>) {
  const { t } = useTranslation('assemblies');
  const attendees = meeting.attendees ?? 0;
  const sentence = () => {
    if (quorum === null) return t('noQuorum', { ruleSet });
    return hasQuorum(attendees, quorum)
      ? t('quorumMet', { ruleSet, quorum })
      : t('quorumMissing', { ruleSet, quorum, missing: quorum - attendees });
  };
  return (
    <Text>
      <b>{t('quorum')}:</b> {sentence()}
    </Text>
  );
}
