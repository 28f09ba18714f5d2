import type { EffectNotice } from '@shared/contract/effects';
import { effectNotices, type NoticeOffice, type NoticeText } from '@shared/messages/effectNotice';
import { LetterPage } from '../../ui/LetterPage';

type NoticesProps = { readonly notices: readonly EffectNotice[]; readonly about: NoticeOffice };

/** The notices on paper, one a page, in the order in which they are handed out. */
export function EffectNotices({ notices, about }: NoticesProps) {
  const papers = notices.flatMap((notice) => effectNotices(notice, about));
  return (
    <>
      {papers.map((text, index) => (
        <Notice key={`${text.place} ${text.subject}`} text={text} isLast={index === papers.length - 1} />
      ))}
    </>
  );
}

function Notice({ text, isLast }: { readonly text: NoticeText; readonly isLast: boolean }) {
  const { paragraphs, breaches, rights, reference } = text;
  return (
    <LetterPage {...text} isLast={isLast}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {breaches.length > 0 && (
        <ul style={{ marginBottom: '3mm' }}>
          {breaches.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {rights.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p style={{ fontSize: '9pt' }}>{reference}</p>
    </LetterPage>
  );
}
