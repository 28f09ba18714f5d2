import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { answerName, resultName, settlementName } from '@shared/messages/documents';
import { useLanguage } from '../messages/useLanguage';
import { dayText } from '../ui/dates';
import { SimpleTable } from '../ui/SimpleTable';

type Person = Output<'documents.ofHousehold'>[number];
type Entry = { readonly on: string; readonly what: string; readonly detail: string; readonly source: string };

type DocumentHistoryProps = {
  readonly people: readonly Person[];
  /** Of several people each row says whose it is, by number. */
  readonly isNumbered: boolean;
};

/** Every document a person had, what campaigns came to and what RENIEC answered; newest first. */
export function DocumentHistory({ people, isNumbered }: DocumentHistoryProps) {
  const { t } = useTranslation('documents');
  const entriesOf = useEntries();
  const rows = people.flatMap((person) =>
    entriesOf(person).map((entry, index) => ({
      key: `${person.member} ${index}`,
      cells: [
        ...(isNumbered ? [String(person.member)] : []),
        dayText(entry.on),
        entry.what,
        entry.detail,
        entry.source,
      ],
    })),
  );
  const headers = [t('since'), t('what'), t('detail'), t('source')];
  return (
    <SimpleTable
      label={t('history')}
      empty={t('noHistory')}
      headers={isNumbered ? [t('number'), ...headers] : headers}
      rows={rows}
    />
  );
}

function useEntries(): (person: Person) => readonly Entry[] {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const documentEntry = (document: Person['documents'][number]): Entry => {
    const { documentType, documentNumber, documentExpiry, repaired, since, until, by, file, row } = document;
    const details = [
      until === null ? t('holds') : t('heldUntil', { date: dayText(until) }),
      ...(documentExpiry === null ? [] : [t('lapsesOn', { date: dayText(documentExpiry) })]),
      ...(repaired ? [t('repaired')] : []),
    ];
    const source = row === null ? by : t('sourceRow', { file, row, by });
    return { on: since, what: `${documentType} ${documentNumber}`, detail: details.join(' · '), source };
  };
  return ({ documents, results, answers }) => {
    const entries: readonly Entry[] = [
      ...documents.map(documentEntry),
      ...results.map(({ result, on, note, by }) => ({
        on,
        what: resultName(result, language),
        detail: note,
        source: by,
      })),
      ...answers.map(({ answer, checkedOn, receivedOn, settlement, note }) => ({
        on: checkedOn ?? receivedOn,
        what: t('reniecAnswered', { answer: answerName(answer, language) }),
        detail: [...(settlement === null ? [] : [settlementName(settlement, language)]), note]
          .filter(Boolean)
          .join(': '),
        source: '',
      })),
    ];
    return entries.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
  };
}
