import type { IsoDate, Period } from '@shared/domain/calendar';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import { PAPER_FORM } from '../../database/paperChecks';
import type { FieldName } from '../../workbooks/rosters/headers';
import type { LeftValue } from '../../workbooks/remarks/remarksWorkbook';
import type { FieldRemark, RosterContent } from '../../workbooks/rosters/rosterSpec';
import type { CellInput } from '../../workbooks/writing/spec';
import type { CellContent, FieldValues } from '@shared/domain/rosters/cells';

/** Kinds of import, as they are stored: a returned workbook, and a form of paper typed in the office. */
export const ROSTERS = { kind: 'rosters' } as const;
export const PAPER_FORMS = { kind: PAPER_FORM } as const;
/** Both come to the same drafts and are applied alike. */
export const isRoster = (kind: string) => kind === ROSTERS.kind || kind === PAPER_FORMS.kind;

/** Values typed in cells, by field; a blank is not among them. */
export type TypedValues = Readonly<Record<string, CellContent>>;

/** Sheet and cells of typed values, by field. */
export type DraftPlace = { readonly sheet: string; readonly cells: Readonly<Record<string, string>> };

export type DraftRow = {
  readonly memberId: string;
  readonly typed: TypedValues;
  /** Fields whose blank a person confirmed: what was accepted of them is undone (decisions R14). */
  readonly undone?: readonly string[];
  /** Fields in which a person said that this copy counts (decisions R5). */
  readonly chosen?: readonly string[];
  /** Where each field stands; left out by an earlier version. */
  readonly place?: DraftPlace;
  /** Which duty a date in the row speaks for; null on a school's roster. */
  readonly control: 'CRED' | 'PRENATAL' | null;
  /** Identity written otherwise than issued, to be proposed as a correction (decisions R8). */
  readonly differences: readonly { readonly field: string; readonly issued: string; readonly written: string }[];
};
export type DraftOther = {
  readonly document: string;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly grade: string;
  readonly section: string;
  /** Where it stands in the file. */
  readonly row: number;
  readonly place: DraftPlace;
  readonly values: FieldValues;
  /** Codes for which the row would have been refused on the list. */
  readonly rejected: readonly string[];
};

/** What one returned workbook adds, as JSON between analysing and applying. Nothing in it depends on other files. */
export type RosterDraft = {
  readonly kind: ServiceKind;
  readonly facilityId: string;
  readonly facility: string;
  readonly period: Period;
  readonly analysedOn: IsoDate;
  readonly months: TypedValues;
  readonly monthsPlace?: DraftPlace;
  readonly monthsChosen?: readonly string[];
  readonly rows: readonly DraftRow[];
  readonly rejected: readonly {
    readonly memberId: string;
    readonly codes: readonly string[];
    /** The first cell at fault. */
    readonly place?: DraftPlace;
  }[];
  readonly others: readonly DraftOther[];
  /** What goes back with remarks; null where nothing is wrong. */
  readonly remarked: RemarkedRoster | null;
};

type CameLine = {
  readonly values: readonly (readonly [FieldName, CellInput])[];
  readonly remarks: readonly FieldRemark[];
  readonly left: readonly LeftValue[];
};
/** Every value that came, to be written into the same workbook anew. */
export type RemarkedRoster = Pick<RosterContent, 'form' | 'months' | 'facility' | 'head' | 'identity' | 'written'> & {
  readonly facilityMonths: CameLine;
  readonly lines: readonly CameLine[];
  readonly others: readonly CameLine[];
};
