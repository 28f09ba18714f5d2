import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import type { Proposal } from '@shared/contract/proposals';
import { refText } from '@shared/domain/duplicates/evidence';
import type { PersonRef } from '@shared/domain/duplicates/person';
import type { WayOut } from '@shared/domain/duplicates/waysOut';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { registeredIn } from './registered';
import { ResolveDialog } from './ResolveDialog';

type ResolveProps = {
  readonly pair: LikelyDuplicateAnswer;
  readonly pairs: readonly LikelyDuplicateAnswer[];
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Done at once; what only waits for a second person changes nothing yet. */
  readonly onResolved: (way: WayOut) => void;
};

/** What is still to be done with two members who are one person, or what was done. */
export function Resolve({ pair: { a, b }, pairs, isOpen, setOpen, onResolved }: ResolveProps) {
  const { t } = useTranslation('duplicates');
  const today = useRoute('registry.describe', {}).data?.today;
  const [one, other] = [useHousehold(a), useHousehold(b)];
  const proposals = [useProposals(a), useProposals(b)];
  const gone = useGone({ a, b });
  if (one === undefined || other === undefined || today === undefined) return null;
  if (gone !== undefined) {
    const kept = gone.ref === a ? b : a;
    return <Said text={t('resolved', { gone: refText(gone.ref), date: gone.date, kept: refText(kept) })} />;
  }
  if (proposals.some(Boolean)) {
    return (
      <Said text={t('waits')}>
        <Link to="/enrolment/proposals">{t('openProposals')}</Link>
      </Said>
    );
  }
  return (
    <>
      <MessageBar layout="multiline" intent="warning">
        <MessageBarBody>{t('toDo')}</MessageBarBody>
      </MessageBar>
      <Button appearance="primary" style={{ alignSelf: 'start' }} onClick={() => setOpen(true)}>
        {t('resolve')}
      </Button>
      {isOpen && (
        <ResolveDialog
          a={registeredIn(one.read, a.member)}
          b={registeredIn(other.read, b.member)}
          pairs={pairs}
          today={today}
          onDone={(way, { applied }) => {
            setOpen(false);
            if (applied) onResolved(way);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** The one of both who left the household since, and when. */
export function useGone({ a, b }: Pick<LikelyDuplicateAnswer, 'a' | 'b'>) {
  const gone = [useHousehold(a), useHousehold(b)].find((one) => (one?.exitDate ?? null) !== null);
  return gone && { ref: gone.ref, date: dayText(gone.exitDate ?? '') };
}

function useHousehold(ref: PersonRef) {
  const read = useRoute('households.get', { code: ref.household }).data;
  const member = read?.members.find(({ number }) => number === ref.member);
  return read === undefined || member === undefined ? undefined : { ref, read, exitDate: member.exitDate };
}

const LEAVING: readonly Proposal['kind'][] = ['MEMBER_LEAVES', 'HOUSEHOLD_MERGE'];

/** Whether it is proposed already that this member leaves. */
function useProposals({ household, member }: PersonRef): boolean {
  const open = useRoute('proposals.list', { household }).data ?? [];
  return open.some(
    ({ kind, changes }) => LEAVING.includes(kind) && changes.some(({ field }) => field === `member ${member}`),
  );
}

const Said = ({ text, children }: { readonly text: string; readonly children?: React.ReactNode }) => (
  <MessageBar layout="multiline" intent="success">
    <MessageBarBody>
      {text} {children}
    </MessageBarBody>
  </MessageBar>
);
