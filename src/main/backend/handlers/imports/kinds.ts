import type { ImportKind, KeptSheets } from '../../imports/importKind';
import { withOtherSheets } from '../../workbooks/remarks/otherSheets';
import type { WorkbookSpec } from '../../workbooks/writing/spec';
import { healthPosts, populatedCenters, schools } from '../catalogs/catalog';
import { catalogImport } from '../catalogs/catalogImport';
import { namedImport } from '../benefits/namedImport';
import { schemeImport } from '../benefits/schemeImport';
import { bankImport } from '../cards/bankImport';
import { sisfohImport } from '../classification/sisfohImport';
import { decisionImport } from '../downloads/decisions';
import { movesImport } from '../downloads/moves';
import { payrollImport } from '../downloads/payroll';
import { datesImport } from '../downloads/periodDates';
import { rulesImport } from '../downloads/ruleSets';
import { resultsImport } from '../documents/resultsImport';
import { resultImport as payerImport } from '../reconciliation/resultImport';
import { reniecImport } from '../reniec/reniecImport';
import { paperImport, rosterImport } from '../rosters/rosterImport';
import { indexList } from '../territory/lists/indexList';
import { listImport } from '../territory/lists/listImport';
import { ruleList } from '../territory/lists/ruleList';
import { candidateImport } from '../incentives/candidateImport';
import { householdImport } from '../households/import/householdImport';

/** Writes the remarks workbook of a draft as it was kept. */
type RemarksWriter = (draft: unknown) => WorkbookSpec;

const writerOf = <Draft>({
  kind,
  remarks,
}: Pick<ImportKind<Draft>, 'kind' | 'remarks'>): readonly [string, RemarksWriter] => [
  kind,
  // A draft is kept under its own kind.
  (draft) => {
    const kept = draft as Draft & KeptSheets;
    return withOtherSheets(remarks(kept), kept.otherSheets ?? []);
  },
];

/** Every kind of incoming file, by the name it is kept under. */
const REMARKS: ReadonlyMap<string, RemarksWriter> = new Map([
  writerOf(householdImport),
  writerOf(resultsImport),
  writerOf(reniecImport),
  writerOf(catalogImport(schools)),
  writerOf(catalogImport(healthPosts)),
  writerOf(catalogImport(populatedCenters)),
  writerOf(rosterImport),
  writerOf(payerImport),
  writerOf(paperImport),
  writerOf(sisfohImport),
  writerOf(listImport(ruleList)),
  writerOf(listImport(indexList)),
  writerOf(candidateImport),
  writerOf(namedImport),
  writerOf(schemeImport),
  writerOf(bankImport),
  writerOf(decisionImport),
  writerOf(rulesImport),
  writerOf(datesImport),
  writerOf(payrollImport),
  writerOf(movesImport),
]);

/** The workbook of a kept draft with its remarks. */
export function remarksOf(kind: string, draft: unknown): WorkbookSpec {
  const spec = REMARKS.get(kind);
  if (spec === undefined) throw new Error(`no remarks for files of the kind ${kind}`);
  return spec(draft);
}
