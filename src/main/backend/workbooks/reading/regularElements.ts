/**
 * Elements that come by the thousand, such as rows. Where programs write them all alike, taking them at one glance is many
 * times faster than parsing them; what looks otherwise in the least is parsed.
 */
export type RegularElements = {
  /** The end tag as it is nearly always written. */
  readonly endTag: string;
  /** Takes the whole, well-formed elements that follow one another in `text` from `at` on; where the first other text begins. */
  readonly take: (text: string, at: number) => number;
};

/** `write` answers with the end tag that was read last, within another element. */
type Parser = { readonly write: (text: string) => string; readonly end: () => void };

// A longer element is parsed as it comes.
const LONGEST = 65_536;

/**
 * Passes text on to the parser, and to `take` where the parser stands right behind such an element: leaving out whole
 * elements there does not change what the parser makes of the others.
 */
export function createFeed(parser: Parser, { endTag, take }: RegularElements) {
  let kept = '';
  let isBehind = false;

  /** Only if the last letter alone ends the element, is nothing begun behind it, as a comment that contains an end tag. */
  function parseUpTo(from: number, to: number): number {
    parser.write(kept.slice(from, to - 1));
    isBehind = parser.write(kept.slice(to - 1, to)) === endTag;
    return to;
  }

  return {
    write(text: string) {
      kept += text;
      let at = 0;
      for (;;) {
        if (isBehind) at = take(kept, at);
        const end = kept.indexOf(endTag, at);
        if (end === -1) break;
        at = parseUpTo(at, end + endTag.length);
      }
      kept = kept.slice(at);
      if (isBehind && kept.length < LONGEST) return;
      parser.write(kept);
      kept = '';
      isBehind = false;
    },
    end() {
      parser.write(kept);
      parser.end();
    },
  };
}

/** Text without markup, and without what XML forbids or reads otherwise than it is written. */
export const PLAIN = `[ -%'-;=?-\\ud7ff]*`;
/** The same between double quotes. */
export const PLAIN_QUOTED = `[ !#-%'-;=?-\\ud7ff]*`;
