import { lastDayOfPeriod } from '@shared/domain/calendar';
import { checkRuleSet, defaultRuleSet } from '@shared/domain/ruleSets';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { findPeriod, insertPeriod, listPeriods } from '../../database/periods';
import { listScope } from '../../database/scope';
import type { HandlersOf } from '../../dispatch';
import { settle, startSettling } from './settle';

type PeriodHandlers = Pick<HandlersOf<'compliance'>, 'compliance.open' | 'compliance.periods'>;

export const periodHandlers: PeriodHandlers = {
  'compliance.open': async (backend, { period: code }, job) => {
    const rules = checkRuleSet(defaultRuleSet);
    if (!rules.ok) throw new Error(`rule set ${defaultRuleSet.name} is empty: ${rules.problem.join(', ')}`);
    const period = { code, ruleSet: rules.value.name, rosterCutoff: lastDayOfPeriod(code) };
    const opened = await backend.write(async (tx) => {
      if ((await findPeriod(tx, code)) !== undefined) return refuse({ code: 'period-exists', period: code });
      await insertPeriod(tx, period);
      const stored = { ...period, status: 'OPEN', openedAt: tx.author.at, closedAt: null } as const;
      const scope = await listScope(tx, stored);
      if (scope.length === 0) return refuse({ code: 'no-households' });
      await noteEvent(tx, { kind: 'period.opened', subject: code, details: { households: scope.length } });
      return ok({ stored, scope });
    });
    if (!opened.ok) return opened;
    const { stored, scope } = opened.value;
    const households = await settle(backend.db, await startSettling(backend.db, stored), scope, job);
    const due = households.flatMap(({ duties }) => duties).filter(({ state }) => state !== 'NOT_DUE');
    const members = new Set(due.map(({ memberId }) => memberId)).size;
    return ok({ period: code, households: scope.length, members, duties: due.length });
  },

  'compliance.periods': async ({ db }) => {
    const periods = await listPeriods(db);
    return ok(periods.map(({ code, status, openedAt, closedAt }) => ({ period: code, status, openedAt, closedAt })));
  },
};
