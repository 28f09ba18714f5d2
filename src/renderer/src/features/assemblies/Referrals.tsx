import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { fullName } from '@shared/domain/households';
import { Panel } from '../../ui/Panel';
import { SimpleTable } from '../../ui/SimpleTable';
import type { ViewProps } from './viewProps';
import { NewReferral } from './NewReferral';

/** Families the community proposes: lines for the ULE, never households. */
export function Referrals({ assembly: { assembly, referrals }, mayWrite }: ViewProps) {
  const { t } = useTranslation('assemblies');
  return (
    <>
      <Text>{t('referralsText')}</Text>
      <SimpleTable
        label={t('views.referrals')}
        empty={t('noReferrals')}
        headers={[t('number'), t('family'), t('document'), t('addCenter'), t('observation')]}
        rows={referrals.map((one) => ({
          key: String(one.number),
          cells: [one.number, fullName(one), one.document, one.populatedCenter, one.observation],
        }))}
      />
      {mayWrite && (
        <Panel title={t('refer')}>
          <NewReferral assembly={assembly} />
        </Panel>
      )}
    </>
  );
}
