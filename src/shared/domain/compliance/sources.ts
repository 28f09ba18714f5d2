import type { CellContent } from '../rosters/cells';

/** What a cell of a returned workbook speaks of. `control`: a date stated in another month or by another post. */
export const SOURCE_FIELDS = [
  'unjustified',
  'justified',
  'pupilDays',
  'classDays',
  'closed',
  'dates',
  'complied',
  'supplement',
  'control',
  'situation',
  'situationDate',
  'facilitySituation',
  'motive',
  'rejected',
] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** `cell` is '' where an earlier version kept the file alone. */
export type SourceCell = { readonly field: SourceField; readonly cell: string; readonly value: CellContent };

/** Fuente of a result, as it was when it was judged: a workbook with its cells, a record of the office, a decision. */
export type DutySource =
  | {
      readonly kind: 'FILE';
      readonly facilityId: string;
      readonly importId: string;
      readonly sheet: string;
      readonly cells: readonly SourceCell[];
    }
  | {
      readonly kind: 'OFFICE';
      readonly facilityId: string;
      readonly situation: string;
      readonly evidence: string;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'DECISION'; readonly decisionId: string };
