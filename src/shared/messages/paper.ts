import type { IsoDate } from '../domain/calendar';

/** Who prints, and the day of printing. */
export type PaperOffice = { readonly office: string; readonly today: IsoDate };

type PaperTable = {
  readonly headers: readonly string[];
  /** Widths of the columns in percent. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Least height of a row in millimetres, where something is written by hand. */
  readonly rowHeight?: number;
};
export type PaperPart = {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  readonly table?: PaperTable;
};

/** A page to sign, post or fill in, by its parts; window and terminal write it out the same. */
export type Paper = {
  readonly head: string;
  readonly title: string;
  readonly parts: readonly PaperPart[];
  /** Under each a box for signature or fingerprint. */
  readonly signatures: readonly string[];
  /** To be read from afar. */
  readonly isLarge?: boolean;
  /** Form code, at the foot of every page. */
  readonly form: string;
};

/** As the terminal writes it. */
export const paperLines = ({ head, title, parts, signatures, form }: Paper): string =>
  [head, '', title.toLocaleUpperCase('es'), ...parts.flatMap(partLines), '', ...signatures.map(signLine), form].join(
    '\n',
  );

/** Several, as the terminal writes them: a form feed between two. */
export const papersLines = (papers: readonly Paper[]): string => papers.map(paperLines).join('\n\f');

const partLines = ({ title, paragraphs = [], table }: PaperPart): readonly string[] => [
  '',
  ...(title === undefined ? [] : [title]),
  ...paragraphs,
  ...(table === undefined ? [] : [table.headers, ...table.rows].map((cells) => cells.join(' | '))),
];
const signLine = (who: string) => `${who}: ____________________`;
