import type { Breach } from '@shared/domain/quality/breaches';
import { loadDueMembers } from '../../database/dueList';
import { listPeriods, type StoredPeriod } from '../../database/periods';
import { changedSince, judgedIn, resultsIn } from '../../database/quality/closedMonths';
import { inSlices, type Inspection, type Rule } from '../../database/quality/inspection';
import { listScope, type ScopedHousehold } from '../../database/scope';
import { owedBy } from '../compliance/judge';
import { startSettling } from '../compliance/settle';

/** 4. Every duty of every member in a closed bimester has its result, and every household in scope was judged. */
export const monthsJudged: Rule = async (inspection) => {
  const breaches: Breach[] = [];
  for (const period of await listPeriods(inspection.db)) {
    if (period.status !== 'OPEN') breaches.push(...(await missingIn(period, inspection)));
  }
  return breaches;
};

async function missingIn(period: StoredPeriod, inspection: Inspection): Promise<readonly Breach[]> {
  const { db } = inspection;
  const context = await startSettling(db, period);
  const breaches: Breach[] = [];
  for await (const households of inSlices(await listScope(db, period), inspection)) {
    const ids = households.map(({ id }) => id);
    const members = await loadDueMembers(db, ids);
    const judged = await judgedIn(db, period, ids);
    const results = await resultsIn(db, period, ids);
    const changed = await changedSince(db, period, ids);
    for (const household of households.filter(({ id }) => !changed.has(id))) {
      if (!judged.has(household.id)) {
        breaches.push(breachOf('HOUSEHOLD_NOT_JUDGED', household, period));
        continue;
      }
      for (const member of members.get(household.id) ?? []) {
        const { duties } = owedBy(context, household, member);
        const missing = duties.filter(({ month, duty }) => !results.has(`${member.id} ${month} ${duty}`));
        breaches.push(
          ...missing.map(({ month, duty }): Breach => ({
            code: 'RESULT_MISSING',
            household: household.code,
            member: member.number,
            subject: member.name,
            facts: { month, duty },
          })),
        );
      }
    }
  }
  return breaches;
}

const breachOf = (
  code: 'HOUSEHOLD_NOT_JUDGED',
  { code: household }: ScopedHousehold,
  period: StoredPeriod,
): Breach => ({
  code,
  household,
  member: null,
  subject: period.code,
  facts: { period: period.code },
});
