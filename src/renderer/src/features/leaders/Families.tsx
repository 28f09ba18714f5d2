import { Button } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedLeader } from '@shared/contract/leaders';
import { familyList } from '@shared/messages/leaders';
import { usePaper } from '../../app/usePaper';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';

type FamiliesProps = { readonly leader: ListedLeader; readonly onClose: () => void };

/** Whom she calls to a meeting: on screen for the office, on paper for her. */
export function Families({ leader: { leader, name }, onClose }: FamiliesProps) {
  const { t } = useTranslation('leaders');
  const { data, error } = useRoute('leaders.families', { leader });
  const { put, about, sheet } = usePaper();
  const families = data?.families ?? [];
  const list = (to: 'paper' | 'pdf') =>
    data && about && put([familyList(data.leader, families, about)], { to, name: `familias-${leader}` });
  return (
    <Panel title={t('familiesTitle', { name, count: families.length })}>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <Button disabled={families.length === 0} onClick={() => list('paper')}>
          {t('printFamilies')}
        </Button>
        <Button disabled={families.length === 0} onClick={() => list('pdf')}>
          {t('familiesPdf')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
      <ProblemMessage problem={error?.problem} />
      {data && (
        <SimpleTable
          label={t('familiesTitle', { name, count: families.length })}
          empty={t('noFamilies')}
          headers={[t('household'), t('holder'), t('center'), t('address'), t('phone')]}
          rows={families.map(({ household, holder, center, address, phone }) => ({
            key: household,
            cells: [
              <Link key="household" to="/households/$code" params={{ code: household }}>
                {household}
              </Link>,
              holder,
              center,
              address,
              phone,
            ],
          }))}
        />
      )}
      {sheet}
    </Panel>
  );
}
