import { lastDayOf, lastDayOfPeriod, monthsOf, type Period } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { laidOver } from '@shared/domain/ruleSets';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { insertMonthRules } from '../../database/monthRules';
import { findPeriod, insertPeriod, listPeriods } from '../../database/periods';
import { findRulesOn } from '../../database/ruleSets';
import { listScope } from '../../database/scope';
import { findDates } from '../../database/sentDates';
import type { HandlersOf } from '../../dispatch';
import { carryOutDue } from '../effects/exits';
import { settle, startSettling } from './settle';

type PeriodHandlers = Pick<HandlersOf<'compliance'>, 'compliance.open' | 'compliance.periods'>;

export const periodHandlers: PeriodHandlers = {
  'compliance.open': async (backend, { period: code }, job) => {
    const opened = await backend.write(async (tx) => {
      if ((await findPeriod(tx, code)) !== undefined) return refuse({ code: 'period-exists', period: code });
      const rules = await rulesOfMonths(tx, code);
      if (!rules.ok) return rules;
      const [first, second] = rules.value;
      const rosterCutoff = (await findDates(tx, code))?.rosterCutoff ?? lastDayOfPeriod(code);
      const period = { code, ruleSet: second.name, rosterCutoff };
      await insertPeriod(tx, period);
      await insertMonthRules(tx, code, rules.value);
      await carryOutDue(backend, tx); // who has left by now is not judged any more
      const stored = { ...period, status: 'OPEN', openedAt: tx.author.at, closedAt: null } as const;
      const scope = await listScope(tx, stored);
      if (scope.length === 0) return refuse({ code: 'no-households' });
      const ruleSets = [first.name, second.name];
      const details = { households: scope.length, ruleSets: [...new Set(ruleSets)] };
      await noteEvent(tx, { kind: 'period.opened', subject: code, details });
      return ok({ stored, scope, ruleSets });
    });
    if (!opened.ok) return opened;
    const { stored, scope, ruleSets } = opened.value;
    const households = await settle(backend.db, await startSettling(backend.db, stored), scope, job);
    const due = households.flatMap(({ duties }) => duties).filter(({ state }) => state !== 'NOT_DUE');
    const members = new Set(due.map(({ memberId }) => memberId)).size;
    return ok({ period: code, households: scope.length, members, duties: due.length, ruleSets });
  },

  'compliance.periods': async ({ db }) => {
    const periods = await listPeriods(db);
    return ok(periods.map(({ code, status, openedAt, closedAt }) => ({ period: code, status, openedAt, closedAt })));
  },
};

/** The set in force at the end of each month, under what the office chose. */
async function rulesOfMonths(tx: Tx, code: Period) {
  const [first, second] = monthsOf(code);
  const before = await findRulesOn(tx, lastDayOf(first));
  if (!before.ok) return before;
  const after = await findRulesOn(tx, lastDayOf(second));
  if (!after.ok) return after;
  return ok([laidOver(before.value, lastDayOf(first)), laidOver(after.value, lastDayOf(second))] as const);
}
