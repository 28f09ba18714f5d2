import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAnswer } from '@shared/contract/reniec';
import { fullName } from '@shared/domain/households';
import { answerName } from '@shared/messages/documents';
import { useLanguage } from '../../messages/useLanguage';
import { dayText } from '../../ui/dates';
import { SimpleTable } from '../../ui/SimpleTable';
import { AcceptAnswer } from './AcceptAnswer';
import { AnswerActions, type Asked } from './AnswerActions';
import { KeepRegistered } from './KeepRegistered';
import { useDocumentText } from './useDocumentText';

/** The name registered beside the one RENIEC answers, and what can be done about it. */
export function OpenAnswers({ rows }: { readonly rows: readonly OpenAnswer[] }) {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const documentText = useDocumentText();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const answeredText = ({ answered, deathDate }: OpenAnswer) =>
    [
      ...(answered === null ? [] : [fullName(answered)]),
      ...(deathDate === null ? [] : [t('diedOn', { date: dayText(deathDate) })]),
    ].join(' · ') || '—';
  return (
    <>
      <SimpleTable
        label={t('open')}
        empty={t('noOpen')}
        headers={[
          t('household'),
          t('document'),
          t('registered'),
          t('answered'),
          t('answer'),
          t('checkedOn'),
          t('settle'),
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <Link key="open" to="/households/$code" params={{ code: row.household }}>
              {row.household}
            </Link>,
            documentText(row),
            fullName(row.registered),
            answeredText(row),
            answerName(row.answer, language),
            dayText(row.checkedOn ?? row.receivedOn),
            <AnswerActions key="settle" row={row} onAsk={setAsked} />,
          ],
        }))}
      />
      {asked?.as === 'ACCEPTED' && <AcceptAnswer row={asked.row} onClose={close} />}
      {asked?.as === 'KEPT' && <KeepRegistered row={asked.row} onClose={close} />}
    </>
  );
}
