import { Switch, Text } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '@shared/contract/proposals';
import { decisionName, proposalName, proposalReason } from '@shared/messages/proposals';
import { useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { dayText, momentText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { ConfirmAccounts } from './ConfirmAccounts';
import { Decision } from './Decision';
import { useShownChange } from './useShownChange';

/** Changes of households that are paid: what waits for a second person, and what became of the others. */
export function ProposalsScreen() {
  const { t } = useTranslation('proposals');
  const [all, setAll] = useState(false);
  const list = useRoute('proposals.list', { all }, { keepPrevious: true });
  return (
    <Page title={t('title')}>
      <Text>{t('intro')}</Text>
      <Switch
        style={{ alignSelf: 'start' }}
        label={t('showAll')}
        checked={all}
        onChange={(_event, { checked }) => setAll(checked)}
      />
      <ProblemMessage problem={list.error?.problem} />
      {list.data && <ConfirmAccounts proposals={list.data} />}
      {list.data && <Proposals proposals={list.data} empty={t(all ? 'noneAtAll' : 'none')} />}
    </Page>
  );
}

type ProposalsProps = { readonly proposals: readonly Proposal[]; readonly empty: string };

function Proposals({ proposals, empty }: ProposalsProps) {
  const { t } = useTranslation('proposals');
  const language = useLanguage();
  return (
    <SimpleTable
      label={t('title')}
      empty={empty}
      headers={[t('household'), t('what'), t('reason'), t('proposed'), t('outcome')]}
      rows={proposals.map((proposal) => ({
        key: proposal.id,
        cells: [
          <Link key="open" to="/households/$code" params={{ code: proposal.household }}>
            {proposal.household}
          </Link>,
          <What key="what" proposal={proposal} />,
          <Lines key="why" lines={[proposalReason(proposal.reason, language), proposal.evidence]} />,
          <By key="by" proposal={proposal} />,
          proposal.decision === null ? (
            <Decision key="decision" proposal={proposal} />
          ) : (
            <Lines
              key="outcome"
              lines={[
                decisionName(proposal.decision, language),
                proposal.decidedBy ?? '',
                proposal.decidedAt === null ? '' : momentText(proposal.decidedAt),
                proposal.note,
              ]}
            />
          ),
        ],
      }))}
    />
  );
}

function What({ proposal: { kind, since, changes } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const language = useLanguage();
  const shown = useShownChange();
  const day = since === null ? [] : [t('since', { date: dayText(since) })];
  return <Lines lines={[[proposalName(kind, language), ...day].join(' '), ...changes.map(shown)]} />;
}

function By({ proposal: { proposedBy, proposedAt, source } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  return (
    <Lines
      lines={[
        proposedBy,
        momentText(proposedAt),
        source === null ? '' : t('fromFile', { file: source.file, row: source.row ?? '' }),
      ]}
    />
  );
}

/** One below the other; what is not stated takes no room. */
const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <div>
    {lines.filter(Boolean).map((line) => (
      <div key={line}>{line}</div>
    ))}
  </div>
);
