import type { RenewalLetter } from '@shared/contract/classification';
import { renewalLetter, type LetterOffice } from '@shared/messages/renewalLetter';

/** The letters on paper, one a page, in the order in which they are handed out. */
export const Letters = ({
  letters,
  about,
}: {
  readonly letters: readonly RenewalLetter[];
  readonly about: LetterOffice;
}) => (
  <>
    {letters.map((letter, index) => (
      <Letter key={letter.household} letter={letter} about={about} isLast={index === letters.length - 1} />
    ))}
  </>
);

type LetterProps = { readonly letter: RenewalLetter; readonly about: LetterOffice; readonly isLast: boolean };

function Letter({ letter, about, isLast }: LetterProps) {
  const { head, to, place, subject, paragraphs, receipt } = renewalLetter(letter, about);
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
        <p key={paragraph} style={{ fontSize: '12pt' }}>
          {paragraph}
        </p>
      ))}
      <section style={{ marginTop: '22mm', borderTop: '0.3mm dashed #000', paddingTop: '5mm' }}>
        <h2>{title}</h2>
        <p>{sentence}</p>
        <table>
          <tbody>
            {blanks.map((blank) => (
              <tr key={blank}>
                <th style={{ width: '35%' }}>{blank}</th>
                <td style={{ height: '10mm' }}>&nbsp;</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  );
}
