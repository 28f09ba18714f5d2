import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AssemblyDetail } from '@shared/contract/assemblies';
import { dayText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import { Quorum } from './Quorum';

/** The meeting as it was written down, to read. */
export function MeetingFacts({ assembly }: { readonly assembly: AssemblyDetail }) {
  const { t } = useTranslation('assemblies');
  const { heldOn, startTime, endTime, place, attendees, notes, authorities } = assembly.meeting;
  const facts = [
    [t('day'), dayText(heldOn)],
    [t('start'), startTime],
    [t('end'), endTime],
    [t('place'), place],
    [t('attendees'), attendees === null ? '' : String(attendees)],
    [t('notes'), notes],
  ] as const;
  return (
    <>
      <Panel title={t('views.meeting')}>
        {facts.map(([label, value]) => (
          <Text key={label}>
            <b>{label}:</b> {value || '—'}
          </Text>
        ))}
        <Quorum assembly={assembly} />
      </Panel>
      <Panel title={t('authorities')}>
        <SimpleTable
          label={t('authorities')}
          empty="—"
          headers={[t('authority.name'), t('authority.dni'), t('authority.position'), t('authority.organisation')]}
          rows={authorities.map((one, index) => ({
            key: `${index} ${one.name}`,
            cells: [one.name, one.dni, one.position, one.organisation],
          }))}
        />
      </Panel>
    </>
  );
}
