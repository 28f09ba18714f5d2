import type { EffectNotice } from '@shared/contract/effects';
import { effectNotices, type NoticeOffice, type NoticeText } from '@shared/messages/effectNotice';

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
  const { head, to, place, subject, paragraphs, breaches, rights, reference, receipt } = text;
  const [title, sentence, ...blanks] = receipt;
  return (
    <article lang="es" style={{ breakAfter: isLast ? 'auto' : 'page' }}>
      <header>{head}</header>
      <p>
        <b>{to}</b>
        <br />
        {place}
      </p>
      <h1>{subject}</h1>
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
      <section style={{ marginTop: '10mm', borderTop: '0.3mm dashed #000', paddingTop: '4mm', breakInside: 'avoid' }}>
        <h2>{title}</h2>
        <p>{sentence}</p>
        <table>
          <tbody>
            {blanks.map((blank) => (
              <tr key={blank}>
                <th style={{ width: '35%' }}>{blank}</th>
                <td style={{ height: '9mm' }}>&nbsp;</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  );
}
