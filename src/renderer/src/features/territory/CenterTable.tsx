import { Badge, Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { findDistrict } from '@shared/domain/territory/districts';
import { SimpleTable } from '../../ui/SimpleTable';
import { usePercent } from './usePercent';

export type ListedCenter = Output<'territory.centers'>['centers'][number];

type CenterTableProps = {
  readonly centers: readonly ListedCenter[];
  readonly onWhy: (center: ListedCenter) => void;
  readonly onGiveCode: (center: ListedCenter) => void;
};

/** Populated centres with index, community, state of their code and households. */
export function CenterTable({ centers, onWhy, onGiveCode }: CenterTableProps) {
  const { t } = useTranslation('territory');
  const percent = usePercent();
  const codeState = ({ provisional, formerCodes }: ListedCenter) => {
    if (provisional) return <Badge appearance="outline">{t('provisional')}</Badge>;
    return formerCodes.length === 0 ? t('official') : t('formerly', { codes: formerCodes.join(', ') });
  };
  return (
    <SimpleTable
      label={t('views.centers')}
      empty={t('noCenters')}
      widths={[undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined, '110px']}
      headers={[
        t('code'),
        t('name'),
        t('where'),
        t('poverty'),
        t('community'),
        t('people'),
        t('codeState'),
        t('households'),
        t('actions'),
      ]}
      rows={centers.map((center) => ({
        key: center.code,
        cells: [
          center.code,
          center.name,
          findDistrict(center.ubigeo)?.name ?? center.ubigeo,
          percent(center.povertyPct),
          center.nativeCommunity || '—',
          center.indigenousPeople || '—',
          codeState(center),
          center.households,
          <span key="actions" style={{ display: 'flex', gap: 6, flexWrap: 'wrap', whiteSpace: 'nowrap' }}>
            <Button size="small" aria-label={t('whyOf', { name: center.name })} onClick={() => onWhy(center)}>
              {t('why')}
            </Button>
            {center.provisional && (
              <Button
                size="small"
                aria-label={t('giveCodeOf', { name: center.name })}
                onClick={() => onGiveCode(center)}
              >
                {t('giveCode')}
              </Button>
            )}
          </span>,
        ],
      }))}
    />
  );
}
