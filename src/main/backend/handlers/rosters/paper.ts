import type { PaperForm } from '@shared/contract/rosters';
import { ok, refuse } from '@shared/domain/result';
import { loadFacilities } from '../../database/facilityDirectory';
import { listForms, newestForms } from '../../database/forms';
import { findPeriod } from '../../database/periods';
import { loadFacilityDetails } from '../../database/rosterFacilities';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import type { FieldName } from '../../workbooks/rosters/headers';
import type { RosterContent, RosterLine } from '../../workbooks/rosters/rosterSpec';
import { listEverybody } from './exportRosters';
import { planIssues, type RosterIssue } from './issues';
import { issuedContent } from './rosterContent';

/** Forms for facilities without a computer: the issue that is out already, so that paper and workbook are one form. */
export const paperRosters: HandlersOf<'rosters'>['rosters.paper'] = async (
  backend,
  { period: code, facilities },
  job,
) => {
  const { db } = backend;
  const period = await findPeriod(db, code);
  if (period === undefined) return refuse({ code: 'not-found', what: code });
  const directory = await loadFacilities(db);
  const listings = await listEverybody(db, period, job);
  const issuer = { newId: backend.newId, at: backend.now() };
  const { issues, newRows } = await planIssues(db, code, listings, directory, issuer);
  const notIssued = new Set(newRows.map(({ rowKey }) => rowKey));
  const newest = newestForms(await listForms(db, code));
  const registryId = await getSetting(db, 'registry_id');
  const details = await loadFacilityDetails(db);
  const printed = issues.flatMap((issue): readonly PaperForm[] => {
    const form = newest.get(issue.facility.id);
    if (form === undefined || !facilities.includes(issue.facility.code)) return [];
    const lines = issue.lines.filter(({ row }) => !notIssued.has(row.rowKey));
    const detail = details.get(issue.facility.id) ?? { detail: '', head: '' };
    return [paperForm({ ...issue, form, lines }, issuedContent({ ...issue, form, lines }, registryId, detail))];
  });
  return ok(printed);
};

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
