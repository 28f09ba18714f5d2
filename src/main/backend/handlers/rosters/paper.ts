import type { PaperForm } from '@shared/contract/paperForms';
import { ok, refuse } from '@shared/domain/result';
import { loadFacilities } from '../../database/facilityDirectory';
import { listForms, newestForms, type IssuedForm } from '../../database/forms';
import type { ReadDb } from '../../database/handles';
import { findPeriod, type StoredPeriod } from '../../database/periods';
import { loadFacilityDetails } from '../../database/rosterFacilities';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import type { FieldName } from '../../workbooks/rosters/headers';
import type { RosterContent, RosterLine } from '../../workbooks/rosters/rosterSpec';
import { linesOfForms } from './formLines';
import type { RosterIssue } from './issues';
import { issuedContent } from './rosterContent';

/** Forms for facilities without a computer: the issue that is out already, so that paper and workbook are one form. */
export const paperRosters: HandlersOf<'rosters'>['rosters.paper'] = async (
  { db },
  { period: code, facilities },
  job,
) => {
  const period = await findPeriod(db, code);
  if (period === undefined) return refuse({ code: 'not-found', what: code });
  const directory = await loadFacilities(db);
  const asked = [...newestForms(await listForms(db, code)).values()].filter((form) =>
    facilities.includes(directory.get(form.facilityId)?.code ?? ''),
  );
  const printed = await printedForms(db, period, asked, job);
  return ok(printed.toSorted((a, b) => order.compare(`${a.kind} ${a.facility}`, `${b.kind} ${b.facility}`)));
};

const order = new Intl.Collator('es', { numeric: true });

/** These issues as they are printed, row by row in the order in which they went out. */
export async function printedForms(
  db: ReadDb,
  period: StoredPeriod,
  forms: readonly IssuedForm[],
  job: JobContext,
): Promise<readonly PaperForm[]> {
  const directory = await loadFacilities(db);
  const details = await loadFacilityDetails(db);
  const registryId = await getSetting(db, 'registry_id');
  const lines = await linesOfForms(db, period, forms, job);
  return forms.flatMap((form) => {
    const facility = directory.get(form.facilityId);
    if (facility === undefined) return [];
    const issue = { form, facility, lines: lines.get(form.id) ?? [] };
    const detail = details.get(facility.id) ?? { detail: '', head: '' };
    return [paperForm(issue, issuedContent(issue, registryId, detail))];
  });
}
const paperForm = ({ form, facility }: RosterIssue, content: RosterContent): PaperForm => ({
  form: form.code,
  kind: form.kind,
  facility: facility.code,
  facilityName: facility.name,
  ubigeo: facility.ubigeo,
  head: content.head,
  months: [...content.months],
  rows: [...content.lines].map((line) => paperRow(line, form.kind)),
});

function paperRow({ values }: RosterLine, kind: PaperForm['kind']): PaperForm['rows'][number] {
  const text = (field: FieldName) => String(values.get(field) ?? '');
  const about: readonly FieldName[] = kind === 'SCHOOL' ? ['grade', 'section'] : ['condition', 'age'];
  return {
    number: text('number'),
    key: text('rowKey'),
    household: text('household'),
    document: text('document'),
    name: text('name'),
    detail: about.map(text).filter(Boolean).join(' '),
    due: [text('due1'), text('due2')],
  };
}
