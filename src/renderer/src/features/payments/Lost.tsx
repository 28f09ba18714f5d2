import { Button } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { proposalName, proposalReason } from '@shared/messages/proposals';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { ProposeStatus } from './ProposeStatus';

type LostRow = Output<'effects.lost'>[number];

/** Households of the programme that lost a condition, or pass all again, and what is proposed to a second person. */
export function Lost({ mayPropose }: { readonly mayPropose: boolean }) {
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const found = useRoute('effects.lost', {}, { keepPrevious: true });
  return (
    <Panel title={t('lost')}>
      <ProblemMessage problem={found.error?.problem} />
      {found.data && (
        <SimpleTable
          label={t('lost')}
          empty={t('lostNone')}
          headers={[t('household'), t('holder'), t('center'), t('found'), t('proposed'), t('actions')]}
          rows={found.data.map((row) => ({
            key: row.household,
            cells: [
              <Link key="open" to="/households/$code" params={{ code: row.household }}>
                {row.household}
              </Link>,
              row.holder,
              row.populatedCenterName,
              row.found,
              row.proposal === null
                ? t('nothingToDo')
                : `${proposalName(row.proposal.kind, language)}: ${proposalReason(row.proposal.reason, language)}`,
              <Action key="propose" row={row} mayPropose={mayPropose} />,
            ],
          }))}
        />
      )}
    </Panel>
  );
}

function Action({
  row: { household: code, proposal, isProposed },
  mayPropose,
}: {
  readonly row: LostRow;
  readonly mayPropose: boolean;
}) {
  const { t } = useTranslation('effects');
  const [isOpen, setIsOpen] = useState(false);
  if (proposal === null) return null;
  if (isProposed || !mayPropose) return isProposed ? t('waits') : null;
  return (
    <>
      <Button
        size="small"
        aria-label={t('ofHousehold', { action: t('proposeThis'), code })}
        onClick={() => setIsOpen(true)}
      >
        {t('proposeThis')}
      </Button>
      {isOpen && <ProposeStatus code={code} proposal={proposal} onClose={() => setIsOpen(false)} />}
    </>
  );
}
