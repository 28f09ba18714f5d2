import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { schemeBenefit, schemeName } from '@shared/domain/benefits/schemes';
import { SUPERVISORS } from '@shared/domain/users';
import { districtsText } from '@shared/messages/benefits';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { solesText } from '../../ui/money';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { ReceiveFile } from './ReceiveFile';

/** Esquemas alternativos (EAT): what each gives, to whom and where, and the workbook by which they come. */
export function Schemes() {
  const { t } = useTranslation('benefits');
  return (
    <>
      <Panel title={t('views.schemes')}>
        <Text>{t('schemesHint')}</Text>
        {useHasRole(SUPERVISORS) && (
          <ReceiveFile
            analyse="benefits.analyseSchemes"
            apply="benefits.applySchemes"
            template="esquemas-alternativos"
            label={t('schemesReceive')}
          />
        )}
      </Panel>
      <Given />
    </>
  );
}

function Given() {
  const { t } = useTranslation('benefits');
  const language = useLanguage();
  const { data, error } = useRoute('benefits.schemes', {});
  if (data === undefined) return <ProblemMessage problem={error?.problem} />;
  return (
    <Panel title={t('schemes')}>
      <SimpleTable
        label={t('schemes')}
        headers={[t('scheme'), t('eachBimester'), t('eachYear'), t('term'), t('givenTo'), t('reference')]}
        amounts={[1, 2]}
        empty={t('noSchemes')}
        rows={data.map((one) => ({
          key: `${schemeBenefit(one)} ${one.validFrom}`,
          cells: [
            schemeName(one)[language],
            solesText(one.periodicCents),
            solesText(one.annualCents),
            `${dayText(one.validFrom)} – ${one.validTo === null ? '' : dayText(one.validTo)}`,
            one.list === null ? districtsText(one.districts, language) : t('toList', { list: one.list }),
            one.reference,
          ],
        }))}
      />
    </Panel>
  );
}
