import type { FileReport } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { rowsRejectedSentence } from '@shared/messages/rosters';
import type { Backend } from '../../backend';
import { noteEvents, type NewEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { changedSince, listBatch, markApplied, type StoredImport } from '../../database/imports';
import { loadPaperEvidence } from '../../database/paperChecks';
import { householdOfMembers } from '../../database/rosterPersons';
import {
  removeControlEvents,
  saveAttendance,
  saveControlEvents,
  saveFacilityMonths,
  saveHealthMonths,
  saveServiceRows,
} from '../../database/saveStatements';
import { saveOtherPersons } from '../../database/otherPersons';
import { recordSteps, withRecorders } from '../../database/sqlite/recordSteps';
import { loadStatements } from '../../database/statements';
import type { HandlersOf } from '../../dispatch';
import { UNDONE } from '../../imports/apply';
import { getDraft } from '../../imports/draftLines';
import { totalRows } from '../../imports/rowCounts';
import { pause } from '../../jobs/job';
import { freezeAllSettledSince } from '../compliance/late';
import { acceptedOrigins } from './acceptedOrigins';
import { acceptedValues } from './acceptedValues';
import { planStatements, type PlannedStatements } from './planStatements';
import { isRoster, PAPER_FORMS, ROSTERS, type RosterDraft } from './rosterDraft';

/**
 * Second step: each file whole or, if so chosen, its good rows; a file with errors holds up no other. One transaction
 * for the whole batch. What a late one turns is judged again, beside what was closed (decisions R17).
 */
export const applyRosters: HandlersOf<'rosters'>['rosters.apply'] = async (backend, asked, job) => {
  const applied = await applyBatch(backend, asked, job);
  if (applied.ok && applied.value.files.some(({ late }) => late === true)) await freezeAllSettledSince(backend, job);
  return applied;
};

const applyBatch: HandlersOf<'rosters'>['rosters.apply'] = (backend, { analysisId, goodRowsOnly }, job) =>
  backend.write(async (tx) => {
    const batch = await listBatch(tx, analysisId);
    const problem = await refusalOf(tx, batch);
    if (problem !== undefined) return refuse(problem);
    const files: FileReport[] = [];
    await withRecorders(tx, async () => {
      for (const [index, stored] of batch.entries()) {
        await pause(job, index, batch.length, stored.name);
        files.push(await settleFile(tx, stored, goodRowsOnly, backend));
      }
    });
    return ok({ files, totals: totalRows(files) });
  });

async function refusalOf(tx: Tx, batch: readonly StoredImport[]): Promise<Problem | undefined> {
  const [first] = batch;
  if (first === undefined || !isRoster(first.kind)) return { code: 'not-found', what: 'analysis' };
  // Who typed a form applies it: the import tells by whom it was typed, and that person never checks it (E20).
  if (first.kind === PAPER_FORMS.kind && first.userId !== tx.author.userId) {
    return { code: 'not-found', what: 'analysis' };
  }
  if (batch.some(({ status }) => status === 'APPLIED' || status === 'PARTLY')) return { code: 'analysis-applied' };
  // Other rosters, or decisions by hand, may have come in since the comparison was shown.
  return (await changedSince(tx, first.eventSeq, OUTDATED_BY)) ? { code: 'analysis-outdated' } : undefined;
}

const OUTDATED_BY = ['rosters.applied', 'duty.', UNDONE];

async function settleFile(tx: Tx, stored: StoredImport, goodRowsOnly: boolean, backend: Backend): Promise<FileReport> {
  if (stored.status !== 'DRAFT') return stored.report;
  const hasErrors = stored.report.problems.some(({ level }) => level === 'error');
  if (hasErrors && !goodRowsOnly) return refuseFile(tx, stored);
  // Written by storeAnalysis from a draft of this very kind.
  const draft = (await getDraft(tx, stored.id)) as RosterDraft;
  await recordSteps(tx, stored.id, () => applyDraft(tx, draft, stored, backend));
  const report: FileReport = { ...stored.report, status: hasErrors ? 'partly' : 'applied' };
  await markApplied(tx, stored.id, hasErrors ? 'PARTLY' : 'APPLIED', report);
  return report;
}

async function refuseFile(tx: Tx, stored: StoredImport): Promise<FileReport> {
  const message = rowsRejectedSentence(stored.report.rows.rejected);
  const report: FileReport = { ...stored.report, status: 'refused', code: 'rows-rejected', message };
  // It stays a draft: its remarks can still be written, and its good rows applied.
  await markApplied(tx, stored.id, 'DRAFT', report);
  return report;
}

async function applyDraft(
  tx: Tx,
  draft: RosterDraft,
  { id: importId, kind, name, report }: StoredImport,
  { newId }: Backend,
) {
  const { period, facilityId, analysedOn, facility } = draft;
  const statements = await loadStatements(tx, period, [facilityId]);
  const accepted = {
    ...acceptedValues(statements, period),
    originsOf: acceptedOrigins(statements, period),
    givesWay: await whatGivesWay(tx, kind, period),
  };
  const planned = planStatements(draft, accepted, importId);
  const source = { importId, analysedOn };
  await saveFacilityMonths(tx, planned.months, source);
  await saveServiceRows(tx, period, planned.rows, source);
  await saveAttendance(tx, planned.attendance, source);
  await saveHealthMonths(tx, planned.health, source);
  await removeControlEvents(tx, planned.withdrawn);
  await saveControlEvents(tx, planned.controls, source);
  const others = draft.others.map((other) => ({ ...other, id: newId(), period, facilityId }));
  await saveOtherPersons(tx, others, source);
  const applied = {
    kind: 'rosters.applied',
    subject: facility,
    importId,
    details: { name, period, rows: report.rows },
  };
  await noteEvents(tx, [applied, ...(await changeEvents(tx, draft, planned, importId))]);
}

/**
 * What the facility's own file says needs no second person, also where somebody had typed the same from paper; and a row
 * that a second person refused was typed anew, whatever it says now.
 */
async function whatGivesWay(tx: Tx, kind: string, period: Period) {
  const { typed, checks } = await loadPaperEvidence(tx, period);
  if (kind === ROSTERS.kind) return (before: string) => typed.has(before);
  const refused = new Set(
    [...checks.values()]
      .filter(({ answer }) => answer === 'REFUSED')
      .map(({ importId, memberId }) => `${importId} ${memberId}`),
  );
  return (before: string, memberId: string | null) => refused.has(`${before} ${memberId ?? ''}`);
}

/** What a person chose among copies, every accepted value that was replaced, and every identity the facility writes otherwise (decisions R5, R8, R15). */
async function changeEvents(tx: Tx, draft: RosterDraft, planned: PlannedStatements, importId: string) {
  const { facility, period } = draft;
  const differing = draft.rows.filter(({ differences }) => differences.length > 0);
  const chosen = chosenCells(draft);
  const members = [...chosen, ...planned.replaced, ...differing].flatMap(({ memberId }) =>
    memberId === null ? [] : [memberId],
  );
  const households = await householdOfMembers(tx, members);
  const about = (memberId: string | null): Partial<NewEvent> => {
    const householdId = memberId === null ? undefined : households.get(memberId);
    return memberId === null || householdId === undefined ? {} : { memberId, householdId };
  };
  return [
    ...chosen.map(({ memberId, field, after }): NewEvent => ({
      kind: 'rosters.copy-chosen',
      subject: facility,
      importId,
      ...about(memberId),
      details: { period, field, before: null, after },
    })),
    ...planned.replaced.map(({ memberId, field, before, after }): NewEvent => ({
      kind: 'rosters.value-replaced',
      subject: facility,
      importId,
      ...about(memberId),
      details: { period, field, before, after },
    })),
    ...differing.map(({ memberId, differences }): NewEvent => ({
      kind: 'rosters.identity-differs',
      subject: facility,
      importId,
      ...about(memberId),
      details: { period, differences },
    })),
  ];
}

const chosenCells = ({ months, monthsChosen = [], rows }: RosterDraft) => [
  ...monthsChosen.map((field) => ({ memberId: null, field, after: months[field] ?? null })),
  ...rows.flatMap(({ memberId, typed, chosen = [] }) =>
    chosen.map((field) => ({ memberId, field, after: typed[field] ?? null })),
  ),
];
