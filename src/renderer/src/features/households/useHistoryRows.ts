import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { everHeld } from '@shared/domain/households/origin';
import { statusReason } from '@shared/messages/householdStatus';
import { proposalReason } from '@shared/messages/proposals';
import { householdHistoryEs } from '../../messages/householdHistory';
import { useLanguage } from '../../messages/useLanguage';
import { dayText, momentText } from '../../ui/dates';
import { useFieldWords } from './useFieldWords';

export type History = Output<'households.history'>;
type Member = History['members'][number];
type Subject = keyof typeof householdHistoryEs.subjects;

/** A dated row in words. `member`: number of whom it is about; null for the household. */
export type HistoryRow = {
  readonly key: string;
  readonly member: number | null;
  readonly subject: string;
  readonly value: string;
  readonly since: string;
  readonly until: string;
  readonly noted: string;
  readonly source: string;
};

type Dated = Pick<History['addresses'][number], 'since' | 'until' | 'at' | 'by' | 'file' | 'row'>;
type Said = { readonly subject: Subject; readonly parts: readonly string[]; readonly dated: Dated };

/** Every dated row of a household, what holds first, then its members one after the other. */
export function useHistoryRows(): (history: History) => readonly HistoryRow[] {
  const { t } = useTranslation('householdHistory');
  const saidOf = useSaid();
  const originOf = ({ at, by, file, row }: Dated) => ({
    noted: at === '' ? t('notKept') : t('noted', { when: momentText(at), by }),
    source: file === '' ? t('screen') : t(row === null ? 'fileWhole' : 'file', { file, row }),
  });
  const rowOf = ({ subject, parts, dated }: Said, key: string, member: Member | null): HistoryRow => {
    const text = parts.filter(Boolean).join(' · ');
    const what = t(`subjects.${subject}`);
    return {
      key,
      member: member?.number ?? null,
      subject: member === null ? what : t('ofMember', { number: member.number, name: member.name, subject: what }),
      value: everHeld(dated) ? text : t('corrected', { text }),
      since: dayText(dated.since),
      until: dated.until === null ? t('holds') : dayText(dated.until),
      ...originOf(dated),
    };
  };
  return (history) => [
    ...saidOf.household(history).map((said, index) => rowOf(said, `household ${index}`, null)),
    ...history.members.flatMap((member) =>
      saidOf.member(member).map((said, index) => rowOf(said, `${member.number} ${index}`, member)),
    ),
  ];
}

function useSaid() {
  const memberParts = useMemberParts();
  const words = useFieldWords();
  const { reasonText, because } = useReasons();
  const language = useLanguage();
  return {
    household: ({ addresses, payees, accounts, statuses }: History): readonly Said[] => [
      ...statuses.map((dated): Said => ({
        subject: 'status',
        parts: [words.value('status', dated.status), statusReason(dated.reason, language)],
        dated,
      })),
      ...payees.map((dated): Said => ({
        subject: 'payee',
        parts: [`${dated.member}. ${dated.name}`, ...because(dated)],
        dated,
      })),
      ...accounts.map((dated): Said => ({
        subject: 'account',
        parts: [words.value('paymentMode', dated.paymentMode), dated.accountNumber, ...because(dated)],
        dated,
      })),
      ...addresses.map((dated): Said => ({
        subject: 'address',
        parts: [
          dated.populatedCenterName,
          dated.address,
          dated.reference,
          words.value('area', dated.area),
          dated.ubigeo,
          reasonText(dated.reason),
        ],
        dated,
      })),
    ],
    member: (member: Member): readonly Said[] => [
      { subject: 'stay', parts: memberParts.stay(member), dated: member },
      ...member.documents.map((dated): Said => ({ subject: 'document', parts: memberParts.document(dated), dated })),
      ...member.services.map((dated): Said => ({ subject: dated.kind, parts: memberParts.service(dated), dated })),
      ...member.pregnancies.map((dated): Said => ({
        subject: 'pregnancy',
        parts: memberParts.pregnancy(dated),
        dated,
      })),
    ],
  };
}

function useReasons() {
  const { t } = useTranslation('householdHistory');
  const language = useLanguage();
  const reasonText = (reason: string) =>
    reason === '' ? '' : t('reason', { reason: proposalReason(reason, language) });
  const because = ({ reason, evidence }: Pick<History['payees'][number], 'reason' | 'evidence'>) => [
    reasonText(reason),
    evidence === '' ? '' : t('evidence', { evidence }),
  ];
  return { reasonText, because };
}

function useMemberParts() {
  const { t } = useTranslation('householdHistory');
  const { t: membership } = useTranslation('membership');
  const words = useFieldWords();
  const language = useLanguage();
  return {
    stay: ({ exitReason, cameFrom, wentTo }: Member) => [
      cameFrom === '' ? '' : t('cameFrom', { code: cameFrom }),
      exitReason === '' ? '' : proposalReason(exitReason, language),
      wentTo === '' ? '' : t('wentTo', { code: wentTo }),
    ],
    document: ({ documentType, documentNumber, documentExpiry, repaired }: Member['documents'][number]) => [
      `${words.value('documentType', documentType)} ${documentNumber}`,
      documentExpiry === null ? '' : t('expires', { date: dayText(documentExpiry) }),
      repaired ? t('repaired') : '',
    ],
    service: ({ name, code, grade, section }: Member['services'][number]) => [name, code, `${grade} ${section}`.trim()],
    pregnancy: ({ lmpDate, eddDate, outcome }: Member['pregnancies'][number]) => [
      lmpDate === null ? '' : t('lmp', { date: dayText(lmpDate) }),
      eddDate === null ? '' : t('edd', { date: dayText(eddDate) }),
      outcome === '' ? t('open') : outcome === 'TO_HOUSEHOLD' ? t('continues') : membership(`outcomes.${outcome}`),
    ],
  };
}
