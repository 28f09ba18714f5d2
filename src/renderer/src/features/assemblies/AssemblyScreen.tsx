import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssemblyDetail } from '@shared/contract/assemblies';
import { CLERKS } from '@shared/domain/users';
import { useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { dayText, momentText } from '../../ui/dates';
import { Page } from '../../ui/Page';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Tabs } from '../../ui/Tabs';
import { Agenda } from './Agenda';
import { End } from './End';
import { Meeting } from './Meeting';
import { PapersMenu } from './PapersMenu';
import { Ranking } from './Ranking';
import { Referrals } from './Referrals';
import { useMeetingForm } from './useMeetingForm';

const VIEWS = { agenda: Agenda, meeting: Meeting, referrals: Referrals, ranking: Ranking, end: End } as const;
type View = keyof typeof VIEWS;
const NAMES = ['agenda', 'meeting', 'referrals', 'ranking', 'end'] as const satisfies readonly View[];

/** One assembly: typed in live or from paper, closed, corrected, printed. */
export function AssemblyScreen() {
  const { t } = useTranslation('assemblies');
  const { assembly: code } = useParams({ from: '/enrolment/assemblies/$assembly' });
  const { data: known, error, isFetchedAfterMount } = useRoute('assemblies.get', { assembly: code });
  // what is typed begins from what the registry has now, not from what it had when the screen was left
  const data = isFetchedAfterMount ? known : undefined;
  return (
    <Page title={t('one', { assembly: code })} actions={data && <PapersMenu assembly={data} />}>
      <Link to="/enrolment/assemblies">{t('back')}</Link>
      <ProblemMessage problem={error?.problem} />
      {data && <Views key={data.assembly} assembly={data} />}
    </Page>
  );
}

type AssemblyProps = { readonly assembly: AssemblyDetail };

function Views({ assembly }: AssemblyProps) {
  const { t } = useTranslation('assemblies');
  const [view, setView] = useState<View>('agenda');
  const meeting = useMeetingForm(assembly);
  const mayWrite = useHasRole(CLERKS);
  const Shown = VIEWS[view];
  return (
    <>
      <About assembly={assembly} mayWrite={mayWrite} />
      <Tabs tabs={NAMES.map((name) => ({ name, text: t(`views.${name}`) }))} chosen={view} onChoose={setView} />
      <Shown assembly={assembly} meeting={meeting} mayWrite={mayWrite && assembly.status === 'OPEN'} />
    </>
  );
}

function About({ assembly, mayWrite }: AssemblyProps & { readonly mayWrite: boolean }) {
  const { t } = useTranslation('assemblies');
  const { status, centers, heldOn, meeting, closedBy: by, closedAt, cancelReason: reason } = assembly;
  const at = closedAt === null ? '' : momentText(closedAt);
  const ended = { OPEN: undefined, CLOSED: t('closed', { by, at }), CANCELLED: t('cancelled', { reason, by, at }) };
  return (
    <>
      <Text>
        {[t(`states.${status}`), dayText(heldOn), centers.join(', '), meeting.place].filter(Boolean).join(' · ')}
      </Text>
      {(ended[status] !== undefined || !mayWrite) && (
        <MessageBar layout="multiline">
          <MessageBarBody>{ended[status] ?? t('readOnly')}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
