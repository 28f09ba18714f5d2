import { isPeriod, type Period } from '@shared/domain/calendar';
import type { Stated } from '@shared/domain/households/stated';
import { summaryOf, type FormerHistory } from '@shared/domain/households/former';
import { ok } from '@shared/domain/result';
import { broughtText } from '@shared/messages/former';
import { writtenDate } from '@shared/messages/writing';
import { noteEvent } from '../../database/events';
import { insertArrival } from '../../database/households/arrivals';
import { insertFormer } from '../../database/households/former';
import { findHousehold, loadHouseholds } from '../../database/households/loadHouseholds';
import type { ImportKind } from '../../imports/importKind';
import { readFormer } from '../../packages/downloads/former';
import { contentOf, sheetOf } from '../../packages/downloads/shape';
import { refusePackage } from '../../packages/incoming';
import type { Row } from '../../packages/table';
import { householdTable } from '../../workbooks/households/householdTable';
import { memberTable } from '../../workbooks/households/memberTable';
import { movedTable, type MovedFields } from '../../workbooks/households/movedTable';
import { readTable } from '../../workbooks/tables/readTable';
import { analyseHouseholds, type HouseholdDraft } from '../households/import/analyse';
import { householdImport } from '../households/import/householdImport';
import { download } from './download';

type Move = MovedFields & { readonly history: FormerHistory };
type MovesDraft = HouseholdDraft & { readonly moves: readonly Move[] };

/** Households that come from another office: candidates here, with what they were judged and paid there. */
export const movesImport: ImportKind<MovesDraft> = {
  kind: 'traslados',
  outdatedBy: householdImport.outdatedBy,
  apply: async (tx, draft, context) => {
    await householdImport.apply(tx, draft, context);
    const { importId } = context;
    for (const { household: code, fromOffice, fromCode, on, paidThrough, affiliationDate, history } of draft.moves) {
      const household = await findHousehold(tx, code);
      if (household === undefined) throw new Error(`${code} was just registered`);
      const through = periodIn(paidThrough);
      const from = { fromOffice, fromCode, movedOn: on, paidThrough: through, affiliationDate };
      await insertArrival(tx, { householdId: household.id, ...from });
      await insertFormer(tx, household.id, history);
      const { cents: amount, ...brought } = summaryOf(history);
      const details = { from: fromOffice, code: fromCode, on, through, ...brought, amount };
      await noteEvent(tx, { kind: 'household.arrived', householdId: household.id, subject: code, importId, details });
    }
  },
  remarks: householdImport.remarks,
};

const periodIn = (text: string): Period | null => (isPeriod(text) ? text : null);

/** A household that came before stays as this office has it since. */
export const movesDownload = download(movesImport, async (backend, { rows, tables }, _choices, job) => {
  const moves = await movesIn(rows);
  const people = { households: tables.get('moved_household') ?? [], members: tables.get('moved_member') ?? [] };
  const codes = people.households.map((row) => String(row['code'])).toSorted();
  const isWhole =
    codes.join() ===
    moves
      .map(({ household }) => household)
      .toSorted()
      .join();
  if (moves.length !== rows.length || !isWhole) return refusePackage('SCHEMA', 'moved.csv, household');
  const histories = readFormer(tables, codes);
  if (!histories.ok) return histories;
  const known = await loadHouseholds(backend.db, codes);
  const isNew = (code: unknown) => !known.has(String(code));
  const content = contentOf([
    sheetOf(
      'moved_household',
      householdTable,
      people.households.filter((row) => isNew(row['code'])),
    ),
    sheetOf(
      'moved_member',
      memberTable,
      people.members.filter((row) => isNew(row['household'])),
    ),
  ]);
  const judged = await analyseHouseholds(backend, content, job);
  if (judged.outcome === 'refused') return ok(judged);
  const { report, draft } = judged;
  const accepted = new Set(draft.households.map(({ household }) => household.code));
  const taken = moves.flatMap((move): Move[] => {
    const history = histories.value.get(move.household);
    return history !== undefined && accepted.has(move.household) ? [{ ...move, history }] : [];
  });
  const held = [...people.households, ...people.members].filter((row) => !isNew(row['code'] ?? row['household']));
  const counts = { ...report.rows, read: report.rows.read + held.length, same: report.rows.same + held.length };
  const changes = [...taken.flatMap(changesOf), ...report.changes];
  return ok({ ...judged, report: { ...report, rows: counts, changes }, draft: { ...draft, moves: taken } });
});

/** Rows whose every value could be read; who sends another is told that the table has not the agreed form. */
async function movesIn(rows: readonly Row[]): Promise<readonly MovedFields[]> {
  const found = await readTable(contentOf([sheetOf('moved', movedTable, rows)]), movedTable);
  if (found.kind !== 'table') return [];
  return found.table.rows.flatMap(({ stated, problems }) => (problems.length === 0 ? [wholeOf(stated)] : []));
}

/** Required columns are stated in a row without a problem. */
const wholeOf = (stated: Stated<MovedFields>) => ({ affiliationDate: null, paidThrough: '', ...stated }) as MovedFields;

function changesOf({ household: row, fromOffice, fromCode, on, paidThrough, history }: Move) {
  const paid = paidThrough === '' ? '' : `; pagado allí hasta ${paidThrough}`;
  const before = `Oficina ${fromOffice}, hogar ${fromCode}`;
  return [
    { row, field: 'Traslado', before, after: `Candidato aquí desde el ${writtenDate(on)}${paid}`, decidedBy: '' },
    { row, field: 'Historia', before: '', after: broughtText(summaryOf(history)), decidedBy: '' },
  ];
}
