import type { ReactNode } from 'react';

type LetterPageProps = {
  readonly head: string;
  readonly to: string;
  readonly place: string;
  readonly subject: string;
  /** Title, sentence, and what is filled in by hand when the letter is handed over. */
  readonly receipt: readonly string[];
  readonly isLast: boolean;
  readonly children: ReactNode;
};

/** One letter on a page of its own, with the receipt that is cut off and stays in the office. */
export const LetterPage = ({ head, to, place, subject, receipt, isLast, children }: LetterPageProps) => (
  <article lang="es" style={{ breakAfter: isLast ? 'auto' : 'page' }}>
    <header>{head}</header>
    <p>
      <b>{to}</b>
      <br />
      {place}
    </p>
    <h1>{subject}</h1>
    {children}
    <Receipt lines={receipt} />
  </article>
);

function Receipt({ lines: [title, sentence, ...blanks] }: { readonly lines: readonly string[] }) {
  return (
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
  );
}
