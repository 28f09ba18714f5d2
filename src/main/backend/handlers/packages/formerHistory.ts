import type { Problem } from '@shared/contract/problems';
import { monthOf, periodOf, type Period } from '@shared/domain/calendar';
import { formerBimesters, type FormerDuty, type FormerHistory } from '@shared/domain/households/former';
import { ok, type Result } from '@shared/domain/result';
import { dutySentence } from '@shared/messages/compliance';
import type { Backend } from '../../backend';
import { findSubject, loadDeterminations, type Subject } from '../../database/effects/subjects';
import { loadFacilities } from '../../database/facilityDirectory';
import type { ReadDb } from '../../database/handles';
import { findFormer } from '../../database/households/former';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import { listStories } from '../../database/reconciliation/stories';
import { loadResults } from '../../database/results';
import { findRulesOn } from '../../database/ruleSets';
import type { JobContext } from '../../jobs/job';
import { loadStandings } from '../effects/standings';
import { listCorrections } from '../payments/corrections';

/** What this office judged and paid of a household, and what those before it told; all that the next one is to know. */
export async function formerHistory(
  { db, today }: Backend,
  { id, code }: StoredHousehold,
  office: string,
  job: JobContext,
): Promise<Result<FormerHistory, Problem>> {
  const subject = await findSubject(db, code);
  if (subject === undefined) throw new Error(`${code} was never affiliated`);
  const rules = await findRulesOn(db, today());
  if (!rules.ok) return rules;
  const now = periodOf(monthOf(today()));
  const before = await findFormer(db, id);
  const told = (await loadStandings(db, [subject], now, rules.value)).get(id);
  const determined = await loadDeterminations(db, [id], now);
  const results = new Map([
    ...before.bimesters.map((one) => [one.period, { office: one.office, result: one.result }] as const),
    ...determined.map(({ period, result }) => [period, { office, result }] as const),
  ]);
  const periods = [...new Set(determined.map(({ period }) => period))];
  const payments = (await listStories(db, code)).map(({ id: _id, entries: _entries, ...story }) => story);
  const corrections = (await listCorrections(db, now, job)).filter(({ household }) => household === code);
  return ok({
    bimesters: formerBimesters(told?.facts ?? [], results),
    duties: [...before.duties, ...(await dutiesOf(db, subject, office, periods))],
    payments: [...before.payments, ...payments.map((one) => ({ office, ...one }))],
    corrections: [
      ...before.corrections,
      ...corrections.map(({ household: _household, name: _name, ...one }) => ({ office, ...one })),
    ],
  });
}

async function dutiesOf(db: ReadDb, subject: Subject, office: string, periods: readonly Period[]) {
  const facilities = await loadFacilities(db);
  const duties: FormerDuty[] = [];
  for (const period of periods)
    for (const { duties: rows } of await loadResults(db, period, [subject]))
      duties.push(
        ...rows.map((row) => ({
          office,
          member: row.member,
          month: row.month,
          duty: row.duty,
          state: row.state,
          explanation: dutySentence({ ...row, facilityName: facilities.get(row.facilityId)?.name ?? '' }),
        })),
      );
  return duties;
}
