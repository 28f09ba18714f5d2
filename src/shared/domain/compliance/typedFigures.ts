import type { Duty } from './duties';
import type { SourceField } from './sources';
import type { CheckAnswer, EvidenceSource } from './statements';

/** Cells of which a breach of the duty is read; a date or a situation never makes one (decisions P1). */
const FIGURES = {
  SCHOOL: ['unjustified', 'justified', 'pupilDays', 'classDays', 'closed'],
  CRED: ['complied'],
  PRENATAL: ['complied'],
  SUPPLEMENT: ['supplement'],
} as const satisfies Record<Duty, readonly SourceField[]>;

/** Whether a breach of the duty may rest on one of these cells. */
export const holdsFigure = (duty: Duty, fields: readonly string[]) =>
  FIGURES[duty].some((figure) => fields.includes(figure));

type Answers = readonly (CheckAnswer | undefined)[];

/**
 * Whether figures typed from paper may make a breach (E20), by the second person's answer to each typing they come from,
 * undefined where nobody answered. `row`: typings of the person's own row; `head`: of what the facility says for all.
 * `REFUSED`: the sheet does not say so, and nothing counts of the row until it is typed anew. What stands above the rows
 * is refused with a row and stays for the others, so that it refuses only where the row itself was not typed.
 */
export function sourceOfFigures({ row, head }: { readonly row: Answers; readonly head: Answers }) {
  const all = [...row, ...head];
  if (all.length === 0) return 'WORKBOOK' satisfies EvidenceSource;
  if ((row.length > 0 ? row : head).includes('REFUSED')) return 'REFUSED';
  return (all.every((answer) => answer === 'CONFIRMED') ? 'CHECKED_PAPER' : 'PAPER') satisfies EvidenceSource;
}
