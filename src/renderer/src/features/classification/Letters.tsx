import type { RenewalLetter } from '@shared/contract/classification';
import { renewalLetter, type LetterOffice } from '@shared/messages/renewalLetter';
import { LetterPage } from '../../ui/LetterPage';

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
  const text = renewalLetter(letter, about);
  return (
    <LetterPage {...text} isLast={isLast}>
      {text.paragraphs.map((paragraph) => (
        <p key={paragraph} style={{ fontSize: '12pt' }}>
          {paragraph}
        </p>
      ))}
    </LetterPage>
  );
}
