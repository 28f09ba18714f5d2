import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../workbooks/rosters/columns';
import { rosterRemarks } from '../../workbooks/rosters/rosterSpec';
import type { WorkbookSpec } from '../../workbooks/writing/spec';
import { PAPER_FORMS, ROSTERS, type RemarkedRoster, type RosterDraft } from './rosterDraft';

/** Forms typed from paper as a kind of their own: where something is wrong, it goes back as the workbook of the facility. */
export const paperImport = { kind: PAPER_FORMS.kind, remarks: (draft: RosterDraft) => rosterImport.remarks(draft) };

/** Returned rosters as a kind of incoming file: the workbook that goes back is the one that went out, with marks. */
export const rosterImport = {
  kind: ROSTERS.kind,
  remarks({ remarked, kind, period }: RosterDraft): WorkbookSpec {
    if (remarked === null) throw new Error('nothing is wrong with this roster');
    const content = {
      ...remarked,
      period,
      facilityMonths: lineOf(remarked.facilityMonths),
      lines: remarked.lines.map(lineOf),
      others: remarked.others.map(lineOf),
    };
    return rosterRemarks(content, kind === 'SCHOOL' ? SCHOOL_LAYOUT : HEALTH_LAYOUT);
  },
};

const lineOf = ({ values, remarks, left }: RemarkedRoster['lines'][number]) => ({
  values: new Map(values),
  remarks,
  left,
});
